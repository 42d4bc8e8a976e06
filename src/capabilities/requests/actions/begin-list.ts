import { thisPractice } from '#accounts';
import { spokenCode, spokenCodeAsTyped } from '#kit/spoken-code';
import type { Work } from '#kit/work';
import { LINK_BYTES } from '../rules/tries.ts';
import { erasedAt } from '../rules/list-lasting.ts';
import { type TryList, changeList, insertList } from '../store-tries.ts';
import { settle } from '../list-due.ts';

/** As long as the code of a message: 47.2 bits (kit/spoken-code.ts), and guesses are limited in the same way. */
const SYLLABLES = 8;
/** A list that is looked at every hour needs no new date every hour. */
const OPENED_ANEW_HOURS = 24;

type About = Pick<TryList, 'forWhom' | 'called' | 'sought'>;

/** Q1 a list begins without a name, an address or a sign-in: its link and its code are all that leads to it. */
export async function beginList(
  work: Work,
  given: About & { locale: 'en' | 'es' },
): Promise<{ link: string }> {
  const { zone } = await thisPractice(work);
  const id = work.uuid();
  const link = work.secret(LINK_BYTES);
  const code = spokenCode(work.chance(4 * SYLLABLES), SYLLABLES);
  const dueAt = erasedAt(work.at, zone);
  insertList(work, { ...given, id, link, code, codeKey: spokenCodeAsTyped(code), dueAt });
  work.record({ action: 'try_list.begun', subject: 'try_list', subjectId: id });
  return { link };
}

/** Whom it is for and what is looked for, said anew: letters that are out show it from now on. */
export function sayAnew(work: Work, list: TryList, about: About): void {
  const { forWhom, called, sought } = about;
  changeList(work, list.id, { for_whom: forWhom, called, sought });
}

/** Q7 it was opened: it is kept for another year from here. */
export async function listOpened(work: Work, list: TryList): Promise<void> {
  const anew = list.openedAt.add({ hours: OPENED_ANEW_HOURS });
  if (Temporal.Instant.compare(anew, work.at) > 0) return;
  await settle(work, list, { opened_at: work.at });
}
