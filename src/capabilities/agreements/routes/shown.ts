import { member, shownName } from '#accounts';
import { isUuid } from '#kit/ids';
import type { Work } from '#kit/work';
import { type Html, html } from '#ui';
import { textSections } from '../pages/text.ts';
import { agreementNow } from '../standing.ts';
import { publishedAt } from '../store.ts';
import { clientWords } from '../words/index.ts';
import { type Reader, textOf, textWords } from '../words/text.ts';

/** AG14 the main content of `/{slug}/agreement/{member}`; undefined where its therapist shows it to clients alone, or left. */
export async function shownAgreement(
  work: Work,
  memberId: string,
  reader: Reader,
): Promise<{ title: string; main: Html } | undefined> {
  if (!isUuid(memberId)) return undefined;
  const [who, since] = await Promise.all([member(work, memberId), publishedAt(work, memberId)]);
  if (!who || who.left_at !== null || since === undefined) return undefined;
  const now = await agreementNow(work, memberId);
  if (now.from === 'nobody') return undefined;
  const name = shownName(who);
  const title = textWords(reader.locale).document.title({ name });
  return {
    title,
    main: html`<h1>${title}</h1>
      <p>${clientWords(reader.locale).publicIntro({ name })}</p>
      ${textSections(textOf(now, reader))}`,
  };
}
