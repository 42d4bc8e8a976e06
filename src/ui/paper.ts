import { readFileSync } from 'node:fs';
import { attributes, html, raw, type Html, type Words } from './html.ts';
import { minifyCss } from './minify.ts';
import type { Lang } from './words/index.ts';

const style = minifyCss(readFileSync(new URL('paper.css', import.meta.url), 'utf8'));

/** A page in one file, that asks nobody for anything: to be saved, printed, and read without us. */
export function paperPage(page: { title: string; lang: Lang; main: Html }): Html {
  return html`<!DOCTYPE html>
<html${attributes({ lang: page.lang })}>
<head>
<meta charset="utf-8">
<title>${page.title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<style>${raw(style)}</style>
</head>
<body>
<main>
${page.main}
</main>
</body>
</html>
`;
}

/** A file inside such a page: a recording can be heard, anything can be saved. `type` is one of ours, never a sender's. */
export function fileWithin(file: { name: string; type: string; bytes: Buffer; says: Words }): Html {
  const address = `data:${file.type};base64,${file.bytes.toString('base64')}`;
  const heard =
    file.type.startsWith('audio/') &&
    html`<audio controls preload="none"${attributes({ src: address })}></audio>`;
  return html`${heard}<p><a${attributes({ href: address, download: file.name })}>${file.says}</a></p>`;
}

const BESIDE = /^(?:\.\.\/)?[a-z]+\/[\w.-]+$/;

/** A link from a page in a packed folder to a file in the same folder. */
export function besideLink(path: string, text: Words): Html {
  if (!BESIDE.test(path)) throw new Error('assertion: a file beside a page is named by us');
  return html`<a${attributes({ href: path })}>${text}</a>`;
}
