import {
  type Html,
  button,
  buttonRow,
  copyable,
  errorSummary,
  html,
  link,
  linkButton,
  notice,
  plainButton,
  printButton,
  textField,
} from '#ui';
import { paths } from '../paths.ts';
import type { ProofWords } from './words/index.ts';

/** Asks for a code, of somebody who isn't signed in. What was typed comes back. */
export function recoveryForm(
  words: ProofWords,
  view: { typed: string; trouble?: 'wrong' | 'tooMany' },
): Html {
  const error = view.trouble === 'wrong' ? words.codeUnknown : undefined;
  return html`<h1>${words.recoveryTitle}</h1>
    <p>${words.recoveryBody}</p>
    ${view.trouble === 'tooMany' && notice({ body: words.tooManyCodes, status: true })}
    ${error !== undefined && errorSummary({ title: words.again, errors: [{ name: 'code', text: error }] })}
    <form method="post" action="${paths.signInByRecoveryCode()}" novalidate>
      ${textField({
        name: 'code',
        label: words.code,
        hint: words.codeHint,
        autocomplete: 'off',
        maxlength: 120,
        required: true,
        value: view.typed,
        error,
      })}
      ${buttonRow(button({ text: words.useCode }))}
    </form>
    <p>${link(paths.signIn(), words.otherWay)}</p>`;
}

/** How many are left, and making new ones: a part of the page of devices. */
export function recoveryPart(words: ProofWords, left: number): Html {
  return html`<h2>${words.codesHead}</h2>
    <p>${words.codesBody}</p>
    <p class="quiet">${words.codesLeft(left)}</p>
    <form method="post" action="${paths.recoveryCodes()}" data-turbo="false">
      ${buttonRow(plainButton({ text: left === 0 ? words.makeCodes : words.makeNewCodes }))}
    </form>`;
}

/** The new codes, this once. The house's name stands above them, for who finds the paper in a drawer next year. */
export function madeCodesPage(words: ProofWords, view: { codes: readonly string[]; house: string }): Html {
  const list = view.codes.join('\n');
  return html`<div class="page">
    <h1>${words.codesTitle}</h1>
    ${notice({ body: words.codesShown, status: true })}
    ${copyable({ id: 'codes', label: words.codesOf(view.house), copy: words.copy, copied: words.copied, text: list })}
    <p class="quiet">${words.codesUse}</p>
    ${buttonRow(linkButton({ href: paths.devices(), text: words.codesKept, plain: false }), printButton(words.print))}
  </div>`;
}
