import { newToken } from '#inquiries';
import { formsOfReflections } from './forms-reflections.ts';
import { PRESSED_TIMES, formsOfTimes } from './forms-times.ts';
import type { Practice } from './planting.ts';
import type { Town } from './town.ts';

/**
 * What each form holds when somebody fills it well, so that a refusal is one of the role and not of the form. A step of
 * the set-up isn't here: it is posted as it stands on the owner's page.
 */

type Fields = Readonly<Record<string, string>>;

const NOTHING: Fields = {};

const OPENING: Fields = {
  places: '1',
  formats: 'online',
  languages: 'en',
  begins: 'page',
  audience: 'practice',
};

/** As a colleague without an account tells it. */
const CALLED: Fields = { ...OPENING, begins: 'call', phone: '555-0142' };

/** A file of places as other registers write it. */
const SERVICES = JSON.stringify([
  { id: 'one', name: 'A room', status: 'active', organization: { id: 'two', name: 'Rooms' } },
]);

/** What a therapist answers to one question of their agreement. */
const QUESTION: Fields = {
  may: 'yes',
  ways: 'page',
  read: 'in_days',
  answers: 'yes',
  days: '3',
  cost: 'free',
};

/** Routes whose form has no fields that matter. */
const PRESSED = [
  ...PRESSED_TIMES,
  '/sign-in/passkey/question',
  '/sign-in/:token',
  '/sign-out',
  '/my/sign-out',
  '/my/sign-in/passkey/question',
  '/my/sign-in/passkey/answer',
  '/my/:slug/ways/:id/taken-back',
  '/my/:slug/helpers/:id/yes',
  '/my/:slug/helpers/:id/end',
  '/my/:slug/data/erasing',
  '/my/:slug/data/erasing/kept',
  '/my/:slug/devices/:id/end',
  '/my/:slug/devices/others/end',
  '/my/:slug/devices/passkeys/question',
  '/my/:slug/devices/passkeys/:id/removal',
  '/my/:slug/devices/passkeys',
  '/desk/clients/:id/page',
  '/desk/clients/:id/page/mailed',
  '/desk/clients/:id/page/closed',
  '/desk/clients/:id/ways/:way/taken-back',
  '/desk/clients/:id/guardians/:guardianship/end',
  '/desk/clients/:id/together/:together/left',
  '/desk/clients/:id/helpers/:helper/end',
  '/desk/inquiries/:id/client',
  '/desk/sign-in/proof/link',
  '/desk/sign-in/devices/:id/end',
  '/desk/sign-in/other-devices/end',
  '/desk/sign-in/passkeys/question',
  '/desk/sign-in/passkeys/:id/removal',
  '/desk/sign-in/recovery-codes',
  '/desk/set-up/staff/:id/invitation',
  '/desk/set-up/staff/:id/leave',
  '/desk/set-up/absences/:id/end',
  '/desk/set-up/everything',
  '/operator/invitations',
  '/desk/calls/:id/undo',
  '/desk/inquiries/:id/answers/:answer/undo',
  '/desk/inquiries/:id/concerns',
  '/desk/inquiries/:id/tried',
  '/desk/inquiries/:id/data/holds/:hold/lifting',
  '/desk/clients/:id/data/holds/:hold/lifting',
  '/desk/list/closing',
  '/desk/shared/:id/acknowledgement',
  '/desk/shared/:id/answer/undo',
  '/desk/shared/:id/concerns',
  '/desk/shared/:id/listing',
  '/desk/shared/:id/record',
  '/desk/shared/:id/talked',
  '/my/:slug/shared/:id/removal',
  '/my/:slug/shared/:id/sending',
  '/my/:slug/shared/:id/files/:file/removal',
  '/desk/tray/:id/passed-on',
  '/desk/mail/:id/rescue',
  '/desk/places/:id/confirmation',
  '/desk/places/:id/retirement',
  '/desk/places/:id/return',
  '/desk/places/:id/hiding',
  '/desk/places/:id/showing',
  '/desk/places/starter',
  '/desk/appointments/series/:id/end',
  '/desk/appointments/:id/keeping',
  '/desk/appointments/:id/undo',
  '/desk/appointments/fees/:change/forgiving',
  '/desk/set-up/appointments/rooms/:room/end',
  '/desk/set-up/appointments/:member/kinds/:what/end',
  '/my/:slug/appointments/:id/coming',
  '/my/:slug/appointments/:id/undo',
  '/:slug/reminder/:link/undo',
  '/desk/agreement/version',
  '/desk/agreement/draft/removal',
  '/desk/practice-agreement/version',
  '/desk/practice-agreement/draft/removal',
  '/leave',
  '/:slug/m/:link/here',
  '/:slug/tries/:link/end',
  '/:slug/m/:link/ways/still-safe',
  '/:slug/m/:link/not-me',
  '/:slug/m/:link/not-me/lifted',
  '/:slug/m/:link/erasing',
  '/:slug/m/:link/erasing/kept',
];

