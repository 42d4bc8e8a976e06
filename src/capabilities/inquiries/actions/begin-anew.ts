import type { Staffing } from '#accounts';
import type { Work } from '#kit/work';
import { type Promised, changePromise, makePromise } from '../promises.ts';
import { put } from '../schedule.ts';
import type { Inquiry, InquiryChange } from '../store.ts';

/** I1 the clock starts anew, whatever stood before: another round, in which nobody has answered, with a promise that begins now. */
export async function beginAnew(
  work: Work,
  staff: Staffing,
  { found, promise }: { found: Inquiry; promise: Promised | undefined },
  change: InquiryChange = {},
): Promise<Inquiry> {
  if (promise && !promise.ended_at) changePromise(work, promise.id, { ended_at: work.at });
  const { holderId = found.holderId } = change;
  const made = makePromise(work, staff, { inquiryId: found.id, holderId, toldBy: 'page' });
  await work.flush();
  const anew = {
    standing: 'waiting' as const,
    round: found.round + 1,
    promiseId: made.id,
    promiseDueAt: made.dueAt,
    lastInAt: work.at,
    answeredAt: null,
    closedAt: null,
    closedBecause: null,
    ...change,
  };
  return put(work, found, anew, { promise: made.promise, pending: undefined });
}
