import { tables } from '#kit/db';
import type { Work } from '#kit/work';

type Tables = {
  persons: {
    practice_id: string;
    id: string;
    called: Buffer | null;
    erase_due_at: Temporal.Instant | null;
    erased_at: Temporal.Instant | null;
    held_because: string | null;
  };
  ways: { practice_id: string; person_id: string };
};

const db = tables<Tables>();

export function setErasure(work: Work, personId: string, due: Temporal.Instant | null): void {
  work.write(
    db
      .updateTable('persons')
      .set({ erase_due_at: due })
      .where('practice_id', '=', work.practice)
      .where('id', '=', personId),
  );
}

export async function dueForErasure(work: Work, most: number): Promise<string[]> {
  const rows = await work.all(
    db
      .selectFrom('persons')
      .select('id')
      .where('practice_id', '=', work.practice)
      .where('erase_due_at', '<=', work.at)
      .where('held_because', 'is', null)
      .limit(most)
      .forUpdate()
      .skipLocked(),
  );
  return rows.map((row) => row.id);
}

/** Erases who a person is and how they were reached; that somebody was here stays, for the figures. */
export function erase(work: Work, personId: string): void {
  work.write(
    db
      .updateTable('persons')
      .set({ called: null, erased_at: work.at, erase_due_at: null })
      .where('practice_id', '=', work.practice)
      .where('id', '=', personId),
  );
  work.write(
    db.deleteFrom('ways').where('practice_id', '=', work.practice).where('person_id', '=', personId),
  );
}
