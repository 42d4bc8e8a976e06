import type { Work } from '#kit/work';
import { askJob } from '../jobs.ts';
import { changeAsk, lockRequest, openAsksTo } from '../store.ts';
import { attendRequest } from './attend.ts';

/**
 * Q18 in a network that a practice is in no more: whoever was asked there is released, so that a yes of theirs stands no longer and nobody
 * can be chosen who isn't in the network. Others are asked instead.
 */
export async function askNoMore(work: Work, practice: string): Promise<void> {
  for (const found of await openAsksTo(work, practice)) {
    const request = await lockRequest(work, found.requestId);
    // Chosen or ended while this waited, it is settled already.
    if (!request || request.endedAt !== null) continue;
    changeAsk(work, found.id, { answer: 'no', released_at: work.at });
    work.record({ action: 'request.released', subject: 'request', subjectId: request.id });
    work.enqueue(askJob({ network: work.practice, practice, ask: found.id }));
    await work.flush();
    await attendRequest(work, request);
    await work.flush();
  }
}
