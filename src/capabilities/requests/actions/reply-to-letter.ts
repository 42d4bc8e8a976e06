import type { Work } from '#kit/work';
import { settle } from '../list-due.ts';
import { type Reply, outcomeOf } from '../rules/tries.ts';
import { type Try, changeTry, lockList } from '../store-tries.ts';
import { tellOfReply } from './list-mails.ts';

/**
 * Q5 a therapist presses on the page that a letter leads to. What they say stands on the person's list at once, and can be said anew
 * on the same page. Somebody without an account says it, so nothing else follows from it.
 */
export async function replyToLetter(work: Work, one: Try, reply: Reply): Promise<void> {
  const list = await lockList(work, one.listId);
  if (!list) return;
  const first = one.reply === undefined;
  changeTry(work, one.id, { reply, came: outcomeOf(reply), againOn: null });
  work.record({ action: 'letter.answered', subject: 'try', subjectId: one.id, detail: { as: reply.as } });
  await settle(work, list);
  if (first || one.reply?.as !== reply.as) await tellOfReply(work, list, one.id);
}
