import {
  type Html,
  button,
  buttonRow,
  emptyState,
  facts,
  html,
  plainButton,
  selectField,
  textField,
} from '#ui';
import { paths } from '../paths.ts';
import { settingsPage } from './set-up-page.ts';
import { type Shown, fieldOf, wantedLines } from './step-fields.ts';
import { type SetUpWords, setUpWords } from './words/index.ts';

export type AbsenceLine = {
  id: string;
  name: string;
  from: Temporal.PlainDate;
  until: Temporal.PlainDate;
  cover: string | undefined;
  /** What the page promises somebody who writes on the first day. */
  promise: { when: string; farOff: boolean } | undefined;
  /** Whether everyone who writes is theirs to answer; else newcomers are whoever's comes first. */
  alone: boolean;
  mayEnd: boolean;
};

export type AbsencesView = Shown & {
  lines: readonly AbsenceLine[];
  /** Whose absences may be noted; nobody's: the form isn't shown. */
  about: readonly { id: string; name: string }[];
  covers: readonly { id: string; name: string }[];
};

function promiseOf({ promise, alone }: AbsenceLine, words: SetUpWords['absences']): string {
  if (promise === undefined) return words.promiseNever;
  if (!alone) return words.promiseTheirs(promise.when);
  return `${words.promiseThen(promise.when)}${promise.farOff ? ` ${words.farOff}` : ''}`;
}

function line(view: AbsencesView, one: AbsenceLine): { name: Html; value: Html } {
  const words = setUpWords(view.lang).absences;
  const day = (on: Temporal.PlainDate): string =>
    on.toLocaleString(view.lang, { weekday: 'short', day: 'numeric', month: 'long' });
  const promise = promiseOf(one, words);
  return {
    name: html`<strong>${one.name}</strong><br>${words.span(day(one.from), day(one.until))}`,
    value: html`<div class="stack">
      <p>${one.cover === undefined ? words.uncovered : words.covered(one.cover)} ${promise}</p>
      ${
        one.mayEnd &&
        html`<form method="post" action="${paths.absenceEnd(one.id)}">
          ${buttonRow(plainButton({ text: html`${words.end}<span class="hide">: ${one.name}</span>` }))}
        </form>`
      }
    </div>`,
  };
}

export function absencesPage(view: AbsencesView): Html {
  const words = setUpWords(view.lang).absences;
  const of = fieldOf(view);
  const named = (all: readonly { id: string; name: string }[]) =>
    all.map((one) => ({ value: one.id, text: one.name }));
  const form = html`<form method="post" action="${paths.absences()}" novalidate>
    <h2>${words.addHead}</h2>
    ${selectField({ ...of('member'), label: words.who, options: named(view.about) })}
    <div class="pair">
      ${textField({ ...of('from'), label: words.from, type: 'date' })}
      ${textField({ ...of('until'), label: words.until, type: 'date' })}
    </div>
    ${selectField({
      ...of('cover'),
      label: words.cover,
      options: [{ value: '', text: words.nobody }, ...named(view.covers)],
    })}
    ${buttonRow(button({ text: words.add }))}
  </form>`;
  return settingsPage({
    title: words.title,
    lang: view.lang,
    body: words.body,
    errors: wantedLines(view),
    main: html`${view.lines.length > 0 ? facts(view.lines.map((one) => line(view, one))) : emptyState({ title: words.empty })}
    ${view.about.length > 0 && form}`,
  });
}
