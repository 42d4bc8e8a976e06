import { attributes, html, type Html, type Words } from './html.ts';
import { keySign } from './button.ts';
import { mark } from './blocks.ts';
import { ownHref } from './link.ts';
import { head } from './public-page.ts';
import { timesUnbroken } from './unbroken.ts';
import { type Lang, uiWords } from './words/index.ts';

export type NavItem = { href: string; text: Words; current?: boolean | undefined; key?: string | undefined };

export type DeskPage = {
  title: string;
  lang: Lang;
  /** The house's name at the top left, and where it leads. */
  name: Words;
  homeHref: string;
  nav: readonly NavItem[];
  /** What isn't of every day: behind "More" on a wide screen, after the others on a narrow one. What is open stands among the others. */
  more?: readonly NavItem[] | undefined;
  /** At the right end: who is signed in, the way out. */
  account?: Html | undefined;
  /** The list beside the open one. */
  list?: Html | undefined;
  main: Html;
  /** Something is open: on a phone it replaces the list, and this link leads back. */
  back?: { href: string; text: Words } | undefined;
  /** A stream of changes (server-sent events), so that a new call appears without reload. */
  liveHref?: string | undefined;
  /** False: a browser keeps no picture of it, to be shown again by "back". */
  kept?: boolean | undefined;
  stylesheetHref: string;
  turboHref: string;
  deskScriptHref: string;
};

function navigation(page: DeskPage): Html {
  const line = (item: NavItem): Html => {
    const given = attributes({
      href: ownHref(item.href),
      'aria-current': item.current === true && 'page',
      'data-key': item.key,
      'aria-keyshortcuts': item.key,
    });
    return html`<li><a${given}>${item.text}</a></li>`;
  };
  const words = uiWords(page.lang);
  const [open, more] = [true, false].map((isOpen) =>
    (page.more ?? []).filter((item) => (item.current === true) === isOpen),
  );
  const rest =
    more &&
    more.length > 0 &&
    html`<li><details class="more"><summary>${words.more}</summary><ul>${more.map(line)}</ul></details></li>`;
  return html`<nav${attributes({ 'aria-label': words.menu })}><ul>${[...page.nav, ...(open ?? [])].map(line)}${rest}</ul></nav>`;
}

/**
 * The whole set on every page, whoever stands on the list: a key that has nothing to do here does nothing. Permanent for Turbo: a live refresh would take
 * away `open` and leave the page behind it deaf, since a dialog ends being modal by `close()` alone.
 */
function keyDialog(lang: Lang): Html {
  const words = uiWords(lang);
  return html`<dialog
    id="keys"
    data-turbo-permanent
    aria-labelledby="keys-title"
    ${attributes({ 'data-off': words.keysOff, 'data-on': words.keysOn })}
  >
    <h2 id="keys-title">${words.keysTitle}</h2>
    <dl>
      ${words.keyMeanings.map(([key, does]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${does}</dd></div>`)}
    </dl>
    <p class="quiet">${words.keysHint}</p>
    <form method="dialog" class="buttons">
      <button type="submit" class="button">${words.close}</button
      ><button type="button" class="button plain" data-keys-switch>${words.keysOff}</button>
    </form>
  </dialog>`;
}

function shape(page: DeskPage): string {
  if (page.list === undefined) return 'desk alone';
  return page.back === undefined ? 'desk' : 'desk opened';
}

/** A signed-in page: the list, and one thing open beside it; stacked on phones. */
export function deskPage(page: DeskPage): Html {
  const words = uiWords(page.lang);
  // Turbo first: `desk.ts` sets it up. Turbo keeps a morph of the page from jumping to the top.
  const more = html`<meta name="turbo-refresh-method" content="morph">
    <meta name="turbo-refresh-scroll" content="preserve">
    ${page.kept === false && html`<meta name="turbo-cache-control" content="no-cache">`}
    <script type="module"${attributes({ src: ownHref(page.turboHref) })}></script>
    <script type="module"${attributes({ src: ownHref(page.deskScriptHref) })}></script> `;
  return html`<!DOCTYPE html>
<html${attributes({ lang: page.lang })}>
${head({ title: page.title, stylesheetHref: page.stylesheetHref, more, referrer: 'same-origin' })}
<body${attributes({ class: shape(page), 'data-live': page.liveHref === undefined ? undefined : ownHref(page.liveHref) })}>
<a class="skip" href="#main">${words.skip}</a>
<header class="top"><a class="name"${attributes({ href: ownHref(page.homeHref) })}>${mark()}<span>${page.name}</span></a>${navigation(page)}
<div class="account">${page.account}<button type="button" class="button plain small" data-key="?" aria-keyshortcuts="?" data-opens="keys" hidden>${words.keys}${keySign('?')}</button></div></header>
${page.list !== undefined && html`<section class="list"${attributes({ 'aria-label': words.list })}>${timesUnbroken(page.list)}</section> `}<main id="main" tabindex="-1">
${page.back !== undefined && html`<a class="back" data-key="Escape"${attributes({ href: ownHref(page.back.href) })}>${page.back.text}</a> `}${timesUnbroken(page.main)}
</main>
${keyDialog(page.lang)}
</body>
</html>
`;
}
