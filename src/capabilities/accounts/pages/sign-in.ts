import {
  button,
  buttonRow,
  errorSummary,
  html,
  type Html,
  type Lang,
  link,
  moduleScript,
  notice,
  plainButton,
} from '#ui';
import { paths } from '../paths.ts';
import { addressField, passkeyParts } from './ways-in.ts';
import { type AccountWords, proofWords } from './words/index.ts';

/** Asks for an address; `wrong` and `typed` when it comes back. The passkey button shows itself where it can work. */
export function signInForm(
  words: AccountWords,
  view: {
    lang: Lang;
    typed?: string;
    wrong?: boolean;
    tooMany?: boolean;
    wantsSignIn?: boolean;
    passkeyScript: string;
  },
): Html {
  const error = view.wrong === true ? words.emailWanted : undefined;
  return html`<h1>${words.signInTitle}</h1>
    ${view.wantsSignIn === true && notice({ body: words.wantsSignIn })}
    ${view.tooMany === true && notice({ body: words.tooMany, status: true })}
    ${error !== undefined && errorSummary({ title: words.again, errors: [{ name: 'email', text: error }] })}
    <form method="post" action="${paths.signIn()}" novalidate>
      ${addressField({ label: words.email, hint: words.emailHint, autocomplete: 'username webauthn', typed: view.typed, error })}
      ${buttonRow(button({ text: words.sendLink }))}
    </form>
    <form method="post" action="${paths.signInByPasskey()}" data-passkey="use" data-question="${paths.signInByPasskeyQuestion()}" hidden>
      ${passkeyParts(words)}
    </form>
    <p>${link(paths.signInByRecoveryCode(), proofWords(view.lang).haveCode)}</p>
    ${moduleScript(view.passkeyScript)}`;
}

/** The same for an address we know and one we don't. */
export function linkOnItsWay(words: AccountWords): Html {
  return html`<h1>${words.signInTitle}</h1>
    ${notice({ body: words.linkSent, status: true })}
    <p class="quiet">${words.linkSentMore}</p>
    <p>${link(paths.signIn(), words.newLink)}</p>`;
}

/** What a link opens: one button. A scanner that follows the link of a mail uses nothing up. */
export function oneButton(words: AccountWords, token: string): Html {
  return html`<h1>${words.openTitle}</h1>
    <p>${words.openBody}</p>
    <form method="post" action="${paths.signInByLink(token)}">
      ${buttonRow(button({ text: words.openButton }))}
    </form>`;
}

export function linkUsed(words: AccountWords): Html {
  return html`<h1>${words.usedTitle}</h1>
    <p>${words.usedBody}</p>
    <p>${link(paths.signIn(), words.newLink)}</p>`;
}

/** @param worksElsewhere in a practice that this sign-in doesn't open. */
export function noPractice(words: AccountWords, worksElsewhere: boolean): Html {
  return html`<h1>${words.signInTitle}</h1>
    ${notice({ body: worksElsewhere ? words.opensNone : words.noPractice })} ${signOutForm(words)}`;
}

export function signOutForm(words: AccountWords): Html {
  return html`<form method="post" action="${paths.signOut()}">
    ${buttonRow(plainButton({ text: words.signOut }))}
  </form>`;
}

export function notFromHere(words: AccountWords): Html {
  return html`<h1>${words.again}</h1>
    <p>${words.notFromHere}</p>`;
}
