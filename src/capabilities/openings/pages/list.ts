import { whenInWords } from '#kit/wording/time';
import { type Html, button, buttonRow, emptyState, hidden, html, linkButton, notice, plainButton } from '#ui';
import type { Standing } from '../actions/confirm.ts';
import { type Whose, paths } from '../paths.ts';
import { MOST_NAMED, isOpen } from '../rules/lasting.ts';
import type { Opening } from '../store.ts';
import { type OpeningWords, openingWords } from '../words/index.ts';
import { type ListServeView, digestSaid, listServe } from './list-serve.ts';
import { type Reader, dayInWords, summary } from '../words/summary.ts';

export type Done = keyof OpeningWords['done'];

export type OpeningsView = {
  reader: Reader;
  at: Temporal.Instant;
  above: Html | false;
  below: Html | false;
  mine: readonly Opening[];
  others: readonly Opening[];
  nameOf: (one: Opening) => string;
  /** Who answers people tells of openings of their own; the front desk looks. */
  mayOffer: boolean;
  done?: Done | undefined;
  page?: 'full' | 'room' | undefined;
  listServe: Pick<ListServeView, 'weekday' | 'address'>;
  /** The day was chosen a moment ago. */
  digestChosen: boolean;
};

/** What one's own openings are shown with. */
export type OwnOpenings = Pick<OpeningsView, 'reader' | 'at'> & { whose?: Whose };

/** One press each: still open, one fewer, full. */
export function standingButtons(
  words: OpeningWords,
  standings: readonly Standing[],
  more: Html | false = false,
): Html {
  const [first, ...others] = standings;
  return buttonRow(
    html`${first !== undefined && button({ text: words.say[first], name: 'as', value: first })}`,
    ...others.map((as) => plainButton({ text: words.say[as], name: 'as', value: as })),
    html`${more}`,
  );
}

function lasting(one: Opening, view: OwnOpenings, words: OpeningWords): string {
  const { zone, locale, country } = view.reader;
  return [
    words.confirmedAt({ when: whenInWords(one.confirmedAt, view.at, zone, locale, { country }) }),
    words.ends({ when: dayInWords(one.endsAt, view.reader) }),
    one.named >= MOST_NAMED ? words.namedOften : words.named(one.named),
  ].join(' ');
}

export function ownOpening(one: Opening, view: OwnOpenings, words: OpeningWords): Html {
  const { whose } = view;
  const change = linkButton({ href: paths.opening(one.id, whose), text: words.say.change });
  if (isOpen(one, view.at))
    return html`<article class="entry">
      <p><strong>${summary(one, view.reader)}</strong></p>
      <p class="quiet">${lasting(one, view, words)}</p>
      <form method="post" action="${paths.standing(one.id, whose)}">
        ${standingButtons(words, ['still', 'fewer', 'full', 'taken_down'], change)}
      </form>
    </article>`;
  return html`<article class="entry">
    <p><strong>${words.ended[one.closedBecause ?? 'lapsed']}.</strong> ${summary(one, view.reader)}</p>
    <form method="post" action="${paths.standing(one.id, whose)}">
      ${hidden('as', 'still')}${buttonRow(plainButton({ text: words.say.again }), change)}
    </form>
  </article>`;
}

/** The main content of `/desk/openings`. */
export function openingsPage(view: OpeningsView): Html {
  const words = openingWords(view.reader.locale);
  const open = view.mine.filter((one) => isOpen(one, view.at));
  const past = view.mine.filter((one) => !isOpen(one, view.at)).slice(0, 5);
  const said = [
    view.done && words.done[view.done],
    view.page === 'full' && words.pageFull,
    view.page === 'room' && words.pageRoom,
    view.digestChosen && digestSaid(view.reader.locale, view.listServe.weekday),
  ].filter((one) => typeof one === 'string');
  const nobody = open.length === 0 && view.others.length === 0;
  return html`<div class="page">
    <h1>${words.title}</h1>
    ${view.above}
    ${said.length > 0 && notice({ body: said.join(' '), status: true })}
    <p>${view.mayOffer ? words.lead : words.onlyLooks}</p>
    ${view.mayOffer && buttonRow(linkButton({ href: paths.newOpening(), text: words.offer, plain: false }))}
    ${nobody && emptyState({ title: words.empty, ...(view.mayOffer && { body: words.emptyHint }) })}
    ${open.length > 0 && html`<h2>${words.mine}</h2>${open.map((one) => ownOpening(one, view, words))}`}
    ${
      view.others.length > 0 &&
      html`<h2>${words.colleagues}</h2>
        ${view.others.map(
          (one) => html`<article class="entry">
            <p><strong>${view.nameOf(one)}</strong></p>
            <p>${summary(one, view.reader)}</p>
            <p class="quiet">${lasting(one, view, words)}</p>
          </article>`,
        )}`
    }
    ${past.length > 0 && html`<h2>${words.past}</h2>${past.map((one) => ownOpening(one, view, words))}`}
    ${listServe({ ...view.listServe, locale: view.reader.locale })} ${view.below}
  </div>`;
}
