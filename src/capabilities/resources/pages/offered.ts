import { type Html, button, buttonRow, html, plainButton, table, time } from '#ui';
import { type Offer, isOpen } from '../offers.ts';
import { paths } from '../paths.ts';
import type { ResourceFields } from '../rules/kinds.ts';
import { waysOf } from '../rules/ways.ts';
import { dateWords, listWords, wordsIn } from '../words/index.ts';
import { type RowsView, named } from './desk-rows.ts';
import { wayLink } from './places.ts';

function placeCell(place: ResourceFields, one: Offer, view: RowsView): Html {
  const words = wordsIn(view.lang);
  const { offers } = listWords(view.lang);
  const facts = [place.description, place.hours, place.cost].filter((each) => each !== '');
  const looked =
    one.assuredOn === null ? offers.neverLooked : offers.looked(dateWords(one.assuredOn, view.lang));
  return html`<strong>${place.name}</strong>${waysOf(place).map(
    (way) => html`<br><span class="quiet">${wayLink(way, words)}</span>`,
  )}${facts.map((each) => html`<br><span class="quiet">${each}</span>`)}<br><span class="quiet">${
    one.assuredOn === null ? looked : time(Temporal.PlainDate.from(one.assuredOn), looked)
  }</span>${view.haveAlready.has(one.id) && html`<br><strong>${offers.have}</strong>`}`;
}

function row(one: Offer, view: RowsView): Html[] {
  const { place } = one;
  if (!place) return [];
  const { offers } = listWords(view.lang);
  const as = (value: string, text: Html, first = false): Html =>
    first ? button({ text, name: 'as', value }) : plainButton({ text, name: 'as', value });
  const answers = isOpen(one)
    ? [as('taken', named(offers.take, place), true), as('declined', named(offers.decline, place))]
    : [as('taken', named(offers.takeAfterAll, place))];
  return [
    placeCell(place, one, view),
    html`${wordsIn(view.lang).kinds[place.kind]}`,
    html`${one.fromName}`,
    ...(view.mayChange
      ? [
          html`<form class="inline" method="post" action="${paths.offered(one.id)}">${buttonRow(...answers)}</form>`,
        ]
      : []),
  ];
}

function offersTable(id: string, caption: string, found: readonly Offer[], view: RowsView): Html {
  const { columns } = wordsIn(view.lang).desk;
  const heads = [columns.name, columns.kind, listWords(view.lang).offers.by];
  return table({
    id,
    stacks: true,
    caption,
    columns: [...heads, ...(view.mayChange ? [columns.deeds] : [])].map((text) => ({ text })),
    rows: found.map((one) => row(one, view)),
  });
}

/** In a network: what practices would like on the list, and what was left. */
export function offeredSection(view: RowsView): Html {
  const { offers: words } = listWords(view.lang);
  const open = view.offers.filter((one) => isOpen(one) && one.place !== null);
  return html`<h2>${words.title}</h2>
    ${
      open.length === 0
        ? html`<p class="quiet">${words.none}</p>`
        : html`<p>${words.lead}</p>${offersTable('offered', words.caption, open, view)}`
    }`;
}

export function declinedSection(view: RowsView): Html | false {
  const { offers: words } = listWords(view.lang);
  const left = view.offers.filter((one) => one.answer === 'declined' && one.place !== null);
  return left.length > 0 && offersTable('declined', words.declinedCaption, left, view);
}
