import { countriesWithHelp, helpNow, helpNumbers, resourceWordsIn } from '#resources';
import { type Html, type Lang, helpNowBlock, html, link, render, standalonePage } from '#ui';
import { LEAVE_TO } from '../frames.ts';
import { lightOutWords } from './words/index.ts';

/**
 * The pages that a proxy shows while nothing of ours runs: the same numbers as on the live pages, as files. The first pages
 * (`index.html`, `index.es.html`) are shown at whatever address was asked for, so their links are relative and lead into a folder
 * `light-out/` beside it, which the proxy knows at any depth; from a disk they work as they are.
 */
const LANGS = ['en', 'es'] as const satisfies readonly Lang[];
const FOLDER = 'light-out/';

/** Where no single country is known: which one it is, is asked. */
const CHOICE = 'countries';

const fileOf = (country: string, lang: Lang): string => `${country.toLowerCase()}.${lang}.html`;
const indexOf = (lang: Lang): string => (lang === 'en' ? 'index.html' : `index.${lang}.html`);

/** A file of our own, from the page that stands in `from`. */
const fileLink = (from: string, file: string, text: Html | string): Html => link(`./${from}${file}`, text);

type View = { lang: Lang; country: string; from: string };

const otherLang = (lang: Lang): Lang => (lang === 'en' ? 'es' : 'en');

/** Stands in the first sentences: who can't read the page won't look for it under the numbers, which have to stay high up. */
function otherLanguage({ lang, country, from }: View): Html {
  const text = html`<span lang="${otherLang(lang)}">${lightOutWords(lang).inOtherLanguage}</span>`;
  return fileLink(from, fileOf(country, otherLang(lang)), text);
}

/** The countries there are, each a link; beneath, the worldwide directory. */
function choice(view: View): Html {
  const words = resourceWordsIn(view.lang).helpNow;
  const lines = countriesWithHelp(view.lang).map(
    ({ country, name }) => html`<li>${fileLink(view.from, fileOf(country, view.lang), name)}</li>`,
  );
  return html`<p><strong>${words.unknown}</strong></p>
    <p>${lightOutWords(view.lang).choose}</p>
    <ul class="pick">${lines}</ul>
    ${helpNowBlock({ title: words.directory, numbers: helpNumbers(helpNow('', '', view.lang), view.lang) })}`;
}

function numbers(view: View, name: string): Html {
  return helpNowBlock({
    title: lightOutWords(view.lang).answering(name),
    numbers: helpNumbers(helpNow(view.country, '', view.lang), view.lang),
    more: fileLink(view.from, fileOf(CHOICE, view.lang), resourceWordsIn(view.lang).helpNow.otherCountry),
  });
}

function page(view: View): string {
  const words = lightOutWords(view.lang);
  const known = countriesWithHelp(view.lang).find(({ country }) => country === view.country);
  const main = html`<h1>${words.heading}</h1>
    <p>${words.safe} ${otherLanguage(known ? view : { ...view, country: CHOICE })}</p>
    <p>${words.sending}</p>
    ${known ? numbers(view, known.name) : choice(view)}`;
  return render(
    standalonePage({ title: words.title, lang: view.lang, name: 'Porchlight', leaveTo: LEAVE_TO, main }),
  );
}

/**
 * Every file by its name. `country` is the one that all practices here are in (ISO 3166 alpha-2); with none, or one that has no
 * numbers of its own here, the first pages ask which it is.
 */
export function lightOutPages(country: string | undefined): Map<string, string> {
  const here = country === 'GB' ? 'UK' : (country ?? CHOICE);
  const places = [CHOICE, ...countriesWithHelp().map((one) => one.country)];
  return new Map(
    LANGS.flatMap((lang) => [
      [indexOf(lang), page({ lang, country: here, from: FOLDER })] as const,
      ...places.map((one) => [FOLDER + fileOf(one, lang), page({ lang, country: one, from: '' })] as const),
    ]),
  );
}
