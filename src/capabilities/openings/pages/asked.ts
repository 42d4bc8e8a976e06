import { type Html, html, notice } from '#ui';
import type { Said, Standing } from '../actions/confirm.ts';
import { paths } from '../paths.ts';
import type { Opening } from '../store.ts';
import { type OpeningWords, openingWords } from '../words/index.ts';
import { type Reader, summary } from '../words/summary.ts';
import { standingButtons } from './list.ts';

export type AskedView = {
  reader: Reader;
  slug: string;
  link: string;
  name: string;
  opening: Opening;
  done?: Standing | undefined;
  page?: Said['page'];
};

/** What the mail leads to: the opening as it was told, and one button for each answer. To look changes nothing. */
export function askedPage({ reader, slug, link, name, opening, done, page }: AskedView): Html {
  const words = openingWords(reader.locale);
  const isFull = opening.closedAt !== null;
  const said = done && [words.done[done], pageSaid(page, words)].filter(Boolean).join(' ');
  return html`<h1>${words.asked.title}</h1>
    ${said !== undefined && notice({ body: said, status: true })}
    <p>${words.asked.lead({ name })}</p>
    <p><strong>${summary(opening, reader)}</strong></p>
    <form method="post" action="${paths.asked(slug, link)}">
      ${standingButtons(words, isFull ? ['still'] : ['still', 'fewer', 'full'])}
    </form>`;
}

const pageSaid = (page: Said['page'], words: OpeningWords): string =>
  page === undefined ? '' : page === 'full' ? words.pageFull : words.pageRoom;

export function askedGone(locale: Reader['locale']): Html {
  const { asked } = openingWords(locale);
  return html`<h1>${asked.gone}</h1>
    <p>${asked.goneBody}</p>`;
}
