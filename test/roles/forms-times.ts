/** What the forms around sessions hold: a sooner time, running late, calendars. */

export const PRESSED_TIMES = [
  '/my/:slug/appointments/calendar',
  '/my/:slug/appointments/calendar/end',
  '/desk/set-up/appointments/calendars/feed',
  '/desk/set-up/appointments/calendars/feed/end',
  '/desk/set-up/appointments/calendars/other/end',
];

export const formsOfTimes = ({
  therapist,
  way,
}: {
  therapist: { memberId: string };
  way: string;
}): Record<string, Readonly<Record<string, string>>> => ({
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
