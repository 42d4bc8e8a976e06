import { member, shownName } from '#accounts';
import { agreementNow, agreementPublishedAt } from '#agreements';
import { isUuid } from '#kit/ids';
import type { Work } from '#kit/work';
import type { Html } from '#ui';
import { publishedPage } from '../pages/published.ts';
import type { Reader } from '../words/generally.ts';
import { publishedWords } from '../words/index.ts';

/** G11 the main content of `/{slug}/contact-guide/{member}`; undefined where its therapist shows it to clients alone, or left. */
export async function publishedGuide(
  work: Work,
  { slug, memberId, reader }: { slug: string; memberId: string; reader: Reader },
): Promise<{ title: string; main: Html } | undefined> {
  if (!isUuid(memberId)) return undefined;
  const [who, since] = await Promise.all([member(work, memberId), agreementPublishedAt(work, memberId)]);
  if (!who || who.left_at !== null || since === undefined) return undefined;
  const agreement = await agreementNow(work, memberId);
  if (agreement.from === 'nobody') return undefined;
  const name = shownName(who);
  return {
    title: publishedWords(reader.locale).title({ name }),
    main: publishedPage({ slug, name, agreement, reader }),
  };
}