const HELD = Temporal.Instant.from('2026-12-16T15:00:00Z').epochMilliseconds / 1000;

/** Booking, moving and cancelling, at the desk, on a client's page and without an account. */
function formsOfSessions({ sessions: of, therapist, client }: Practice): Record<string, Fields> {
  const what = { with: therapist.memberId, kind: of.kind, format: 'online', start: of.start };
  const first = { ...what, kind: of.firstKind };
  return {
    '/desk/appointments/new': {
      with: therapist.memberId,
      person: client.personId,
      what: `${of.kind} online`,
      on: '2026-12-22',
      at: '10:00',
      rhythm: 'once',
    },
    '/desk/appointments/:id/move': { on: '2026-12-22', at: '11:00' },
    '/desk/appointments/:id/cancellation': { whose: 'ours' },
    '/desk/appointments/:id/payer': { pays: 'Elm Health' },
    '/desk/set-up/appointments/rooms': { name: 'Red room' },
    '/desk/set-up/appointments/:member': {
      weekly: 'Mon 9-12',
      dates: '',
      anchor: '2026-01-05',
      notice: '24',
      ahead: '60',
      step: '60',
      link: '',
    },
    '/desk/set-up/appointments/:member/kinds': {
      name: 'A long one',
      minutes: '80',
      before: '0',
      after: '10',
      for_whom: 'existing',
      formats: 'online',
    },
    '/my/:slug/appointments': { ...what, hold: of.held, start: String(HELD) },
    '/my/:slug/appointments/holds': what,
    '/my/:slug/appointments/reminders': { way: 'none' },
    '/my/:slug/appointments/:id/cancellation': { fee: '0', who: 'all' },
    '/:slug/reminder/:link': { fee: '0', who: 'all' },
    ...formsOfTimes({ therapist, way: of.way, client }),
    '/:slug/first-talk': first,
    '/:slug/first-talk/:time': { ...first, ways: 'code', called: 'Wren' },
  };
}

