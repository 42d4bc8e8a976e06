import { whenInWords } from '#kit/wording/time';
import { resourceWordsIn } from '#resources';
import { type Html, facts, html, link, tel, time } from '#ui';
import type { Opening } from '../store.ts';
import { openingWords, roomNowWords } from '../words/index.ts';
import {
  type Reader,
  feeInWords,
  formatsInWords,
  languagesInWords,
  listed,
  startAndTimesInWords,
} from '../words/summary.ts';

/** One that is on show, with whose it is and where they are written to. */
export type Shown = { readonly opening: Opening; readonly name: string; readonly writeTo: string };

export type RoomNowView = {
  reader: Reader;
  at: Temporal.Instant;
  shown: readonly Shown[];
  /** There are more than are shown. */
  hasMore: boolean;
  contactTo: string;
  placesTo: string;
  /** Where several are asked at once, in a network. */
  instead: Html | false;
};

function waysIn({ opening, name, writeTo }: Shown, { locale }: Reader): Html {
  const words = roomNowWords(locale);
  const writes = opening.begins.includes('page');
  return html`${writes && link(writeTo, words.write(name.split(',')[0] ?? ''))}${writes && opening.begins.includes('call') && html`<br>`}${opening.begins.includes('call') && tel(opening.phone)}`;
}

const begun = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function costInWords(opening: Opening, reader: Reader): string {
  const { takes } = openingWords(reader.locale);
  const payers = opening.payers.length > 0 ? takes({ payers: listed(opening.payers, reader.locale) }) : '';
  return (
    begun([feeInWords(opening, reader), payers].filter(Boolean).join(', ')) ||
    roomNowWords(reader.locale).costNotSaid
  );
}

function one(shown: Shown, { reader, at }: RoomNowView): Html {
  const { opening } = shown;
  const { locale, zone, country } = reader;
  const words = roomNowWords(locale);
  const { ages, topics } = resourceWordsIn(locale);
  const said = (name: string, value: string) => (value === '' ? [] : [{ name, value: begun(value) }]);
  const when = whenInWords(opening.confirmedAt, at, zone, locale, { country });
  return html`<article class="stack">
    <h2>${shown.name}</h2>
    ${opening.note !== '' && html`<p>${opening.note}</p>`}
    ${facts(
      [
        { name: words.when, value: begun(startAndTimesInWords(opening, locale)) || words.anyTime },
        { name: words.meet, value: begun(formatsInWords(opening, locale).join('; ')) },
        {
          name: words.forWhom,
          value:
            listed(
              opening.ages.map((age) => ages[age]),
              locale,
            ) || words.allAges,
        },
        ...said(
          words.worksWith,
          // Some of them have an “and” of their own.
          opening.topics.map((topic) => topics[topic]).join(', '),
        ),
        { name: words.cost, value: costInWords(opening, reader) },
        { name: words.languages, value: begun(languagesInWords(opening, locale)) },
        ...(opening.places > 1 ? [{ name: words.places, value: String(opening.places) }] : []),
        { name: words.wayIn, value: waysIn(shown, reader) },
      ],
      true,
    )}
    <p class="quiet">${time(opening.confirmedAt, words.confirmed(when))}</p>
  </article>`;
}

/** O20 the main content of `/{slug}/room-now`: a notice board, the lately confirmed first. */
export function roomNowPage(view: RoomNowView): Html {
  const words = roomNowWords(view.reader.locale);
  if (view.shown.length === 0)
    return html`<h1>${words.title}</h1>
      <p>${words.none} ${words.noneMore}</p>
      ${view.instead}
      <p class="alone">${link(view.contactTo, words.noneWrite)}</p>
      <p class="alone">${link(view.placesTo, words.meanwhile)}</p>`;
  return html`<h1>${words.title}</h1>
    <p>${words.lead}</p>
    <section>${view.shown.map((shown) => one(shown, view))}</section>
    ${view.hasMore && html`<p class="quiet">${words.only(view.shown.length)}</p>`}
    ${view.instead}
    <p class="alone">${link(view.placesTo, words.meanwhile)}</p>`;
}
