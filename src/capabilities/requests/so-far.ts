import { thisPractice } from '#accounts';
import { whenInWords } from '#kit/wording/time';
import type { Work } from '#kit/work';
import { opening, withHomes } from '#openings';
import { nameOf } from './routes/request-view.ts';
import { type Ask, asksOf, requestOf } from './store.ts';
import { requestWords } from './words/index.ts';

/**
 * For who answers a request in its network: how many were asked, who has room, and whom they chose, each with its time. A no is counted
 * and has no name: it is nobody's business but theirs.
 */
export async function requestSoFar(work: Work, inquiryId: string): Promise<readonly string[]> {
  const request = await requestOf(work, inquiryId);
  if (!request) return [];
  const [asks, practice] = [await asksOf(work, request.id), await thisPractice(work)];
  const { zone, locale, country, name: network } = practice;
  const words = requestWords(locale).desk.soFar;
  const when = (at: Temporal.Instant): string => whenInWords(at, work.at, zone, locale, { country });
  const named = async (one: Ask): Promise<string> => {
    const found = await opening(work, one.openingId);
    const [home] = found ? await withHomes(work, [found]) : [];
    return home ? nameOf(home, network) : network;
  };
  const last = asks
    .map(({ askedAt }) => askedAt)
    .toSorted((a, b) => Temporal.Instant.compare(a, b))
    .at(-1);
  const lines = last === undefined ? [] : [words.asked({ count: asks.length, when: when(last) })];
  for (const one of asks) {
    if (one.chosenAt !== null) lines.push(words.chose({ name: await named(one), when: when(one.chosenAt) }));
    else if (one.answer === 'yes' && one.answeredAt !== null && one.releasedAt === null)
      lines.push(words.room({ name: await named(one), when: when(one.answeredAt) }));
  }
  const noes = asks.filter(({ answer }) => answer === 'no').length;
  return noes === 0 ? lines : [...lines, words.no(noes)];
}
