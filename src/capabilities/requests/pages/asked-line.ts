import { networksOf, thisPractice } from '#accounts';
import type { Work } from '#kit/work';
import { type Html, html, linkButton } from '#ui';
import { askedOf } from '../asked-store.ts';
import { paths } from '../ask-paths.ts';
import { figuresWords, requestWords } from '../words/index.ts';

/** Where a therapist looks at openings: that somebody is asked for and how yeses fall, and the way there. Nothing without a network. */
export async function askedLine(
  work: Work,
  memberId: string,
  locale: 'en' | 'es',
): Promise<Html | undefined> {
  const [all, networks, { kind }] = await Promise.all([
    askedOf(work, memberId),
    networksOf(work),
    thisPractice(work),
  ]);
  const open = all.filter((one) => one.answer === null && one.releasedAt === null).length;
  const { desk } = requestWords(locale);
  const asked =
    all.length > 0 && linkButton({ href: paths.requests(), text: open === 0 ? desk.title : desk.link(open) });
  const figures =
    (kind === 'network' || networks.length > 0) &&
    linkButton({ href: paths.figures(), text: figuresWords(locale).link });
  return asked === false && figures === false ? undefined : html`<p>${asked} ${figures}</p>`;
}
