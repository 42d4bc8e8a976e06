import {
  type Html,
  button,
  buttonRow,
  errorSummary,
  hidden,
  html,
  link,
  notice,
  plainButton,
  textField,
  tick,
} from '#ui';
import { paths } from '../paths.ts';
import type { DeskWords } from '../words/index.ts';

export type Refused = keyof DeskWords['refused'];

/** One sentence at the top that leads to the field that wants another look. */
export const trouble = (words: DeskWords, errors: readonly { name: string; refused: Refused }[]) =>
  errorSummary({
    title: words.again,
    errors: errors.map(({ name, refused }) => ({ name, text: words.refused[refused] })),
  });

/** A passphrase never comes back in a page, right or wrong. Who keeps theirs in a program for that is let do so (WCAG 3.3.8). */
export const passphraseField = (given: {
  name?: string;
  label: string;
  hint?: string;
  error?: string | undefined;
  isNew?: boolean;
}): Html =>
  textField({
    name: given.name ?? 'passphrase',
    label: given.label,
    ...(given.hint !== undefined && { hint: given.hint }),
    type: 'password',
    autocomplete: given.isNew === true ? 'new-password' : 'current-password',
    maxlength: 300,
    error: given.error,
  });

/** What stands on each page here. */
export const carefulPart = (words: DeskWords): Html => html`<p><strong>${words.careful}</strong></p>`;

/** Closed: the passphrase, and nothing of what is behind it. */
export function lockedPage(
  words: DeskWords,
  view: { back: string; done?: keyof DeskWords['done'] | undefined; refused?: Refused | undefined },
): Html {
  const { locked, refused } = words;
  const error = view.refused === undefined ? undefined : refused[view.refused];
  return html`<div class="page">
    <h1>${locked.title}</h1>
    ${view.done && notice({ body: words.done[view.done], status: true })}
    ${view.refused !== undefined && trouble(words, [{ name: 'passphrase', refused: view.refused }])}
    <p>${locked.body}</p>
    <form method="post" action="${paths.opening()}" novalidate>
      ${hidden('back', view.back)}
      ${passphraseField({ label: locked.passphrase, error })}
      ${buttonRow(button({ text: locked.open }))}
    </form>
    <p>${link(paths.code(), locked.code)}</p>
  </div>`;
}

export type NextErrors = readonly { name: 'next' | 'twice'; refused: Refused }[];

/** A new passphrase, twice: nobody sees what they type here, and nobody can tell it to them later. */
export function nextFields(
  words: DeskWords,
  label: string,
  errors: readonly { name: string; refused: Refused }[],
): Html {
  const says = (name: string): string | undefined => {
    const found = errors.find((one) => one.name === name);
    return found && words.refused[found.refused];
  };
  const { begin } = words;
  return html`${passphraseField({ name: 'next', label, hint: begin.passphraseHint, error: says('next'), isNew: true })}
    ${passphraseField({ name: 'twice', label: begin.twice, error: says('twice'), isNew: true })}`;
}

/** F7 the code in place of the passphrase. What was typed of the code comes back. */
export function recoverPage(
  words: DeskWords,
  view: { typed?: string; errors: readonly { name: string; refused: Refused }[] },
): Html {
  const { recover, refused, keys } = words;
  const wrong = view.errors.find(({ name }) => name === 'code');
  return html`<div class="page">
    <p class="quiet">${link(paths.list(), words.back)}</p>
    <h1>${recover.title}</h1>
    ${trouble(words, view.errors)}
    <p>${recover.body}</p>
    <form method="post" action="${paths.code()}" novalidate data-turbo="false">
      ${textField({
        name: 'code',
        label: recover.code,
        hint: recover.codeHint,
        autocomplete: 'off',
        maxlength: 200,
        value: view.typed ?? '',
        error: wrong && refused[wrong.refused],
      })}
      ${nextFields(words, keys.next, view.errors)}
      ${buttonRow(button({ text: recover.open }))}
    </form>
    <p>${link(paths.lost(), recover.both)}</p>
  </div>`;
}

/** F3 neither is there any more. */
export function lostPage(words: DeskWords, view: { held: boolean; refused?: Refused | undefined }): Html {
  const { lost } = words;
  const form = html`<form method="post" action="${paths.lost()}" novalidate data-turbo="false">
    ${tick({ name: 'sure', label: lost.tick })}
    ${buttonRow(plainButton({ text: lost.delete }))}
  </form>`;
  return html`<div class="page">
    <p class="quiet">${link(paths.code(), words.recover.title)}</p>
    <h1>${lost.title}</h1>
    ${view.refused !== undefined && trouble(words, [{ name: 'sure', refused: view.refused }])}
    <p>${lost.body}</p>
    ${view.held ? html`${notice({ body: lost.held })}<p>${link(paths.hold(), words.hold.title)}</p>` : form}
  </div>`;
}
