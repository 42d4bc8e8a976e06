import { type Html, type Lang, html } from '#ui';
import { guideWords } from '../words/index.ts';

/** A client's own page: one question, and the few things that matter. */
export function homePage(lang: Lang): Html {
  const words = guideWords(lang);
  return html`<h1>${words.question}</h1>`;
}
