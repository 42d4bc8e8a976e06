import {
  type Html,
  button,
  buttonRow,
  details,
  hidden,
  html,
  link,
  linkButton,
  notice,
  plainButton,
  textArea,
  textField,
} from '#ui';
import type { Note } from '../keys.ts';
import { paths } from '../paths.ts';
import { wantsToBeRead } from '../rules/showing.ts';
import { LONGEST, type NoteWords, PARTS } from '../rules/words.ts';
import { type DeskWords, dayInWords } from '../words/index.ts';
import { type Said, titleOf, when, wordsPart } from './list.ts';
import { type Refused, carefulPart, passphraseField, trouble } from './locked.ts';

export type NoteErrors = readonly { name: 'open' | 'show_on' | 'passphrase'; refused: Refused }[];

export type NoteForm = {
  /** Undefined: a new one. */
  readonly of?: string | undefined;
  /** Made with the form, so that it is kept once however often it is pressed. */
  readonly id: string;
  readonly words: NoteWords;
  readonly showOn: string;
  /** F5 they had closed: the passphrase is asked for beside the words, which stay. */
  readonly closed: boolean;
  readonly errors: NoteErrors;
};

/** `/desk/reflections/new`, and the words of one that is there. */
export function formPage(words: DeskWords, view: NoteForm): Html {
  const { form, parts } = words;
  const says = (name: string): string | undefined => {
    const found = view.errors.find((one) => one.name === name);
    return found && words.refused[found.refused];
  };
  const isNew = view.of === undefined;
  return html`<div class="page">
    <p class="quiet">${link(isNew ? paths.list() : paths.note(view.id), words.back)}</p>
    <h1>${isNew ? form.title : form.change}</h1>
    ${trouble(words, view.errors)}
    ${view.closed && view.errors.length === 0 && notice({ body: form.closed, status: true })}
    ${carefulPart(words)}
    <form method="post" action="${paths.written(view.of)}" novalidate>
      ${hidden('id', view.id)}
      ${view.closed && passphraseField({ label: form.passphrase, error: says('passphrase') })}
      ${PARTS.map((part, at) =>
        textArea({
          name: part,
          label: parts[part],
          ...(at === 0 && { hint: form.partHint }),
          rows: 5,
          maxlength: LONGEST.part,
          value: view.words[part],
          error: says(part),
        }),
      )}
      ${textField({
        name: 'label',
        label: form.label,
        hint: form.labelHint,
        autocomplete: 'off',
        maxlength: LONGEST.label,
        value: view.words.label,
      })}
      ${
        isNew &&
        textField({
          name: 'show_on',
          label: form.showOn,
          hint: form.showOnHint,
          type: 'date',
          value: view.showOn,
          error: says('show_on'),
        })
      }
      ${buttonRow(button({ text: form.keep }))}
    </form>
  </div>`;
}

export type NotePage = {
  readonly note: Note;
  readonly held: boolean;
  readonly done?: keyof DeskWords['done'] | undefined;
  readonly refused?: Refused | undefined;
  /** What was typed as a day, and comes back. */
  readonly typed?: string | undefined;
};

/** F9 its day has come: one press, or another day. */
function againPart(said: Said, { note, refused, typed }: NotePage): Html {
  const { words, today } = said;
  const { showOn, id } = note;
  const wants = wantsToBeRead(showOn, today);
  const day = showOn !== null && !wants && dayInWords(Temporal.PlainDate.from(showOn), said);
  const press = (text: string): Html =>
    html`<form method="post" action="${paths.again(id)}">${hidden('show_on', '')}${buttonRow(plainButton({ text }))}</form>`;
  return html`${wants && html`${notice({ body: words.note.asked })}${press(words.note.read)}`}
    ${day !== false && html`<p class="quiet">${words.note.willShow({ day })}</p>`}
    ${details({
      summary: words.note.showTitle,
      open: refused === 'day',
      body: html`<form method="post" action="${paths.again(id)}" novalidate>
          ${textField({
            name: 'show_on',
            label: words.note.showOn,
            type: 'date',
            value: typed ?? '',
            error: refused === 'day' ? words.refused.day : undefined,
          })}
          ${buttonRow(plainButton({ text: words.note.show }))}
        </form>
        ${day !== false && press(words.note.never)}`,
    })}`;
}

/** `/desk/reflections/:id`. */
export function notePage(said: Said, page: NotePage): Html {
  const { words } = said;
  const { note, held, refused } = page;
  const wasChanged = Temporal.Instant.compare(note.changedAt, note.writtenAt) > 0;
  const tend = html`${buttonRow(linkButton({ href: paths.words(note.id), text: words.note.change }))}
    ${details({
      summary: words.note.deleteTitle,
      body: html`<form method="post" action="${paths.deletion(note.id)}"><p>${words.note.deleteBody}</p>
        ${buttonRow(plainButton({ text: words.note.delete }))}</form>`,
    })}`;
  return html`<div class="page">
    <p class="quiet">${link(paths.list(), words.back, { key: 'Escape' })}</p>
    <h1>${titleOf(said, note)}</h1>
    ${page.done && notice({ body: words.done[page.done], status: true })}
    ${refused === 'day' && trouble(words, [{ name: 'show_on', refused }])}
    ${refused === 'held' && notice({ body: words.refused.held, status: true })}
    <p class="quiet">${words.note.written({ when: when(said, note.writtenAt) })}
      ${wasChanged && words.note.changed({ when: when(said, note.changedAt) })}</p>
    ${wordsPart(said, note)}
    ${againPart(said, page)}
    ${held ? html`${notice({ body: words.note.held })}<p>${link(paths.hold(), words.hold.title)}</p>` : tend}
    <p class="quiet">${words.careful}</p>
  </div>`;
}
