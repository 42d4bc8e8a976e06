import { firstIdAt } from '#kit/ids';
import type { AuditLine, Work } from '#kit/work';
import { db } from './tables.ts';

/** A page that brings itself up to date is looked at all day. */
const ONE_LOOK = { minutes: 15 };

/**
 * Records that somebody looked: one line for each actor, page and quarter of an hour, or whatever counts as one look. A desk looks
 * again by itself with every change, and a thousand lines a day that all say the same would hide the one that matters. What is looked
 * at again is asked here and not told by the browser, which could say so of everything. Whoever has no name is recorded each time:
 * nobody knows whether it is the same one.
 */
export async function recordLook(
  work: Work,
  line: AuditLine & { subjectId: string },
  oneLook: { readonly minutes: number } = ONE_LOOK,
): Promise<void> {
  const actor = 'id' in work.actor ? work.actor.id : null;
  const already = await work.all(
    db
      .selectFrom('audit_lines')
      .select('id')
      .where('practice_id', '=', work.practice)
      .where('id', '>=', firstIdAt(work.at.subtract(oneLook)))
      .where('action', '=', line.action)
      .where('subject_id', '=', line.subjectId)
      .where('actor_id', '=', actor)
      .limit(1),
  );
  if (already.length === 0) work.record(line);
}
