import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { mayBeNamed } from '../rules/lasting.ts';
import { dropNamings, insertNaming, namingsFor } from '../namings.ts';
import { type Opening, changeOpening, lockOpening } from '../store.ts';

/**
 * O3 names openings to somebody, in an answer: all of them or none. Each is asked once more under its lock: of two answers that
 * leave at once, the third place may be the last. Refuses where one is full, ended or was named often enough meanwhile.
 */
export async function name(
  work: Work,
  given: { ids: readonly string[]; answerId: string; forPractice?: string },
): Promise<Refusal<'gone'> | undefined> {
  const found: Opening[] = [];
  // In one order, so that two answers never wait for each other.
  for (const id of given.ids.toSorted()) {
    const one = await lockOpening(work, id);
    // A copy is named where it is at home: one count for all.
    if (!one || one.home || !mayBeNamed(one, work.at)) return refuse('gone');
    found.push(one);
  }
  for (const one of found) {
    changeOpening(work, one, { named: one.named + 1, named_at: work.at });
    insertNaming(work, one.id, given.answerId, given.forPractice);
    work.record({ action: 'opening.named', subject: 'opening', subjectId: one.id });
  }
  return undefined;
}

/** An answer was taken back before it leaves: it named nobody. What was confirmed since counts from there anyway. */
export async function unname(work: Work, answerId: string): Promise<void> {
  const namings = await namingsFor(work, answerId);
  for (const { opening, at } of namings) {
    const found = await lockOpening(work, opening);
    const counts = found && Temporal.Instant.compare(at, found.confirmedAt) >= 0;
    if (counts && found.named > 0) changeOpening(work, found, { named: found.named - 1 });
    work.record({ action: 'opening.unnamed', subject: 'opening', subjectId: opening });
  }
  if (namings.length > 0) dropNamings(work, answerId);
}
