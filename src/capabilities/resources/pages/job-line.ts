import { type Html, helpNowBlock, html } from '#ui';
import { paths } from '../paths.ts';
import type { HelpLine } from '../rules/helplines.ts';
import type { Reader } from '../rules/kinds.ts';
import { jobLineWords, wordsIn } from '../words/index.ts';
import { firstNumbers } from './help-now.ts';

const listed = (all: readonly string[]): Html => html`<ul>${all.map((one) => html`<li>${one}</li>`)}</ul>`;

/** The main content of `/{slug}/job-help-line`: how to find out, what to ask, and what the job is told. */
export function jobLinePage(view: { slug: string; reader: Reader; lines: readonly HelpLine[] }): Html {
  const { reader, slug } = view;
  const { helpNow } = wordsIn(reader.lang);
  const { title, lead, own, find, ring, told, other } = jobLineWords(reader.lang);
  return html`<h1>${title}</h1>
    ${helpNowBlock({
      title: helpNow.title,
      numbers: firstNumbers(view.lines, reader.lang),
      more: html`<a href="${paths.inLang(reader, paths.countries(slug))}">${helpNow.otherCountry}</a>`,
    })}
    <p>${lead}</p>
    <p>${own}</p>
    <section class="stack"><h2>${find.title}</h2>${listed(find.steps)}</section>
    <section class="stack"><h2>${ring.title}</h2><p>${ring.lead}</p>${listed(ring.steps)}</section>
    <section class="stack"><h2>${told.title}</h2><p>${told.lead}</p>${listed(told.steps)}</section>
    <section class="stack"><h2>${other.title}</h2><p>${other.body}</p>
      <p class="alone"><a href="${paths.inLang(reader, paths.places(slug))}">${other.places}</a></p>
      <p class="quiet screen">${other.print}</p></section>`;
}

/** R9 where somebody may want one: the way to the page. Nothing is said of who has one. */
export function jobLineLink(reader: Reader, slug: string): Html {
  return html`<p class="alone"><a href="${paths.inLang(reader, paths.jobLine(slug))}">${jobLineWords(reader.lang).link}</a></p>`;
}
