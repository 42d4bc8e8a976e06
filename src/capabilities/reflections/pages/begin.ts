import { type Html, button, buttonRow, copyable, html, linkButton, notice, printButton, tick } from '#ui';
import { paths } from '../paths.ts';
import type { DeskWords } from '../words/index.ts';
import { type Refused, carefulPart, nextFields, trouble } from './locked.ts';

/** F3 before the first line: what it is, what it isn't, and that lost is lost. */
export function beginPage(
  words: DeskWords,
  view: { ticked: boolean; errors: readonly { name: string; refused: Refused }[] },
): Html {
  const { begin } = words;
  return html`<div class="page">
    <h1>${begin.title}</h1>
    ${trouble(words, view.errors)}
    <p>${words.intro} ${words.alone}</p>
    ${carefulPart(words)}
    ${notice({ body: begin.lost })}
    <p>${begin.how}</p>
    <p class="quiet">${begin.leaving}</p>
    <form method="post" action="${paths.begin()}" novalidate data-turbo="false">
      ${nextFields(words, begin.passphrase, view.errors)}
      ${tick({ name: 'sure', label: begin.tick, checked: view.ticked })}
      ${buttonRow(button({ text: begin.begin }))}
    </form>
  </div>`;
}

/** So many words stand in a line: a long code is read from paper. */
const IN_A_LINE = 4;

const inLines = (code: string): string =>
  code
    .split(' ')
    .map((word, at) => `${word}${at % IN_A_LINE === IN_A_LINE - 1 ? '\n' : ' '}`)
    .join('')
    .trim();

/** The code, this once. The house's name stands above it, for who finds the paper in a drawer next year. */
export function codePage(words: DeskWords, view: { code: string; house: string }): Html {
  const { code } = words;
  const { copy, copied } = code;
  return html`<div class="page">
    <h1>${code.title}</h1>
    ${notice({ body: code.shown, status: true })}
    ${copyable({ id: 'code', label: code.label({ house: view.house }), copy, copied, text: inLines(view.code) })}
    <p class="quiet">${code.use}</p>
    ${buttonRow(linkButton({ href: paths.list(), text: code.kept, plain: false }), printButton(code.print))}
  </div>`;
}
