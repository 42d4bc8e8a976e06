import { isOpen, opening } from '#openings';
import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { type Asked, changeAsked, lockAsked } from '../asked-store.ts';
import { sayJob } from '../jobs.ts';

/** Q13 who is asked says whether they have room, as often as they like until they are released or chosen. */
export async function sayRoom(
  work: Work,
  given: { id: string; memberId: string; answer: 'yes' | 'no' },
): Promise<Asked | Refusal<'not_there' | 'no_opening'>> {
  const found = await lockAsked(work, given.id);
  if (found?.memberId !== given.memberId) return refuse('not_there');
  if (found.releasedAt !== null || found.inquiryId !== null || found.answer === given.answer) return found;
  const told = await opening(work, found.openingId);
  if (given.answer === 'yes' && !(told && isOpen(told, work.at))) return refuse('no_opening');
  changeAsked(work, found.id, { answer: given.answer, answered_at: work.at, opening_ended_at: null });
  const about = { subject: 'request', subjectId: found.id };
  if (given.answer === 'yes') work.record({ action: 'request.has_room', ...about });
  else work.record({ action: 'request.no_room', ...about });
  work.enqueue(sayJob({ network: found.network, practice: work.practice, ask: found.id }));
  return { ...found, answer: given.answer, answeredAt: work.at };
}
