import {
  type Html,
  type Pen,
  button,
  buttonRow,
  details,
  emptyState,
  html,
  linkButton,
  printButton,
  selectField,
} from '#ui';
import { paths } from '../paths.ts';
import { PERIODS } from '../rules/quarters.ts';
import type { ShareName } from '../rules/figures.ts';
import type { FiguresView } from '../view.ts';
import { type InsightWords, insightWords } from '../words/index.ts';
import { hoursPart, studiesPart } from './hours.ts';
import { returnsPart } from './returns.ts';
import { sharePart } from './share.ts';

export type Page = { readonly view: FiguresView; readonly words: InsightWords; readonly pen: Pen };

/** IN7 by GET, so that it can be kept and goes without script. */
const picker = ({
  view,
  words,
}: Page): Html => html`<form method="get" action="${paths.figures()}" class="pair screen">
    ${selectField({
      name: 'period',
      label: words.period.ask,
      value: view.period,
      options: PERIODS.map((value) => ({ value, text: words.period.options[value] })),
    })}
    ${button({ text: words.period.show })}
  </form>`;

type Part = { readonly title: string; readonly part: Html | undefined };

/** In the order of what happens to a person: somebody writes, hears, is sent on; a client stays away, goes, makes room. */
function parts(page: Page): Part[] {
  const { words } = page;
  const share = (name: ShareName, more?: Html | false): Part => ({
    title: words.share[name].title,
    part: sharePart(page, name, more),
  });
  return [
    share('promises'),
    { title: words.hours.title, part: hoursPart(page) },
    share('answered', studiesPart(page)),
    share('named'),
    share('found'),
    share('soon'),
    { title: words.returns.title, part: returnsPart(page) },
    share('said'),
    share('filled'),
  ];
}

const howMade = ({ words }: Page): Html =>
  details({
    summary: words.how,
    body: html`<ul>${words.howLines.map((line) => html`<li>${line}</li>`)}</ul>`,
  });

/** `/desk/insights` */
export function figuresPage(view: FiguresView, pen: Pen): Html {
  const words = insightWords(view.lang);
  const page: Page = { view, words, pen };
  const all = parts(page);
  const told = all.filter(({ part }) => part !== undefined);
  const notYet = all.filter(({ part }) => part === undefined).map(({ title }) => title);
  const head = html`<h1>${words.title}</h1>`;
  if (told.length === 0)
    return html`<div class="page">${head}
      ${emptyState({ title: words.none, body: words.noneMore })}
      <h2>${words.noneList}</h2>
      <ul>${notYet.map((title) => html`<li>${title}</li>`)}</ul>
      ${picker(page)} ${howMade(page)}
    </div>`;
  const list = new Intl.ListFormat(view.lang, { type: 'conjunction' }).format(
    notYet.map((title) => title.charAt(0).toLowerCase() + title.slice(1)),
  );
  return html`<div class="page figures">${head}
    <p>${words.lead}</p>
    ${picker(page)}
    <p class="paper-only"><strong>${words.period.options[view.period]}</strong></p>
    ${told.map(({ part }) => part)}
    ${notYet.length > 0 && html`<p class="quiet">${words.notYet({ what: list })}</p>`}
    ${howMade(page)}
    ${buttonRow(html`${linkButton({ href: paths.file(view.period), text: words.file })} ${printButton(words.print)}`)}
  </div>`;
}
