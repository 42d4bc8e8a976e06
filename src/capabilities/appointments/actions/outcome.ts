import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { SESSION_MISSED, SESSION_NOT_MISSED } from '../events.ts';
import { insertOutcome, outcomesOf, undoOutcome } from '../outcomes-store.ts';
import { type Outcome, canSayHow } from '../rules/outcome.ts';
import { type Appointment, clientsOf, appointment, lockAppointment } from '../store.ts';

type One = { readonly id: string; readonly personId: string };

/** The session, locked, where this one was to come to it. */
async function theirs(work: Work, { id, personId }: One): Promise<Appointment | undefined> {
  const found = await lockAppointment(work, id);
  const comes = (await clientsOf(work, [id])).get(id) ?? [];
  return comes.some((one) => one.personId === personId) ? found : undefined;
}

/**
 * AP20 says how it went, for one of those who were to come. Said again it changes nothing; said otherwise, what was said before is taken back.
 * What follows from a session that was missed is begun in this transaction, by who listens (`SESSION_MISSED`).
 */
export async function sayOutcome(
  work: Work,
  given: One & { what: Outcome; memberId: string },
): Promise<{ id: string } | Refusal<'not_there' | 'not_yet'>> {
  const found = await theirs(work, given);
  if (!found) return refuse('not_there');
  if (!canSayHow(found, work.at)) return refuse('not_yet');
  const { id, personId, what, memberId } = given;
  const before = (await outcomesOf(work, [id])).get(id)?.find((one) => one.personId === personId);
  if (before?.what === what) return { id };
  if (before) undoOutcome(work, { appointmentId: id, personId });
  insertOutcome(work, { appointmentId: id, personId, what, memberId });
  work.record({ action: 'appointment.went', subject: 'appointment', subjectId: id, detail: { what } });
  work.announce({ name: what === 'missed_each_other' ? SESSION_MISSED : SESSION_NOT_MISSED, id });
  work.refreshDesks();
  return { id };
}

/** AP20 it wasn't so: it can be said anew. */
export async function takeBackOutcome(
  work: Work,
  given: One,
): Promise<{ id: string } | Refusal<'not_there'>> {
  const found = await theirs(work, given);
  if (!found) return refuse('not_there');
  undoOutcome(work, { appointmentId: found.id, personId: given.personId });
  work.record({ action: 'appointment.went_undone', subject: 'appointment', subjectId: found.id });
  work.announce({ name: SESSION_NOT_MISSED, id: found.id });
  work.refreshDesks();
  return { id: found.id };
}

/** A session, and what is said of each who was to come; undefined: nothing yet. For whoever was told that it was booked, or how it went. */
export type HowItWent = Pick<Appointment, 'id' | 'memberId' | 'startsAt' | 'endsAt'> & {
  readonly persons: readonly {
    readonly personId: string;
    readonly said: { readonly what: Outcome; readonly at: Temporal.Instant } | undefined;
  }[];
};

export async function howItWent(work: Work, id: string): Promise<HowItWent | undefined> {
  const [found, comes, said] = await Promise.all([
    appointment(work, id),
    clientsOf(work, [id]),
    outcomesOf(work, [id]),
  ]);
  if (!found) return undefined;
  return {
    id,
    memberId: found.memberId,
    startsAt: found.startsAt,
    endsAt: found.endsAt,
    persons: (comes.get(id) ?? []).map(({ personId }) => {
      const one = said.get(id)?.find((line) => line.personId === personId);
      return { personId, said: one && { what: one.what, at: one.saidAt } };
    }),
  };
}
