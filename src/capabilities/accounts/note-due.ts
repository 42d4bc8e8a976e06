import { tables } from '#kit/db';
import type { Work } from '#kit/work';

const db = tables<{ practices: { practice_id: string; note_due_at: Temporal.Instant | null } }>();

/** Whether the practice itself is to be looked after now, locked so that two sweeps don't both do it. */
export async function noteIsDue(work: Work): Promise<boolean> {
  const row = await work.one(
    db
      .selectFrom('practices')
      .select('practice_id')
      .where('practice_id', '=', work.practice)
      .where('note_due_at', '<=', work.at)
      .forUpdate()
      .skipLocked(),
  );
  return row !== undefined;
}

export function setNoteDue(work: Work, due: Temporal.Instant | null): void {
  work.write(db.updateTable('practices').set({ note_due_at: due }).where('practice_id', '=', work.practice));
}
