import { type HelpNumber, type Html, helpNowBlock, html, linkButton } from '#ui';
import { paths } from '../paths.ts';
import { type HelpLine, countriesWithHelp } from '../rules/helplines.ts';
import type { Lang, Reader } from '../rules/kinds.ts';
import { waysOf } from '../rules/ways.ts';
import { wordsIn } from '../words/index.ts';

function numbersOf(line: HelpLine, lang: Lang, brief: boolean): HelpNumber[] {
  const words = wordsIn(lang).helpNow;
  const ways = waysOf({ phone: line.call ?? '', text_to: line.text ?? '', url: line.url ?? '', address: '' });
  // One line a service where room is short: its quickest way.
  return (brief ? ways.slice(0, 1) : ways).flatMap((way, index): HelpNumber[] => {
    const about = [line.hours, line.audience].filter(Boolean).join('. ');
    const says =
      index === 0
        ? html`<strong>${line.name}</strong>${!brief && about !== '' && html`<br><span class="quiet">${about}</span>`}`
        : html`<span class="quiet">${line.name}</span>`;
    switch (way.way) {
      case 'call':
        return [{ shown: words.call(way.shown), call: way.number, says }];
      case 'text': {
        const shown = words.text(way.shown, way.word);
        return [{ shown, text: way.number, body: way.word === '' ? undefined : way.word, says }];
      }
      case 'web':
        return [{ shown: way.shown, web: way.url, says }];
      case 'go':
        return [];
    }
  });
}

/** The lines as `helpNowBlock` takes them. `brief`: one way each, without hours and audience. */
export function helpNumbers(lines: readonly HelpLine[], lang: Lang, brief = false): HelpNumber[] {
  return lines.flatMap((line) => numbersOf(line, lang, brief));
}

/** The main content of `/{slug}/help-now`, and of the same for another country. */
export function helpNowPage(view: { slug: string; reader: Reader; lines: readonly HelpLine[] }): Html {
  const words = wordsIn(view.reader.lang).helpNow;
  const hasEmergency = view.lines.some((line) => line.kind === 'emergency');
  return html`<h1>${words.heading}</h1>
    <p>${words.lead}</p>
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
    <ul>
      ${lines}
      <li><a href="${paths.inLang(view.reader, paths.helpNowIn(view.slug, 'any'))}">${words.directory}</a></li>
    </ul>`;
}
