import {
  type Html,
  type Lang,
  button,
  buttonRow,
  choices,
  errorSummary,
  fileField,
  hidden,
  html,
  link,
  notice,
  plainButton,
  selectField,
  table,
  textField,
} from '#ui';
import { paths } from '../paths.ts';
import { COLUMNS, type ColumnIs, type FileRow, type Left } from '../rules/clients-in-file.ts';
import type { Ages } from '../rules/coming-of-age.ts';
import { type ClientDeskWords, clientWords } from '../words/index.ts';

/** Clients out of a file: looked at first, by the columns that somebody said. */

export type BringError = 'noFile' | 'tooLarge' | 'unreadable';

export type BroughtView = {
  given: string;
  header: readonly string[];
  example: readonly string[];
  columns: readonly ColumnIs[];
  rows: readonly FileRow[];
  left: readonly (Omit<Left, 'because'> & { readonly because: Left['because'] | 'here' })[];
  whose: string;
  wrong: ReadonlySet<'called' | 'whose'>;
};

export type BringView = {
  lang: Lang;
  error?: BringError | undefined;
  members: readonly { readonly id: string; readonly name: string }[];
  looked?: BroughtView | undefined;
};

const MOST_SHOWN = 20;

function columnFields(
  { header, example, columns }: BroughtView,
  words: ClientDeskWords['bringPage'],
): Html[] {
  return header.map((title, index) =>
    selectField({
      name: `column_${index}`,
      label: words.column({
        title: title || String(index + 1),
        example: (example[index] ?? '').slice(0, 30),
      }),
      value: columns[index] ?? 'none',
      options: COLUMNS.map((value) => ({ value, text: words.is[value] })),
    }),
  );
}

function waysCell(row: FileRow, words: ClientDeskWords['bringPage']): string {
  const all = [...row.ways.map(({ address }) => address), ...row.unread.map((cell) => words.unread(cell))];
  return all.length === 0 ? words.noWays : all.join(' · ');
}

function lookedPart(view: BringView, looked: BroughtView): Html {
  const all = clientWords(view.lang);
  const { bringPage: words } = all;
  const shown = looked.rows.slice(0, MOST_SHOWN);
  const errors = [
    ...(looked.wrong.has('called') ? [{ name: 'column_0', text: words.nameWanted }] : []),
    ...(looked.wrong.has('whose') ? [{ name: 'whose', text: all.new.whoseWanted }] : []),
  ];
  return html`${errorSummary({ title: all.new.again, errors })}
    <form method="post" action="${paths.bring()}" data-turbo="false">
      ${hidden('given', looked.given)}
      <h2>${words.columns}</h2>
      <div class="pair">${columnFields(looked, words)}</div>
      ${
        view.members.length > 1 &&
        choices({
          name: 'whose',
          kind: 'radio',
          legend: all.new.whose,
          value: looked.whose,
          error: looked.wrong.has('whose') ? all.new.whoseWanted : undefined,
          options: view.members.map(({ id, name }) => ({ value: id, label: name })),
        })
      }
      <p><strong>${words.would(looked.rows.length)}</strong></p>
      ${buttonRow(
        looked.rows.length > 0 &&
          button({ text: words.take(looked.rows.length), name: 'take', value: 'yes' }),
        plainButton({ text: words.again, name: 'take', value: 'no' }),
      )}
    </form>
    ${
      shown.length > 0 &&
      html`${table({
        id: 'come',
        caption: words.preview,
        stacks: true,
        columns: [words.row, all.who, words.ways].map((text) => ({ text })),
        rows: shown.map((row) => [row.row, row.called, waysCell(row, words)]),
      })}
      ${looked.rows.length > MOST_SHOWN && html`<p class="quiet">${words.first(MOST_SHOWN)}</p>`}`
    }
    ${
      looked.left.length > 0 &&
      table({
        id: 'left',
        caption: words.stayOut,
        stacks: true,
        columns: [words.row, all.who, words.why].map((text) => ({ text })),
        rows: looked.left.map((one) => [one.row, one.called || '–', words.because[one.because]]),
      })
    }`;
}

export function bringPage(view: BringView): Html {
  const all = clientWords(view.lang);
  const { bringPage: words } = all;
  return html`<p>${link(paths.clients(), all.back)}</p>
    <h1>${words.title}</h1>
    ${view.error !== undefined && notice({ body: words[view.error], status: true })}
    <p>${words.lead}</p>
    ${notice({ body: words.unasked })}
    ${
      view.looked
        ? lookedPart(view, view.looked)
        : html`<form method="post" action="${paths.bring()}" enctype="multipart/form-data" data-turbo="false">
            ${fileField({ name: 'file', label: words.file, accept: '.csv,text/csv' })}
            ${buttonRow(button({ text: words.look }))}
          </form>`
    }`;
}

export type AgesWrong = 'agrees' | 'of_age' | 'source';

/** P11 the practice's own word on ages and where it comes from, beside the law that we name. */
export function agesPage(view: {
  lang: Lang;
  known: Ages;
  mayChange: boolean;
  typed: URLSearchParams;
  wrong: ReadonlySet<AgesWrong>;
  done: boolean;
}): Html {
  const all = clientWords(view.lang);
  const { agesPage: words } = all;
  const errors = [...view.wrong].map((name) => ({
    name,
    text: name === 'source' ? words.sourceWanted : words.wanted,
  }));
  const field = (name: 'agrees' | 'of_age', label: string): Html =>
    textField({
      name,
      label,
      hint: words.hint,
      inputmode: 'numeric',
      short: true,
      value: view.typed.get(name) ?? '',
      error: view.wrong.has(name) ? words.wanted : undefined,
    });
  const { agreesAt: age, agreesBy: source } = view.known;
  return html`<p>${link(paths.clients(), all.back)}</p>
    <h1>${words.title}</h1>
    ${errorSummary({ title: all.new.again, errors })} ${view.done && notice({ body: words.saved, status: true })}
    <p>${words.lead}</p>
    <p>${age !== undefined && source !== undefined ? words.known({ age, source }) : words.unknown}</p>
    <p>${words.careful}</p>
    ${
      view.mayChange &&
      html`<form method="post" action="${paths.ages()}" novalidate>
        <div class="pair">${field('agrees', words.agreesAt)} ${field('of_age', words.ofAgeAt)}</div>
        ${textField({
          name: 'source',
          label: words.source,
          hint: words.sourceHint,
          value: view.typed.get('source') ?? '',
          maxlength: 200,
          autocomplete: 'off',
          error: view.wrong.has('source') ? words.sourceWanted : undefined,
        })}
        ${buttonRow(button({ text: words.save }))}</form>`
    }`;
}
