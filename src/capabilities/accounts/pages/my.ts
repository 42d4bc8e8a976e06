import {
  type Html,
  type Lang,
  button,
  buttonRow,
  choices,
  errorSummary,
  html,
  link,
  moduleScript,
  notice,
  plainButton,
} from '#ui';
import { myPaths } from '../my/paths.ts';
import type { MyPage } from '../my/pages-here.ts';
import { addressField, passkeyParts } from './ways-in.ts';
import { myWords } from './words/index.ts';

/** A client's way to their own page. */

/** What a link opens: one button, so that a program that follows links uses nothing up. */
export function openMyPage(
  lang: Lang,
  view: { secret: string; practiceName: string; beside?: string | undefined },
): Html {
  const words = myWords(lang);
  return html`<h1>${words.openTitle(view.practiceName)}</h1>
    <p>${words.openBody}</p>
    <form method="post" action="${myPaths.offered(view.secret)}">
      ${
        view.beside !== undefined &&
        choices({
          name: 'both',
          kind: 'radio',
          legend: words.bothTitle(view.beside),
          hint: words.bothHint,
          options: [
            { value: 'no', label: words.bothNo, hint: words.bothNoHint(view.beside) },
            { value: 'yes', label: words.bothYes },
          ],
        })
      }
      ${buttonRow(button({ text: words.openButton }))}</form>
    <p class="quiet">${words.openShared}</p>`;
}

export function myLinkUsed(lang: Lang): Html {
  const words = myWords(lang);
  return html`<h1>${words.usedTitle}</h1>
    <p>${words.usedBody}</p>
    <p>${words.noneBody}</p>`;
}

/** Nobody's page is open here, and no practice is named. */
export function noMyPage(lang: Lang): Html {
  const words = myWords(lang);
  return html`<h1>${words.noneTitle}</h1>
    <p>${words.noneBody}</p>`;
}

export function whichPage(lang: Lang, pages: readonly MyPage[]): Html {
  const title = myWords(lang).whoseTitle;
  return html`<h1>${title}</h1>
    <nav class="deeds" aria-label="${title}"><ul>${pages.map(
      (one) => html`<li>${link(myPaths.home(one.slug), one.practiceName)}</li>`,
    )}</ul></nav>`;
}

/** Asks for a link to a page at one practice. `kept`: what was sent meanwhile, to be copied. */
export function askForMyLink(
  lang: Lang,
  view: {
    slug: string;
    practiceName: string;
    typed?: string;
    wrong?: boolean;
    tooMany?: boolean;
    kept?: Html | undefined;
    passkeyScript: string;
  },
): Html {
  const words = myWords(lang);
  const error = view.wrong === true ? words.emailWanted : undefined;
  return html`<h1>${words.askTitle(view.practiceName)}</h1>
    ${view.kept && html`${notice({ body: words.notKept, status: true })} ${view.kept}`}
    ${view.tooMany === true && notice({ body: words.tooMany, status: true })}
    ${error !== undefined && errorSummary({ title: words.again, errors: [{ name: 'email', text: error }] })}
    <form method="post" action="${myPaths.ask(view.slug)}" novalidate>
      ${addressField({ label: words.email, hint: words.askBody, autocomplete: 'email', typed: view.typed, error })}
      ${buttonRow(button({ text: words.send }))}
    </form>
    <form method="post" action="${myPaths.byPasskey()}" data-passkey="use" data-question="${myPaths.byPasskeyQuestion()}" hidden>
      ${passkeyParts(words)}
    </form>
    <p class="quiet">${words.sentMore}</p>
    ${moduleScript(view.passkeyScript)}`;
}

/** The same for an address that is known and one that isn't. */
export function myLinkOnItsWay(lang: Lang, view: { slug: string; practiceName: string }): Html {
  const words = myWords(lang);
  return html`<h1>${words.askTitle(view.practiceName)}</h1>
    ${notice({ body: words.sent, status: true })}
    <p class="quiet">${words.sentMore}</p>
    <p>${link(myPaths.home(view.slug), words.again)}</p>`;
}

export function closeMyPageForm(lang: Lang): Html {
  const words = myWords(lang);
  return html`<form method="post" action="${myPaths.signOut()}">
    ${buttonRow(plainButton({ text: words.signOut }))}<p class="quiet">${words.signOutBody}</p>
  </form>`;
}

export function myPageClosed(lang: Lang): Html {
  const words = myWords(lang);
  return html`<h1>${words.signedOutTitle}</h1>
    <p>${words.signedOutBody}</p>`;
}
