import { thisPractice } from '#accounts';
import type { Work, WorkSource } from '#kit/work';
import { settle } from '../list-due.ts';
import { PUT_BACK_HOURS, erasedAt, remindAt } from '../rules/list-lasting.ts';
import {
  type TryList,
  changeList,
  deleteList,
  dropRemoved,
  listsDue,
  lockList,
  triesOf,
} from '../store-tries.ts';
import { forget, remind } from './list-mails.ts';

const MOST = 100;

/** Q6 Q7 what is due in one practice: a reminder, what was taken off a list, and lists that nobody opened for a year. */
export async function lookAfterListsDue(source: WorkSource, practice: string): Promise<number> {
  return source.inPractice(practice, { kind: 'system' }, async (work) => {
    const due = await listsDue(work, MOST);
    if (due.length === 0) return 0;
    const { zone } = await thisPractice(work);
    for (const list of due) {
      if (Temporal.Instant.compare(erasedAt(list.openedAt, zone), work.at) <= 0)
        await endList(work, list, 'time');
      else await lookAfter(work, list, zone);
    }
    return due.length;
  });
}

async function lookAfter(work: Work, list: TryList, zone: string): Promise<void> {
  dropRemoved(work, list.id, work.at.subtract({ hours: PUT_BACK_HOURS }));
  const standing = (await triesOf(work, list.id)).filter((one) => one.removedAt === null);
  const at = remindAt(list, standing, zone);
  if (at === undefined || Temporal.Instant.compare(at, work.at) > 0) return settle(work, list);
  await remind(work, list);
  return settle(work, list, { mails_left: list.mailsLeft - 1, mailed_at: work.at });
}

/** Q7 a list with everything on it, whom it was for and where its mails went; letters lead nowhere from here on. */
export async function endList(work: Work, before: TryList, wish: 'person' | 'time'): Promise<void> {
  const list = await lockList(work, before.id);
  if (!list) return;
  changeList(work, list.id, { person_id: null, way_id: null });
  if (list.personId !== null) await forget(work, list, list.personId, wish);
  deleteList(work, list.id);
  work.record({ action: 'try_list.erased', subject: 'try_list', subjectId: list.id, detail: { wish } });
}
