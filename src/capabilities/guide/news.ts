import { shownName } from '#accounts';
import { agreementNow, agreementPaths } from '#agreements';
import { kindInWords, newsOf, sharingPaths } from '#sharing';
import type { Asking } from './view.ts';
import { guideWords } from './words/index.ts';

/** What is new for a client, in a line, and where it stands. */
export type News = { readonly text: string; readonly href: string };

/** Answers to what they sent, dates that went by, rules to read: of this therapist alone. */
export async function newsFor(about: Asking): Promise<News[]> {
  const { work, my, whom, agreement, staff } = about;
  const { news: words } = guideWords(my.lang);
  const [now, shared] = await Promise.all([
    agreement.from === 'agreed' ? agreementNow(work, whom.memberId) : agreement,
    newsOf(work, my.personId),
  ]);
  // Who stood in may have answered (SH17).
  const nameOf = (id: string | null): string => {
    const found = id === null || id === whom.memberId ? undefined : staff.member(id);
    return found ? shownName(found) : whom.name;
  };
  const sent = shared
    .filter((one) => one.memberId === whom.memberId)
    .map(({ id, kind, what, answeredBy }) => ({
      href: sharingPaths.shared(my.slug, id),
      text: words[what]({ name: nameOf(answeredBy), what: kindInWords(kind, my.lang) }),
    }));
  const isRead = agreement.from === 'agreed' && now.versionId === agreement.versionId;
  if (now.versionId === null || isRead) return sent;
  const href = agreementPaths.mineWith(my.slug, whom.memberId);
  return [...sent, { href, text: agreement.from === 'agreed' ? words.changed(whom) : words.toRead(whom) }];
}
