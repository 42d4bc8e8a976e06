import { type Refusal, isRefused, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { type SaidBy, changesOf, insertChange, updateChange } from '../changes.ts';
import { UNDO, isChangeable } from '../rules/changing.ts';
import { everyoneOf, lockAppointment, lookBy, noteStaysAway } from '../store.ts';

/** `alone`: nobody else comes, so it would be the whole session. */
type StayRefusal = Refusal<'not_there' | 'over' | 'cancelled' | 'alone'>;

/**
 * AP18 one of several can't come and says so for themselves: it stands for the others, and costs nothing. In three minutes (AP6) the therapist
 * hears of it, and the others that the time stays.
 */
export async function stayAway(
  work: Work,
  given: { id: string; personId: string; by: SaidBy },
): Promise<{ id: string } | StayRefusal> {
  const { id, personId } = given;
  const found = await lockAppointment(work, id);
  const everyone = (await everyoneOf(work, [id])).get(id) ?? [];
  const self = everyone.find((one) => one.personId === personId);
  if (!found || !self) return refuse('not_there');
  const may = isChangeable(found, work.at);
  if (isRefused(may)) return may;
  if (self.staysAway) return { id };
  if (everyone.filter((one) => !one.staysAway).length === 1) return refuse('alone');
  const tellAt = work.at.add(UNDO);
  noteStaysAway(work, { appointmentId: id, personId, at: work.at });
  lookBy(work, [id], tellAt);
  insertChange(work, {
    appointment_id: id,
    what: 'stays_away',
    by_kind: 'client',
    by_id: personId,
    said_at: work.at,
    said_by: given.by,
    tell_at: tellAt,
  });
  work.record({ action: 'appointment.stays_away', subject: 'appointment', subjectId: id });
  work.refreshDesks();
  return { id };
}

/** AP18 they can after all, for as long as it hasn't begun. The desk sees it at once. */
export async function comeAfterAll(
  work: Work,
  given: { id: string; personId: string },
): Promise<{ id: string } | Refusal<'not_there' | 'over' | 'cancelled'>> {
  const found = await lockAppointment(work, given.id);
  const everyone = (await everyoneOf(work, [given.id])).get(given.id) ?? [];
  if (!found || !everyone.some((one) => one.personId === given.personId)) return refuse('not_there');
  const may = isChangeable(found, work.at);
  if (isRefused(may)) return may;
  await comesAgain(work, given);
  work.record({ action: 'appointment.comes', subject: 'appointment', subjectId: given.id });
  work.refreshDesks();
  return { id: given.id };
}

/** What they said is taken back, and they are reminded like everybody who comes. */
export async function comesAgain(
  work: Work,
  { id, personId }: { id: string; personId: string },
): Promise<void> {
  noteStaysAway(work, { appointmentId: id, personId, at: null });
  lookBy(work, [id], work.at);
  for (const one of (await changesOf(work, [id])).get(id) ?? [])
    if (one.what === 'stays_away' && one.by_id === personId && one.undone_at === null)
      updateChange(work, one.id, { undone_at: work.at });
}
