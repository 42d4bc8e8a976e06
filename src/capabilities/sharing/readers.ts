import type { Work } from '#kit/work';
import { guardiansOf, mayMeet, persons } from '#people';
import type { OnPage } from './store.ts';
import { type Lang, saidWords } from './words/index.ts';

/** SH1 who else reads what is sent on this page: guardians to whom that was opened, and the client whose page it is. A sentence, or none. */
export async function readersBeside(
  work: Work,
  { personId, holderId }: OnPage,
  lang: Lang,
): Promise<string[]> {
  const guardians = await guardiansOf(work, personId);
  const reading = guardians.filter((one) => mayMeet(one.sight, 'messages', false));
  const ids = [personId, ...reading.map((one) => one.guardianId)].filter((id) => id !== holderId);
  if (ids.length === 0) return [];
  const known = await persons(work, ids);
  const words = saidWords(lang);
  const names = ids.map((id) => known.get(id)?.called || words.somebody);
  return [words.seenToo({ who: new Intl.ListFormat(lang, { type: 'conjunction' }).format(names) })];
}
