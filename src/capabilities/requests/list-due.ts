import { thisPractice } from '#accounts';
import type { Work } from '#kit/work';
import { lookAt } from './rules/list-lasting.ts';
import { type TryList, changeList, lockList, triesOf } from './store-tries.ts';

/** What was changed of a list is kept, with the one date at which to look at it again. */
export async function settle(
  work: Work,
  given: Pick<TryList, 'id'>,
  change: Parameters<typeof changeList>[2] = {},
): Promise<void> {
  await work.flush();
  // As it is now: what was asked for or ended beside this counts.
  const now = await lockList(work, given.id);
  if (!now) return;
  const [{ zone }, all] = await Promise.all([thisPractice(work), triesOf(work, now.id)]);
  const lasting = {
    openedAt: change.opened_at ?? now.openedAt,
    mailsLeft: change.mails_left ?? now.mailsLeft,
    mailedAt: change.mailed_at === undefined ? now.mailedAt : change.mailed_at,
  };
  const standing = all.filter((one) => one.removedAt === null);
  const removed = all.map((one) => one.removedAt).filter((at) => at !== null);
  changeList(work, now.id, { ...change, due_at: lookAt(lasting, standing, { removed, zone }) });
}
