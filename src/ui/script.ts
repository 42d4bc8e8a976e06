import { attributes, html, type Html } from './html.ts';
import { ownHref } from './link.ts';

/** A stylesheet of ours that one page needs beside that of its layout. */
export function styleSheet(href: string): Html {
  return html`<link rel="stylesheet"${attributes({ href: ownHref(href) })}>`;
}

/** A module of our own that one page needs beside those of its layout: `moduleScript(assets.href('passkey.js'))`. */
export function moduleScript(src: string): Html {
  return html`<script type="module" ${attributes({ src: ownHref(src) })}></script>`;
}
