import { firstIdAt } from '#kit/ids';
import type { AuditLine, Work } from '#kit/work';
import { db } from './tables.ts';

/** A page that brings itself up to date is looked at all day. */
const ONE_LOOK = { minutes: 15 };

/**
 * Records that somebody looked: one line for each actor, page and quarter of an hour. A desk looks again by itself with
 * every change, and a thousand lines a day that all say the same would hide the one that matters. What is looked at again
 * is asked here and not told by the browser, which could say so of everything.
 */
export async function recordLook(work: Work, line: AuditLine & { subjectId: string }): Promise<void> {
  const actor = 'id' in work.actor ? work.actor.id : null;
  const already = await work.all(
    db
      .selectFrom('audit_lines')
      .select('id')
      .where('practice_id', '=', work.practice)
      .where('id', '>=', firstIdAt(work.at.subtract(ONE_LOOK)))
      .where('action', '=', line.action)
      .where('subject_id', '=', line.subjectId)
      .where('actor_id', '=', actor)
      .limit(1),
  );
  if (already.length === 0) work.record(line);
}
