import type { Delivery } from '#channels';
import type { Work } from '#kit/work';
import { answerById, stands } from '../answers.ts';
import { inquiry } from '../store.ts';

/** I8 I9 an answer leaves only if it still stands and the person hasn't ended it. */
export async function answerStillWanted(work: Work, delivery: Delivery): Promise<boolean> {
  const answer = delivery.about_id ? await answerById(work, delivery.about_id) : undefined;
  if (!answer || !stands(answer)) return false;
  const found = await inquiry(work, answer.inquiryId);
  return found !== undefined && found.standing !== 'closed';
}

/** I8 an honest delay is told only to someone who is still waiting. */
export async function delayStillWanted(work: Work, delivery: Delivery): Promise<boolean> {
  const found = delivery.about_id ? await inquiry(work, delivery.about_id) : undefined;
  return found?.standing === 'waiting';
}

/** I8 a word to the staff about somebody who has been answered meanwhile isn't sent. */
export async function stillWaiting(work: Work, delivery: Delivery): Promise<boolean> {
  const found = delivery.about_id ? await inquiry(work, delivery.about_id) : undefined;
  return found === undefined || found.standing === 'waiting';
}
