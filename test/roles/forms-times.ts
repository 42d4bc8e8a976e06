/** What the forms around sessions hold: a sooner time, running late, calendars, how they went and what is done where they were missed. */

export const PRESSED_TIMES = [
  '/desk/letters/:id/posted',
  '/desk/letters/:id/posted/undo',
  '/desk/letters/:id/taken-off',
  '/desk/endings/:id/keep',
  '/desk/endings/:id/confirmed',
  '/desk/endings/:id/door/end',
  '/my/:slug/no-contact',
  '/my/:slug/goodbye/:id/door/end',
  '/:slug/quiet/:link/no-contact',
  '/:slug/it-was-me/:secret',
  '/desk/outreach/:id/steps/:step/skip',
  '/desk/outreach/:id/steps/:step/undo',
  '/my/:slug/appointments/calendar',
  '/my/:slug/appointments/calendar/end',
  '/desk/set-up/appointments/calendars/feed',
  '/desk/set-up/appointments/calendars/feed/end',
  '/desk/set-up/appointments/calendars/other/end',
];

export const formsOfTimes = ({
  therapist,
  way,
  client,
}: {
  therapist: { memberId: string };
  way: string;
  client: { personId: string; neighbour: string };
}): Record<string, Readonly<Record<string, string>>> => ({
  '/desk/appointments/:id/outcome': { person: client.personId, what: 'met' },
  '/desk/appointments/:id/outcome/undo': { person: client.personId },
  '/desk/endings/note': { words: 'I am glad that you said it.' },
  '/desk/endings/:id/answer': { fits: 'yes', worry: 'no' },
  '/desk/endings/:id/close': { words: 'Be well.' },
  '/my/:slug/goodbye': { with: therapist.memberId, reason: 'pause', words: '' },
  '/my/:slug/goodbye/:id/more': { last: 'no' },
  '/my/:slug/goodbye/:id/back': { words: '' },
  '/:slug/quiet/:link': { with: therapist.memberId, reason: 'pause', words: '' },
  '/:slug/quiet/:link/more': { last: 'no' },
  '/:slug/quiet/:link/back': { words: '' },
  '/desk/outreach/new': { person: client.personId, on: '2026-11-02', worry: 'no' },
  '/desk/set-up/after-missed': { kind1: 'email', days1: '3' },
  '/desk/outreach/quiet': { person: client.personId, about: client.personId, says: 'later' },
  '/desk/outreach/:id/worry': { worry: 'no' },
  '/desk/outreach/:id/end': { because: 'stopped' },
  '/desk/outreach/:id/steps/:step/done': { how: 'drafted', own: '' },
  '/desk/outreach/:id/steps/:step/paper': { how: 'drafted', own: '' },
  '/desk/letters/:id/words': { words: 'Here it is, and thank you.' },
  '/desk/letters/new/closing': { person: client.neighbour, words: 'Hello,' },
  '/desk/letters/new/bill': { person: client.neighbour, words: 'Hello,', amount: '' },
  '/desk/letters/letterhead': { address: '12 Oak Street', closesAfterDays: '60' },
  '/desk/outreach/:id/steps/:step/wait': { days: '5' },
  '/:slug/free-time/:link': { say: 'no', fee: '0' },
  '/my/:slug/appointments/sooner': {
    member: therapist.memberId,
    notice: '24',
    urgency: 'would_help',
    place: 'no',
    way: way,
  },
  '/my/:slug/appointments/sooner/end': { member: therapist.memberId },
  '/my/:slug/appointments/sooner/:offer': { say: 'no', fee: '0' },
  '/my/:slug/appointments/:id/late': { minutes: '10' },
  '/desk/appointments/:id/late': { whose: 'client', minutes: '10' },
  '/desk/appointments/:id/late/choice': { choice: 'phone' },
  '/desk/set-up/appointments/calendars/other': { address: 'https://calendar.example/me.ics' },
});
