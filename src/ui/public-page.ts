import { attributes, html, type Html, type Words } from './html.ts';
import { mark } from './blocks.ts';
import { ownHref, safeWebAddress } from './link.ts';
import { timesUnbroken } from './unbroken.ts';
import { type Lang, uiWords } from './words/index.ts';

export type PublicPage = {
  title: string;
  lang: Lang;
  practiceName: Words;
  /** The neutral page that "Leave this page" goes to by script: the weather, say. http(s) only. */
  leaveTo: string;
  /** Our own route that clears what can be cleared and goes there too: works without script. */
  leaveHref?: string | undefined;
  stylesheetHref: string;
  exitScriptHref: string;
  /** Stands first in every page that has it: `helpNowBlock(…)`. */
  helpNow?: Html | undefined;
  main: Html;
  footer?: Html | undefined;
  /** `same-origin` where forms are checked by their origin: clients' own pages. */
  referrer?: 'same-origin';
  /** For signed-in pages of a client only; public pages carry no script but the exit one. */
  moduleHrefs?: readonly string[] | undefined;
  /** Where `look-again.ts` is told that the page has changed. */
  liveHref?: string | undefined;
};

/** "Leave this page": a link, so that the oldest browser can; `exit.ts` makes it faster and leaves no trace behind. */
export function leaveLink(page: { lang: Lang; leaveTo: string; leaveHref?: string | undefined }): Html {
  const words = uiWords(page.lang);
  const given = attributes({
    class: 'button plain leave',
    href: ownHref(page.leaveHref ?? '/leave'),
    rel: 'nofollow noreferrer',
    title: words.leaveHint,
    'data-leave': safeWebAddress(page.leaveTo) ?? page.leaveHref ?? '/leave',
  });
  return html`<a${given}>${words.leave}</a>`;
}

/** The head that both layouts share: nothing from elsewhere, no address told to others, both colour schemes. */
export function head(page: {
  title: string;
  stylesheetHref?: string;
  more?: Html | undefined;
  /** Signed-in forms are checked by their origin, which "no-referrer" would hide over plain http. */
  referrer?: 'no-referrer' | 'same-origin';
}): Html {
  return html`<head>
    <meta charset="utf-8">
    <title>${page.title}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer"${attributes({ content: page.referrer ?? 'no-referrer' })}>
    <meta name="format-detection" content="telephone=no">
    <link rel="icon" href="data:,">
    ${page.stylesheetHref !== undefined && html`<link rel="stylesheet"${attributes({ href: ownHref(page.stylesheetHref) })}>`}
    ${page.more}
  </head>`;
}

/** A page for people who reach out, and with the signed-in stylesheet for clients: one column, one question a block. */
export function publicPage(page: PublicPage): Html {
  const words = uiWords(page.lang);
  const scripts = html`<script defer${attributes({ src: ownHref(page.exitScriptHref) })}></script>
    ${page.moduleHrefs?.map((src) => html`<script type="module"${attributes({ src: ownHref(src) })}></script> `)}`;
  return html`<!DOCTYPE html>
<html${attributes({ lang: page.lang })}>
${head({ title: page.title, stylesheetHref: page.stylesheetHref, more: scripts, ...(page.referrer && { referrer: page.referrer }) })}
<body${attributes({ class: 'one', ...(page.liveHref !== undefined && { 'data-live': ownHref(page.liveHref) }) })}>
<a class="skip" href="#main">${words.skip}</a>
<header class="top"><div class="wide"><p class="name">${mark()}<span>${page.practiceName}</span></p>${leaveLink(page)}</div></header>
<main id="main" tabindex="-1">
${page.helpNow}${timesUnbroken(page.main)}
</main>
${page.footer !== undefined && html`<footer>${page.footer}</footer> `}</body>
</html>
`;
}
