import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { insertAbsence } from '../away.ts';

/**
 * A member will be away; who covers is a colleague or nobody. Promises that were made before stay as they were told:
 * one that falls into the absence is missed honestly, and whoever steps in takes over.
 */
export function beAway(
  work: Work,
  given: { memberId: string; from: Temporal.Instant; until: Temporal.Instant; coverId: string | null },
): string | Refusal<'not_a_time'> {
  if (Temporal.Instant.compare(given.from, given.until) >= 0) return refuse('not_a_time');
  const id = work.uuid();
  insertAbsence(work, {
    id,
    member_id: given.memberId,
    from_at: given.from,
    until_at: given.until,
    cover_id: given.coverId,
  });
  const covered = given.coverId !== null;
  work.record({ action: 'absence.noted', subject: 'absence', subjectId: id, detail: { covered } });
  return id;
}
