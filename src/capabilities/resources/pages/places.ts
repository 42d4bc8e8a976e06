import { type Html, facts, helpNowBlock, html, sms, tel, time, webLink } from '#ui';
import { inReadersWords } from '../data/reader-words.ts';
import { paths } from '../paths.ts';
import { lacks, standingOn } from '../rules/confirming.ts';
import type { HelpLine } from '../rules/helplines.ts';
import { KINDS, type Kind, type Lang, type Reader, type Resource, isHelpNow } from '../rules/kinds.ts';
import { thatCount } from '../rules/one-list.ts';
import { type Way, waysOf } from '../rules/ways.ts';
import { type ResourceWords, dateWords, wordsIn } from '../words/index.ts';
import { helpNumbers } from './help-now.ts';
import { jobLineLink } from './job-line.ts';

/** One way to reach a resource, as a link where a phone or a browser can follow it. */
export function wayLink(way: Way, words: ResourceWords): Html {
  switch (way.way) {
    case 'call':
      return tel(way.number, words.helpNow.call(way.shown));
    case 'text':
      return sms(way.number, words.helpNow.text(way.shown, way.word), way.word === '' ? undefined : way.word);
    case 'web':
      return webLink(way.url);
    case 'go':
      return html`${way.shown}`;
  }
}

function ways(one: Resource, words: ResourceWords): Html {
  return html`${waysOf(one).map((way, index) => html`${index > 0 && ' '}${wayLink(way, words)}`)}`;
}

/** What is the same for each of a group, and so said once under its heading. */
type Shared = { [F in 'address' | 'cost' | 'hours' | 'assured_on']: boolean };

function sharedBy(all: readonly Resource[]): Shared {
  const same = (field: keyof Shared): boolean =>
    all.length > 1 && new Set(all.map((one) => one[field])).size === 1;
  const isBooks = all.every((one) => one.kind === 'book');
  // A place's hours and cost stay beside its number: who came for that one place reads no further.
  return {
    address: isBooks && same('address'),
    cost: isBooks && same('cost'),
    hours: isBooks && same('hours'),
    assured_on: same('assured_on'),
  };
}

/** "We" are who works here; what a network told was looked at by one of its practices. */
function confirmedOn(one: Resource, lang: Lang, many: boolean, isOurs = one.assured_from === ''): Html {
  const words = wordsIn(lang).places;
  if (one.assured_on === null) return html`<p class="quiet">${words.neverConfirmed}</p>`;
  const date = dateWords(one.assured_on, lang);
  const says = many
    ? (isOurs ? words.allConfirmed : words.allConfirmedThere)(date)
    : (isOurs ? words.confirmed : words.confirmedThere)(date);
  return html`<p class="quiet">${time(Temporal.PlainDate.from(one.assured_on), says)}</p>`;
}

function saidOnce(all: readonly Resource[], shared: Shared, lang: Lang): Html {
  const [first] = all;
  if (!first) return html``;
  const once = (['address', 'cost', 'hours'] as const)
    .filter((field) => shared[field] && first[field] !== '')
    .map((field) => `${first[field]}.`);
  const isOurs = all.every((one) => one.assured_from === '');
  return html`${once.length > 0 && html`<p>${once.join(' ')}</p>`}${shared.assured_on && confirmedOn(first, lang, true, isOurs)}`;
}

function place(given: Resource, lang: Lang, shared: Shared): Html {
  const one = {
    ...given,
    ...(shared.address && { address: '' }),
    ...(shared.cost && { cost: '' }),
    ...(shared.hours && { hours: '' }),
  };
  const words = wordsIn(lang);
  const pair = (name: string, value: string) => (value === '' ? [] : [{ name, value }]);
  const names = new Intl.DisplayNames(lang, { type: 'language', fallback: 'code' });
  const spoken = one.languages
    .map((code) => (/^[a-z]{2,3}$/.test(code) ? (names.of(code) ?? code) : code))
    .join(', ');
  return html`<article>
    <h3>${one.name}</h3>
    ${one.description !== '' && html`<p>${one.description}</p>`}
    ${facts(
      [
        ...(waysOf(one).length === 0 ? [] : [{ name: words.places.reach, value: ways(one, words) }]),
        ...pair(words.places.hours, one.hours),
        ...pair(words.places.cost, one.cost),
        ...pair(words.places.forWhom, one.audience),
        ...pair(words.places.languages, spoken),
        ...(one.organization === one.name ? [] : pair(words.places.by, one.organization)),
      ],
      true,
    )}
    ${!shared.assured_on && confirmedOn(one, lang, false)}
  </article>`;
}

/** What a visitor sees: confirmed and not lapsed, whole, and not the help-now numbers, which stand above. */
export function shownToVisitors(resources: readonly Resource[], on: Temporal.PlainDate): Resource[] {
  return thatCount(resources).filter((one) => {
    const standing = standingOn(one, on);
    return !isHelpNow(one) && (standing === 'fresh' || standing === 'ask_again') && lacks(one).length === 0;
  });
}

const idOf = (kind: Kind): string => `kind-${kind}`;

function group(kind: Kind, all: readonly Resource[], lang: Lang): Html {
  // Who is met in the reader's own language comes first.
  const speaks = (one: Resource): number =>
    one.languages.length === 0 || one.languages.includes(lang) ? 0 : 1;
  const own = all.filter((one) => one.kind === kind).toSorted((a, b) => speaks(a) - speaks(b));
  const shared = sharedBy(own);
  const id = idOf(kind);
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${wordsIn(lang).kinds[kind]}</h2>
    ${saidOnce(own, shared, lang)} ${own.map((one) => place(one, lang, shared))}
  </section>`;
}

/** The page is long: a list of its parts, once there is more than one. */
function jumps(kinds: readonly Kind[], lang: Lang): Html | false {
  const words = wordsIn(lang);
  const lines = kinds.map((kind) => html`<li><a href="#${idOf(kind)}">${words.kinds[kind]}</a></li>`);
  return (
    kinds.length > 1 && html`<nav aria-label="${words.places.parts}"><ul class="pick">${lines}</ul></nav>`
  );
}

/** The main content of `/{slug}/places`: help now, then everything the practice confirmed, by kind. */
export function placesPage(view: {
  reader: Reader;
  lines: readonly HelpLine[];
  resources: readonly Resource[];
  on: Temporal.PlainDate;
  slug: string;
}): Html {
  const words = wordsIn(view.reader.lang);
  const { lang } = view.reader;
  const shown = shownToVisitors(view.resources, view.on).map((one) => inReadersWords(one, lang));
  const kinds = KINDS.filter((kind) => shown.some((one) => one.kind === kind));
  // What stands below with all that is known of it isn't said twice: the page is long enough on a phone. R17 what a network told
  // takes no number away from the top, whatever it calls itself.
  const above = view.lines.filter(
    (line) => !shown.some((one) => one.told === null && one.name === line.name),
  );
  return html`<h1>${words.places.title}</h1>
    ${helpNowBlock({
      title: words.helpNow.title,
      numbers: helpNumbers(above, view.reader.lang),
      more: html`<a href="${paths.inLang(view.reader, paths.countries(view.slug))}">${words.helpNow.otherCountry}</a>`,
    })}
    <p>${shown.length === 0 ? words.places.none : words.places.lead}</p>
    ${jumps(kinds, view.reader.lang)} ${kinds.map((kind) => group(kind, shown, view.reader.lang))}
    ${jobLineLink(view.reader, view.slug)}`;
}
