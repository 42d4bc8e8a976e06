import { giveBack } from '#appointments';
import type { Work } from '#kit/work';
import { mayFree } from '../rules/standing.ts';
import { type Ending, changeEnding } from '../store.ts';

/** E4 gives their times back where that is due now, and nothing else. */
export async function settleTimes(work: Work, one: Ending): Promise<Ending> {
  if (!mayFree(one, work.at)) return one;
  const { personId, memberId, saidAt } = one;
  const times = await giveBack(work, { personId, memberId, saidAt });
  work.record({ action: 'ending.times_freed', subject: 'ending', subjectId: one.id, detail: { times } });
  work.refreshDesks();
  return changeEnding(work, one, { timesFreedAt: work.at });
}
