import { staffing } from '#accounts';
import { send } from '#channels';
import { waysFor } from '#people';
import { type Refusal, isRefused, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { CLIENT_CHANGED } from '../events.ts';
import { type LateWord, chooseFor, insertLate, lateWords } from '../late-store.ts';
import { busyElsewhere } from '../outside-store.ts';
import { paths } from '../paths.ts';
import {
  LATE_BY,
  type LateChoice,
  type Remains,
  beginsAt,
  canRunLate,
  choosable,
  remains,
} from '../rules/late.ts';
import { type Appointment, clientsOf, comesTo, lockAppointment } from '../store.ts';
import { takenBetween } from '../taken.ts';
import { calendarWords } from '../words/calendar.ts';
import { clockFor, readerOf } from '../words/times.ts';
import { cancel } from './cancel.ts';

export type SayLate = {
  readonly appointmentId: string;
  readonly by: { readonly kind: 'client' | 'member'; readonly id: string };
  readonly minutes: number;
};

/** AP36 one tap: a client or the therapist runs late. Said again, the latest word counts, and what was chosen is open again. */
export async function sayLate(
  work: Work,
  given: SayLate,
): Promise<{ done: true } | Refusal<'not_there' | 'not_now'>> {
  const { appointmentId, by, minutes } = given;
  const found = await lockAppointment(work, appointmentId);
  if (!found || !LATE_BY.some((one) => one === minutes)) return refuse('not_there');
  if (by.kind === 'client' && !(await comesTo(work, appointmentId, by.id))) return refuse('not_there');
  if (!canRunLate(found, work.at)) return refuse('not_now');
  insertLate(work, { appointmentId, by: by.kind, byId: by.id, minutes });
  if (by.kind === 'member') await tellClients(work, found, minutes);
  else if (work.actor.kind === 'person') work.announce({ name: CLIENT_CHANGED, id: by.id });
  work.record({
    action: 'session.late',
    subject: 'appointment',
    subjectId: appointmentId,
    detail: { by: by.kind, minutes },
  });
  work.refreshDesks();
  return { done: true };
}

export type Late = {
  readonly word: LateWord;
  readonly left: Remains;
  readonly choices: readonly LateChoice[];
};

/** How far ahead something of the therapist's is looked for. */
const LOOKED = { hours: 4 } as const;

/** What is left of a session somebody runs late for, and what can be kept of it; undefined where nobody does. */
export async function lateNow(work: Work, session: Appointment): Promise<Late | undefined> {
  const word = (await lateWords(work, [session.id])).get(session.id);
  if (!word) return undefined;
  const left = remains(session, word, await nextOf(work, session));
  return { word, left, choices: choosable(left) };
}

/** When the next thing of the therapist's begins: here, or in a calendar that they keep elsewhere. */
async function nextOf(work: Work, session: Appointment): Promise<Temporal.Instant | undefined> {
  const { memberId } = session;
  const around = { from: session.startsAt, until: session.endsAt.add(LOOKED) };
  const [taken, busy] = await Promise.all([
    takenBetween(work, around),
    busyElsewhere(work, { memberId, ...around }),
  ]);
  const begins = [
    ...taken
      .filter((one) => one.member_id === memberId && one.appointment_id !== session.id)
      .map((one) => one.starts_at),
    ...busy.map((one) => one.from),
  ].filter((one) => Temporal.Instant.compare(one, session.startsAt) > 0);
  return begins.toSorted((a, b) => Temporal.Instant.compare(a, b))[0];
}

/**
 * AP37 what the therapist does about it, out of what can be kept; the client sees it at once. Another day costs nobody anything: a session that hasn't
 * begun is cancelled by the practice itself.
 */
export async function chooseLate(
  work: Work,
  given: { appointmentId: string; choice: LateChoice; memberId: string },
): Promise<{ done: true } | Refusal<'not_there' | 'not_now'>> {
  const found = await lockAppointment(work, given.appointmentId);
  if (!found || found.cancelledAt !== null) return refuse('not_there');
  const late = await lateNow(work, found);
  if (!late) return refuse('not_there');
  if (!late.choices.includes(given.choice)) return refuse('not_now');
  chooseFor(work, late.word.id, given);
  if (given.choice === 'another_day' && Temporal.Instant.compare(work.at, found.startsAt) < 0) {
    const by = { kind: 'staff', id: given.memberId, by: 'desk' } as const;
    const done = await cancel(work, { id: found.id, because: null, by });
    if (isRefused(done)) return refuse('not_now');
  }
  work.record({
    action: 'session.late_chosen',
    subject: 'appointment',
    subjectId: found.id,
    detail: { choice: given.choice },
  });
  work.refreshDesks();
  return { done: true };
}

/** Their page says it at once; a mail as well, by a way that they said is safe, for who doesn't look. */
async function tellClients(work: Work, found: Appointment, minutes: number): Promise<void> {
  const [staff, clients] = await Promise.all([staffing(work), clientsOf(work, [found.id])]);
  const begins = beginsAt(found, { minutes, saidAt: work.at });
  for (const { personId } of clients.get(found.id) ?? []) {
    const [way] = await waysFor(work, { personId, channel: 'email', purpose: 'appointment' });
    if (!way) continue;
    const reader = await readerOf(work, staff, personId);
    send(work, {
      once: `late ${found.id} ${personId} ${work.at.toString()}`,
      purpose: 'appointment',
      to: { person: personId, way: way.id },
      aboutId: found.id,
      words: calendarWords(reader.locale).late.mail({
        begins: clockFor(begins, reader),
        link: work.origin + paths.mineLate(staff.practice.slug, found.id),
      }),
    });
  }
}
