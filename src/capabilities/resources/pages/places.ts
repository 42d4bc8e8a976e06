import { type Html, facts, helpNowBlock, html, sms, tel, time, webLink } from '#ui';
import { paths } from '../paths.ts';
import { lacks, standingOn } from '../rules/confirming.ts';
import type { HelpLine } from '../rules/helplines.ts';
import { KINDS, type Kind, type Lang, type Reader, type Resource, isHelpNow } from '../rules/kinds.ts';
import { type Way, waysOf } from '../rules/ways.ts';
import { type ResourceWords, dateWords, wordsIn } from '../words/index.ts';
import { helpNumbers } from './help-now.ts';

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
  return html`${waysOf(one).map((way, index) => html`${index > 0 && html`<br>`}${wayLink(way, words)}`)}`;
}

function place(one: Resource, lang: Lang): Html {
  const words = wordsIn(lang);
  const pair = (name: string, value: string) => (value === '' ? [] : [{ name, value }]);
  const names = new Intl.DisplayNames(lang, { type: 'language', fallback: 'code' });
  const spoken = one.languages
    .map((code) => (/^[a-z]{2,3}$/.test(code) ? (names.of(code) ?? code) : code))
    .join(', ');
  return html`<article>
    <h3>${one.name}</h3>
    ${one.description !== '' && html`<p>${one.description}</p>`}
    ${facts([
      ...(one.organization === one.name ? [] : pair(words.places.by, one.organization)),
      { name: words.places.reach, value: ways(one, words) },
      ...pair(words.places.hours, one.hours),
      ...pair(words.places.cost, one.cost),
      ...pair(words.places.forWhom, one.audience),
      ...pair(words.places.languages, spoken),
    ])}
    <p class="quiet">${
      one.assured_on === null
        ? words.places.neverConfirmed
        : time(
            Temporal.PlainDate.from(one.assured_on),
            words.places.confirmed(dateWords(one.assured_on, lang)),
          )
    }</p>
  </article>`;
}

/** What a visitor sees: confirmed and not lapsed, whole, and not the help-now numbers, which stand above. */
export function shownToVisitors(resources: readonly Resource[], on: Temporal.PlainDate): Resource[] {
  return resources.filter((one) => {
    const standing = standingOn(one, on);
    return !isHelpNow(one) && (standing === 'fresh' || standing === 'ask_again') && lacks(one).length === 0;
  });
}

function group(kind: Kind, all: readonly Resource[], lang: Lang): Html | undefined {
  const own = all.filter((one) => one.kind === kind);
  if (own.length === 0) return undefined;
  const id = `kind-${kind}`;
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${wordsIn(lang).kinds[kind]}</h2>
    ${own.map((one) => place(one, lang))}
  </section>`;
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
  const shown = shownToVisitors(view.resources, view.on);
  return html`<h1>${words.places.title}</h1>
    ${helpNowBlock({
      title: words.helpNow.title,
      numbers: helpNumbers(view.lines, view.reader.lang),
      more: html`<a href="${paths.inLang(view.reader, paths.countries(view.slug))}">${words.helpNow.otherCountry}</a>`,
    })}
    <p>${shown.length === 0 ? words.places.none : words.places.lead}</p>
    ${KINDS.map((kind) => group(kind, shown, view.reader.lang))}`;
}
