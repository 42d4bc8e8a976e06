import { type HelpNumber, type HelpWay, type Html, helpNowBlock, html, linkButton } from '#ui';
import { paths } from '../paths.ts';
import { type HelpLine, countriesWithHelp } from '../rules/helplines.ts';
import type { Lang, Reader } from '../rules/kinds.ts';
import { type Way, waysOf } from '../rules/ways.ts';
import { wordsIn } from '../words/index.ts';

function helpWay(way: Way, lang: Lang): HelpWay[] {
  const words = wordsIn(lang).helpNow;
  switch (way.way) {
    case 'call':
      return [{ shown: words.call(way.shown), call: way.number }];
    case 'text': {
      const shown = words.text(way.shown, way.word);
      return [{ shown, text: way.number, body: way.word === '' ? undefined : way.word }];
    }
    case 'web':
      return [{ shown: way.shown, web: way.url }];
    case 'go':
      return [];
  }
}

function numberOf(line: HelpLine, lang: Lang, brief: boolean): HelpNumber {
  const all = waysOf({ phone: line.call ?? '', text_to: line.text ?? '', url: line.url ?? '', address: '' });
  // One way a service where room is short: its quickest.
  const ways = brief ? all.slice(0, 1) : all;
  const about = brief ? '' : [line.hours, line.audience].filter(Boolean).join('. ');
  // A service that is called by its number has said its name.
  const isNamed = about === '' || !ways.some((way) => way.shown === line.name);
  const says = html`${isNamed && html`<strong>${line.name}</strong>`}${isNamed && about !== '' && html`<br>`}${about !== '' && html`<span class="quiet">${about}</span>`}`;
  return { ways: ways.flatMap((way) => helpWay(way, lang)), says, long: about !== '' };
}

/** The lines as `helpNowBlock` takes them. `brief`: one way each, without hours and audience. */
export function helpNumbers(lines: readonly HelpLine[], lang: Lang, brief = false): HelpNumber[] {
  return lines.map((line) => numberOf(line, lang, brief)).filter((number) => number.ways.length > 0);
}

/** Emergency, and the first crisis line with every way to use it without a browser: who can't speak aloud can text. */
export function firstNumbers(lines: readonly HelpLine[], lang: Lang): HelpNumber[] {
  const emergency = lines.filter((line) => line.kind === 'emergency');
  const crisis = lines.find((line) => line.kind === 'crisis_line');
  // Where no numbers are known for the country, the worldwide directory is all there is.
  if (!crisis) return helpNumbers(emergency.length > 0 ? emergency : lines, lang, true);
  const { url: _page, ...spoken } = crisis;
  const isSpoken = spoken.call !== undefined || spoken.text !== undefined;
  return [
    ...helpNumbers(emergency, lang, true),
    ...helpNumbers([isSpoken ? spoken : crisis], lang, !isSpoken),
  ];
}

/** The main content of `/{slug}/help-now`, and of the same for another country. */
export function helpNowPage(view: {
  slug: string;
  reader: Reader;
  lines: readonly HelpLine[];
  /** What stands before the numbers, in a line: what was typed is kept, say. */
  before?: Html | false;
}): Html {
  const words = wordsIn(view.reader.lang).helpNow;
  const hasEmergency = view.lines.some((line) => line.kind === 'emergency');
  return html`<h1>${words.heading}</h1>
    <p>${words.lead}</p>
    ${view.before}
    ${!hasEmergency && html`<p><strong>${words.unknown}</strong></p>`}
    ${helpNowBlock({ title: words.answering, numbers: helpNumbers(view.lines, view.reader.lang) })}
    <p>${linkButton({ href: paths.inLang(view.reader, paths.countries(view.slug)), text: words.otherCountry })}</p>
    ${view.slug !== '' && html`<p><a href="${paths.inLang(view.reader, paths.places(view.slug))}">${words.backToPlaces}</a></p>`}`;
}

/** "I'm in another country": the main content of `/{slug}/help-now/countries`. Needs no database. */
export function countriesPage(view: { slug: string; reader: Reader; away?: boolean }): Html {
  const words = wordsIn(view.reader.lang).helpNow;
  const lines = countriesWithHelp(view.reader.lang).map(
    ({ country, name }) =>
      html`<li><a href="${paths.inLang(view.reader, paths.helpNowIn(view.slug, country))}">${name}</a></li>`,
  );
  return html`<h1>${view.away === true ? words.heading : words.countriesTitle}</h1>
    ${view.away === true && html`<p>${wordsIn(view.reader.lang).places.away}</p>`}
    <p>${words.countriesLead}</p>
    <ul class="pick">
      ${lines}
      <li><a href="${paths.inLang(view.reader, paths.helpNowIn(view.slug, 'any'))}">${words.directory}</a></li>
    </ul>`;
}
