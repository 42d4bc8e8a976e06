import { type Refusal, assert, isRefused, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import type { AbsenceForm } from '../forms/staff.ts';
import { absences, endAbsence } from '../away.ts';
import { beAway } from './be-away.ts';
import { thisPractice } from '../store.ts';

/** Notes that somebody will be away, from the beginning of the first day to the end of the last, by the practice's clock. */
export async function noteAbsence(work: Work, given: AbsenceForm): Promise<void> {
  const { zone } = await thisPractice(work);
  const noted = beAway(work, {
    memberId: given.memberId,
    from: given.from.toZonedDateTime(zone).toInstant(),
    until: given.until.add({ days: 1 }).toZonedDateTime(zone).toInstant(),
    coverId: given.coverId,
  });
  assert(!isRefused(noted), 'the form refuses an absence that ends before it begins');
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
