import type { Role } from '#accounts';
import { type Refusal, isRefused, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { type CloseRefusal, mayClose, maySee } from '../rules/concern.ts';
import { lockConcern, stepsDone, writeOutcome } from '../store.ts';

/** Closes a concern with one sentence about how it ended. The person's erasure stays held (S3). */
export async function closeConcern(
  work: Work,
  given: { concernId: string; memberId: string; role: Role; outcome: string },
): Promise<{ id: string } | Refusal<'not_there'> | CloseRefusal> {
  const found = await lockConcern(work, given.concernId);
  if (!found || !maySee(found, given.memberId)) return refuse('not_there');
  const no = mayClose({ closed: found.closedAt !== null }, given);
  if (isRefused(no)) return no;
  const done = await stepsDone(work, found.id);
  writeOutcome(work, found.id, { closedBy: given.memberId, outcome: given.outcome.trim() });
  work.record({
    action: 'concern.closed',
    subject: 'concern',
    subjectId: found.id,
    detail: { done: done.length },
  });
  return { id: found.id };
}
