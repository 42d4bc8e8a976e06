import type { Work } from '#kit/work';
import { type Html, html, linkButton } from '#ui';
import { askedOf } from '../asked-store.ts';
import { paths } from '../ask-paths.ts';
import { requestWords } from '../words/index.ts';

/** Where a therapist looks at openings: that somebody is asked for, and the way there. Nothing for who was never asked. */
export async function askedLine(
  work: Work,
  memberId: string,
  locale: 'en' | 'es',
): Promise<Html | undefined> {
  const all = await askedOf(work, memberId);
  if (all.length === 0) return undefined;
  const open = all.filter((one) => one.answer === null && one.releasedAt === null).length;
  const { desk } = requestWords(locale);
  return html`<p>${linkButton({ href: paths.requests(), text: open === 0 ? desk.title : desk.link(open) })}</p>`;
}
