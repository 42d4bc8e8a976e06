import { agreementNow, agreementPaths } from '#agreements';
import type { Beside, News } from './beside.ts';
import type { Asking } from './view.ts';
import { guideWords } from './words/index.ts';

/** What is new for a client: rules to read, and what the rooms beside this one have for them. */
export async function newsFor(about: Asking, beside: Beside): Promise<News[]> {
  const { work, my, at, whom, agreement } = about;
  const words = guideWords(my.lang);
  const [now, others] = await Promise.all([
    agreement.from === 'agreed' ? agreementNow(work, whom.memberId) : agreement,
    beside.news(work, my.personId, at),
  ]);
  const href = agreementPaths.mineWith(my.slug, whom.memberId);
  if (now.versionId === null || (agreement.from === 'agreed' && now.versionId === agreement.versionId))
    return [...others];
  return [{ href, text: agreement.from === 'agreed' ? words.changed(whom) : words.toRead(whom) }, ...others];
}
