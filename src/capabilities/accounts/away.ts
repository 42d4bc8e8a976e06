import { tables } from '#kit/db';
import type { Work } from '#kit/work';

/** Who is away, from when until when, and who covers. */
type AbsenceRow = {
  practice_id: string;
  id: string;
  member_id: string;
  from_at: Temporal.Instant;
  until_at: Temporal.Instant;
  cover_id: string | null;
  noted_at: Temporal.Instant;
  ended_at: Temporal.Instant | null;
};

const db = tables<{ absences: AbsenceRow }>();

/** Absences that are not over at `work.at` and weren't called off. */
export async function absences(work: Work): Promise<AbsenceRow[]> {
  return work.all(
    db
      .selectFrom('absences')
      .selectAll()
      .where('practice_id', '=', work.practice)
      .where('ended_at', 'is', null)
      .where('until_at', '>', work.at)
      .orderBy('from_at')
      .orderBy('id'),
  );
}

export function insertAbsence(
  work: Work,
  row: Pick<AbsenceRow, 'id' | 'member_id' | 'from_at' | 'until_at' | 'cover_id'>,
): void {
  work.write(
    db
      .insertInto('absences')
      .values({ ...row, practice_id: work.practice, noted_at: work.at, ended_at: null }),
  );
}

/** Whoever leaves covers for nobody any more. */
export function endCover(work: Work, coverId: string): void {
  work.write(
    db
      .updateTable('absences')
      .set({ cover_id: null })
      .where('practice_id', '=', work.practice)
      .where('cover_id', '=', coverId)
      .where('until_at', '>', work.at),
  );
}

export function endAbsence(work: Work, id: string): void {
  work.write(
    db
      .updateTable('absences')
      .set({ ended_at: work.at })
      .where('practice_id', '=', work.practice)
      .where('id', '=', id),
  );
}
