import {
  type Html,
  button,
  buttonRow,
  html,
  link,
  linkButton,
  moduleScript,
  notice,
  plainButton,
  textField,
} from '#ui';
import { paths } from '../paths.ts';
import type { ProofWords } from './words/index.ts';

/** By what somebody can show here that it is them. */
export type ProofWays = { readonly passkey: boolean; readonly code: boolean; readonly mail: boolean };

/** "Please show that it's you": the ways that this person has, and no other. */
export function proofPage(
  words: ProofWords,
  view: { ways: ProofWays; tooMany: boolean; passkeyScript: string },
): Html {
  const { passkey, code, mail } = view.ways;
  return html`<div class="page">
    <h1>${words.proofTitle}</h1>
    <p>${words.proofBody}</p>
    ${view.tooMany && notice({ body: words.proofTooMany, status: true })}
    ${
      passkey &&
      html`<form
          method="post"
          action="${paths.signInByPasskey()}"
          data-passkey="use"
          data-question="${paths.signInByPasskeyQuestion()}"
          hidden
        >
          <p role="status" data-passkey-says="${words.passkeyUnknown}"></p>
          ${buttonRow(button({ text: words.proofByPasskey }))}
        </form>
        ${moduleScript(view.passkeyScript)}`
    }
    ${
      mail &&
      html`<form method="post" action="${paths.proofLink()}" data-turbo="false">
        <p class="quiet">${words.proofMailHint}</p>
        ${buttonRow(passkey ? plainButton({ text: words.proofByMail }) : button({ text: words.proofByMail }))}
      </form>`
    }
    ${code && codeForm(words, passkey || mail ? plainButton : button)}
    ${!passkey && !mail && !code && notice({ body: words.proofNoWay })}
  </div>`;
}

/** @param press the first way is the page's one button, the others are beside it. */
function codeForm(words: ProofWords, press: typeof button): Html {
  return html`<form method="post" action="${paths.signInByRecoveryCode()}" data-turbo="false">
    ${textField({ name: 'code', label: words.code, hint: words.codeHint, autocomplete: 'off', maxlength: 120 })}
    ${buttonRow(press({ text: words.useCode }))}
  </form>`;
}

export function proofLinkSent(words: ProofWords, again: string): Html {
  return html`<div class="page">
    <h1>${words.proofTitle}</h1>
    ${notice({ body: words.proofSent, status: true })}
    <p class="quiet">${words.proofSentMore}</p>
    <p>${link(again, words.proofAgain)}</p>
  </div>`;
}

/** In place of what can't be changed just now: the reason, and the way. */
export function proveFirst(words: ProofWords, back: string): Html {
  return html`${notice({ body: words.proveFirst })}
    <p>${linkButton({ href: paths.proof(back), text: words.proveNow, plain: false })}</p>`;
}
