import { type Html, html, paragraphs } from '#ui';
import type { MyWords } from '../words/index.ts';

/** `/my/:slug/notes`: what was written to a client, in its writer's words. Nothing has to be done about it. */
export function notesPage(view: {
  words: MyWords;
  notes: readonly { readonly who: string; readonly when: string; readonly text: string }[];
}): Html {
  const { words, notes } = view;
  return html`<h1>${words.title}</h1>
    ${notes.length === 0 && html`<p>${words.none}</p>`}
    ${notes.map(
      ({ who, when, text }) =>
        html`<section class="stack"><p class="quiet">${words.from({ who, when })}</p>${paragraphs(text)}</section>`,
    )}
    ${notes.length > 0 && html`<p>${words.after}</p>`}`;
}