/** @param to whose rows the forms name: somebody of another practice names them in a form as well as in an address. */
export async function formsOf(town: Town, to: Practice): Promise<ReadonlyMap<string, Fields>> {
  const { h } = town;
  const token = await h.house.source.forInstallation((work) => newToken(work, h.house.vault, to.slug, 5_000));
  const contact = { token, ways: 'code', words: 'Good day.' };
  const place = { kind: 'other', name: 'Another room', phone: '212 555 0112', checked: 'yes' };
  const filled: Record<string, Fields> = {
    '/sign-in': { email: 'nobody@porch.example' },
    '/sign-in/recovery-code': { email: 'nobody@porch.example', code: 'not a code' },
    '/sign-in/passkey': NOTHING,
    '/desk/sign-in/passkeys': NOTHING,
    '/invitations/:secret': NOTHING,
    '/my/sign-in/offered/:secret': NOTHING,
    '/my/sign-in/:slug': { email: 'nobody@porch.example' },
    '/my/:slug/ways/new/:channel': { address: 'new@reach.example', good_for: 'times' },
    '/my/:slug/ways/:id': { good_for: 'times' },
    '/my/:slug/helpers': { called: 'Ed', may: 'times', agree: 'yes' },
    '/my/:slug/devices/reading': { lang: 'en', zone: '' },
    '/desk/clients/new': { called: 'Ed', asked: 'no', whose: to.therapist.memberId },
    '/desk/clients/import': { given: 'Name\nEd', take: 'yes', whose: to.therapist.memberId },
    '/desk/clients/ages': { agrees: '14', of_age: '', source: 'A law' },
    '/desk/clients/:id/ways/new/:channel': { address: 'new@reach.example', good_for: 'times' },
    '/desk/clients/:id/ways/:way': { good_for: 'times' },
    '/desk/clients/:id/birthday': { born: '2012-05-01' },
    '/desk/clients/:id/guardians/new': { called: 'Ed', source: 'said', custody: 'alone' },
    '/desk/clients/:id/guardians/:guardianship': {
      source: 'order',
      custody: 'alone',
      appointments: 'see',
    },
    '/desk/clients/:id/together': { with: to.client.neighbour, kind: 'couple' },
    '/desk/clients/:id/helpers': { called: 'Ed', may: 'times' },
    '/desk/sign-in/practice': { practice: to.id },
    '/desk/set-up/networks': { address: to.network.slug },
    '/desk/set-up/networks/:id/leave': NOTHING,
    '/desk/set-up/networks/practices/:id': { as: 'put_out' },
    '/desk/set-up/staff': { name: 'Ed', email: 'ed@porch.example', role: 'therapist' },
    '/desk/set-up/staff/:id/role': { [`role-${to.therapist.memberId}`]: 'owner' },
    '/desk/set-up/staff/:id/hours': { 'd1a-from': '09:00', 'd1a-until': '12:00' },
    '/desk/set-up/absences': { member: to.therapist.memberId, from: '2026-12-24', until: '2026-12-26' },
    // Loud, so that what a page gives back of it isn't taken for what the house told.
    '/desk/set-up/trail': { code: to.people.waits.code.toUpperCase() },
    '/desk/set-up/mail': { kind: 'tray' },
    '/desk/set-up/templates/:kind/:locale': { words: 'Yes, let us talk.' },
    '/desk/set-up/templates/:kind/:locale/:reason': { words: 'I have no room.' },
    '/desk/calls': { token: 'a-token-of-a-call', called: 'Ida', number: '212 555 0113', words: 'Rang.' },
    '/desk/inquiries/:id/hand-over': { to: to.therapist.memberId },
    '/desk/inquiries/:id/aside': { until: '2026-11-24' },
    '/desk/inquiries/:id/sorting': { as: 'business' },
    '/desk/inquiries/:id/conflict-check': { who: 'Nobody' },
    '/desk/inquiries/:id/number': { number: '212 555 0114', message: 'no' },
    '/desk/inquiries/:id/answers': { kind: 'question', words: 'When could we talk?', seen: 'whole' },
    '/desk/inquiries/:id/attempts': { outcome: 'no_answer', note: '' },
    // Given, the front desk would rightly read what it mustn't read here.
    '/desk/inquiries/:id/front-desk': { reads: 'no' },
    '/desk/inquiries/:id/helper': { helper: to.people.helper.id },
    '/desk/clients/:id/data/holds': { kind: 'legal', reason: 'A court asked.' },
    '/desk/clients/:id/data/erasing': { checked: 'yes' },
    '/desk/inquiries/:id/data/holds': { kind: 'legal', reason: 'A court asked.' },
    '/desk/inquiries/:id/data/erasing': { checked: 'yes' },
    '/desk/find': { who: 'name' },
    '/desk/restored': { waiting: 'leave' },
    '/desk/agreement/public': { as: 'shown' },
    '/desk/agreement/questions/:question': QUESTION,
    '/desk/practice-agreement/questions/:question': QUESTION,
    ...formsOfSessions(to),
    '/my/:slug/agreement/:member': { agreed: 'yes', version: to.agreement },
    '/my/:slug/agreement/:member/wishes': { stopping: 'A card' },
    '/desk/safety': { steps: 'Ring them.\nTell a colleague.' },
    '/desk/safety/:id/steps': { step: '1', note_1: 'Rang.' },
    '/desk/safety/:id/outcome': { outcome: 'They are safe.' },
    '/desk/places/new': place,
    '/desk/places/:id': place,
    '/desk/places/:id/doubt': { line: 'It rings out.' },
    '/desk/places/:id/offer': { network: to.network.id, as: 'offer' },
    '/desk/places/offers/:id': { as: 'taken' },
    '/desk/places/import': { given: JSON.stringify([{ name: 'services.json', text: SERVICES }]) },
    '/desk/shared/:id/answer': { words: 'Thank you.' },
    '/my/:slug/share/:kind': {
      id: '01980000-0000-7000-8000-0000000000aa',
      to: to.therapist.memberId,
      words: 'All is well.',
    },
    '/my/:slug/shared/:id/words': { words: 'All is better.', next: 'later' },
    '/my/:slug/shared/:id/files/:file': NOTHING,
    ...formsOfReflections(to),
    '/desk/requests/:id': { as: 'yes' },
    '/:slug/asked/:link': { as: 'yes' },
    '/:slug/ask': NOTHING,
    '/:slug/ask/:link/:step': { age: 'adults' },
    '/:slug/ask/:link/sent': NOTHING,
    '/:slug/ask/:link/choice': { ask: to.asked },
    '/:slug/ask/:link/more': { more: 'others' },
    '/desk/openings/new': OPENING,
    '/desk/openings/:id': OPENING,
    '/desk/openings/:id/standing': { as: 'still' },
    '/:slug/openings/:link': { as: 'still' },
    '/desk/digest': { weekday: '5' },
    '/:slug/colleague/:link/digest': { weekday: '5' },
    '/:slug/posting/:link': CALLED,
    '/desk/colleagues': { name: 'Wren Pell', email: 'wren@pell.example' },
    '/:slug/colleague/:link/asked/:id': { as: 'no' },
    '/:slug/colleague/:link/about': { name: 'Wren Pell', page: '' },
    '/:slug/colleague/:link/openings/new': CALLED,
    '/:slug/colleague/:link/openings/:id': CALLED,
    '/:slug/colleague/:link/openings/:id/standing': { as: 'still' },
    '/:slug/tries': { for: 'me', age: 'teens' },
    '/:slug/tries/:link': { whom: 'Dr. Zephyr', by: 'mail' },
    '/:slug/tries/:link/about': { for: 'someone' },
    '/:slug/tries/:link/mails': { as: 'stop' },
    '/:slug/tries/:link/try/:try': { whom: 'Dr. Quill', by: 'mail', came: 'full' },
    '/:slug/tries/:link/try/:try/step': { as: 'let_be' },
    '/:slug/room/:letter': { as: 'room', from: 'now' },
    '/:slug/m/:link/room': NOTHING,
    '/:slug/m/:link/colleague': { opening: to.opening },
    '/:slug': contact,
    '/:slug/someone-else': contact,
    '/:slug/messages': contact,
    '/:slug/help-now': contact,
    '/:slug/m/:link/messages': { words: 'One more thing.' },
    '/:slug/m/:link/later-check': { say: 'ask', later: 'yes' },
    '/:slug/m/:link/ways': { ways: 'code' },
    '/:slug/m/:link/withdrawal': { because: 'please_stop' },
  };
  return new Map([...PRESSED.map((path) => [path, NOTHING] as const), ...Object.entries(filled)]);
}
