import { isRefused, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import type { Inquiry } from '../store.ts';
import { type LaterRefusal, laterNow } from './later-check.ts';
import { loadLocked } from './tend.ts';
import { withdraw, writeBack } from './write-back.ts';

/** "Did you find someone?" A yes closes kindly. A no opens it again, with a promise that begins now. */
export async function answerLaterCheck(
  work: Work,
  given: { inquiryId: string; found: boolean; said: string },
): Promise<Inquiry | LaterRefusal> {
  const loaded = await loadLocked(work, given.inquiryId);
  if (isRefused(loaded)) return refuse('not_there');
  if ((await laterNow(work, loaded.found)) !== 'asked') return refuse('not_now');
  const { inquiryId } = given;
  const done = given.found
    ? await withdraw(work, { inquiryId, because: 'found_someone' })
    : await writeBack(work, { inquiryId, words: given.said, cameBy: 'page', helpNow: false });
  return isRefused(done) ? refuse('not_there') : done;
}
