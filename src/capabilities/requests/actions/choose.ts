import { inquiry } from '#inquiries';
import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { askJob } from '../jobs.ts';
import { type Ask, type Request, asksOf, changeAsk } from '../store.ts';
import { endRequest } from './end.ts';

/**
 * Q14 the person chooses one of those who have room. Pressed again for the same one, nothing changes.
 * Refuses who has taken their yes back meanwhile, and a request that has ended.
 */
export async function choose(
  work: Work,
  request: Request,
  askId: string,
): Promise<Ask | Refusal<'not_there' | 'gone'>> {
  const asks = await asksOf(work, request.id);
  const chosen = asks.find((one) => one.id === askId);
  if (!chosen || request.inquiryId === null) return refuse('not_there');
  if (chosen.chosenAt !== null) return chosen;
  if (request.endedAt !== null) return refuse('not_there');
  if (chosen.answer !== 'yes' || chosen.releasedAt !== null) return refuse('gone');
  if ((await inquiry(work, request.inquiryId))?.standing === 'closed') return refuse('not_there');
  changeAsk(work, chosen.id, { chosen_at: work.at });
  work.record({ action: 'request.chosen', subject: 'request', subjectId: request.id });
  await endRequest(work, request, 'chosen', chosen.id);
  work.enqueue(askJob({ network: work.practice, practice: chosen.homePractice, ask: chosen.id }));
  return { ...chosen, chosenAt: work.at };
}
