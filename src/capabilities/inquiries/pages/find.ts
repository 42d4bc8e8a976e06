import { whenInWords } from '#kit/wording/time';
import { type Html, buttonRow, button, emptyState, html, itemList, textField } from '#ui';
import type { Found } from '../actions/find.ts';
import { MOST_NAMES } from '../actions/conflict.ts';
import type { DeskLine, DeskView } from '../desk-view.ts';
import { paths } from '../paths.ts';
import { deskWords, findWords } from '../words/index.ts';
import { whoIs } from './desk-list.ts';

export const MOST_FOUND = 50;

export type Seen = Found & {
  lines: readonly DeskLine[];
  /** How many more were found than are shown. */
  more: number;
  /** Of those found, who wrote to a colleague alone. */
  hidden: number;
};

type Here = Pick<DeskView, 'staff' | 'me' | 'at'>;

/** I16 `/desk/find`: one field. What was typed is posted, since a name doesn't belong into an address. */
export function findPage(view: Here, given: { typed: string; empty?: boolean; seen?: Seen }): Html {
  const { locale } = view.staff.practice;
  const words = findWords(locale);
  // Past Turbo, which wants a redirect.
  return html`<h1>${words.title}</h1>
    <form method="post" action="${paths.find()}" data-turbo="false">
      ${textField({
        name: 'who',
        label: words.label,
        hint: words.hint,
        value: given.typed,
        maxlength: 200,
        autocomplete: 'off',
        error: given.empty === true ? words.empty : undefined,
      })}
      ${buttonRow(button({ text: words.look }))}
    </form>
    ${given.seen && results(view, given.seen)}`;
}

function results(view: Here, seen: Seen): Html {
  const { zone, country, locale } = view.staff.practice;
  const [words, desk] = [findWords(locale), deskWords(locale)];
  const isMore = seen.more > 0 || seen.lines.length > MOST_FOUND;
  const items = seen.lines.slice(0, MOST_FOUND).map((line) => {
    const { inquiry } = line;
    return {
      href: paths.inquiry(inquiry.id),
      title: whoIs(view, line, desk),
      aside: whenInWords(inquiry.receivedAt, view.at, zone, locale, { country }),
      body: [words.standing[inquiry.standing], line.excerpt].filter((one) => one !== '').join('. '),
      lit: inquiry.standing === 'waiting',
    };
  });
  const most = MOST_NAMES.toLocaleString(locale);
  return html`<div role="status">
      ${
        items.length === 0
          ? emptyState({ title: words.none, body: words.noneMore })
          : html`<h2>${words.found(seen.lines.length + seen.more)}</h2>`
      }
      ${isMore && html`<p>${words.first(MOST_FOUND)}</p>`}
      ${seen.hidden > 0 && html`<p class="quiet">${words.hidden(seen.hidden)}</p>`}
      ${!seen.whole && html`<p>${words.stopped(most)}</p>`}
    </div>
    ${items.length > 0 && itemList(items, 'found')}`;
}
