import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import type { AbsenceForm } from '../forms/staff.ts';
import { absences, endAbsence, insertAbsence } from '../away.ts';
import { thisPractice } from '../store.ts';

/** Notes that somebody will be away, from the beginning of the first day to the end of the last, by the practice's clock. */
export async function noteAbsence(work: Work, given: AbsenceForm): Promise<void> {
  const { zone } = await thisPractice(work);
  const id = work.uuid();
  insertAbsence(work, {
    id,
    member_id: given.memberId,
    from_at: given.from.toZonedDateTime(zone).toInstant(),
    until_at: given.until.add({ days: 1 }).toZonedDateTime(zone).toInstant(),
    cover_id: given.coverId,
  });
  work.record({
    action: 'absence.noted',
    subject: 'absence',
    subjectId: id,
    detail: { covered: given.coverId !== null },
  });
}

/** They are back, or don't go after all. `mayEnd` says whose absences the one who asks may end. */
export async function callOffAbsence(
  work: Work,
  id: string,
  mayEnd: (memberId: string) => boolean,
): Promise<{ id: string } | Refusal<'not_there' | 'not_yours'>> {
  const found = (await absences(work)).find((row) => row.id === id);
  if (!found) return refuse('not_there');
  if (!mayEnd(found.member_id)) return refuse('not_yours');
  endAbsence(work, id);
  work.record({ action: 'absence.ended', subject: 'absence', subjectId: id });
  return { id };
}
