import { createHash } from 'node:crypto';
import { publicStyle } from './assets.ts';
import { mark } from './blocks.ts';
import { type Html, attributes, html, raw } from './html.ts';
import { webLink } from './link.ts';
import { head } from './public-page.ts';
import { timesUnbroken } from './unbroken.ts';
import { type Lang, uiWords } from './words/index.ts';

const STYLE = publicStyle();

/** The page's own policy, so that it holds wherever the file lies: this one style and nothing else, from nowhere. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * A public page that is a file of its own: it brings its style along, asks nobody for anything, has no script and no form. For
 * when nothing of ours runs. "Leave this page" is a plain link then, at its usual place.
 */
export function standalonePage(page: {
  title: string;
  lang: Lang;
  name: string;
  leaveTo: string;
  main: Html;
}): Html {
  const words = uiWords(page.lang);
  const more = html`<meta http-equiv="Content-Security-Policy"${attributes({ content: POLICY })}>
    <meta name="robots" content="noindex">
    ${raw(`<style>${STYLE}</style>`)}`;
  return html`<!DOCTYPE html>
<html${attributes({ lang: page.lang })}>
${head({ title: page.title, more })}
<body class="one">
<a class="skip" href="#main">${words.skip}</a>
<header class="top"><div class="wide"><p class="name">${mark()}<span>${page.name}</span></p>${webLink(page.leaveTo, words.leave, 'button plain leave')}</div></header>
<main id="main" tabindex="-1">
${timesUnbroken(page.main)}
</main>
</body>
</html>
`;
}
