import { thisPractice } from '#accounts';
import type { Work } from '#kit/work';
import { lookAt } from './rules/list-lasting.ts';
import { type TryList, changeList, triesOf } from './store-tries.ts';

/** What was changed of a list is kept, with the one date at which to look at it again. */
export async function settle(
  work: Work,
  list: TryList,
  change: Parameters<typeof changeList>[2] = {},
): Promise<void> {
  await work.flush();
  const [{ zone }, all] = await Promise.all([thisPractice(work), triesOf(work, list.id)]);
  const now = {
    openedAt: change.opened_at ?? list.openedAt,
    mailsLeft: change.mails_left ?? list.mailsLeft,
    mailedAt: change.mailed_at === undefined ? list.mailedAt : change.mailed_at,
  };
  const standing = all.filter((one) => one.removedAt === null);
  const removed = all.map((one) => one.removedAt).filter((at) => at !== null);
  changeList(work, list.id, { ...change, due_at: lookAt(now, standing, { removed, zone }) });
}
