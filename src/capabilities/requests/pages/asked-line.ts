import { networksOf, thisPractice } from '#accounts';
import type { Work } from '#kit/work';
import { type Html, html, linkButton } from '#ui';
import { askedOf } from '../asked-store.ts';
import { paths } from '../ask-paths.ts';
import { figuresWords, requestWords } from '../words/index.ts';

/** Where a therapist looks at openings: first that somebody is asked for, and last how yeses fall, with the ways there. Nothing without a network. */
export async function askedLine(
  work: Work,
  memberId: string,
  locale: 'en' | 'es',
): Promise<{ above: Html | false; below: Html | false }> {
  const [all, networks, { kind }] = await Promise.all([
    askedOf(work, memberId),
    networksOf(work),
    thisPractice(work),
  ]);
  const open = all.filter((one) => one.answer === null && one.releasedAt === null).length;
  const { desk } = requestWords(locale);
  return {
    above:
      all.length > 0 &&
      html`<p>${linkButton({ href: paths.requests(), text: open === 0 ? desk.title : desk.link(open) })}</p>`,
    below:
      (kind === 'network' || networks.length > 0) &&
      html`<p>${linkButton({ href: paths.figures(), text: figuresWords(locale).link })}</p>`,
  };
}
