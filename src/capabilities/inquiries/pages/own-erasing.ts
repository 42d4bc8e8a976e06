import { type Html, button, buttonRow, html, notice, plainButton } from '#ui';
import { paths } from '../paths.ts';
import { erasingWords } from '../words/erasing.ts';
import { publicWords } from '../words/public.ts';
import { type Frame, framed } from './frame.ts';

const wordsOf = (frame: Frame) => erasingWords(frame.lang).own[frame.voice];

const backTo = (frame: Frame, link: string, says: string): Html =>
  html`<p class="alone"><a href="${paths.inLang(frame, paths.status(frame.slug, link))}">${says}</a></p>`;

/** What is held, in the frame of every page: nothing of it stays on a shared phone unless they save it. */
export function heldPage(frame: Frame, link: string, held: Html): Html {
  const words = wordsOf(frame);
  const main = html`${held}
<section class="stack screen"><h2>${words.save}</h2>
<ul>
<li><a href="${paths.inLang(frame, paths.heldFile(frame.slug, link, 'page'))}" download>${words.page}</a></li>
<li><a href="${paths.inLang(frame, paths.heldFile(frame.slug, link, 'json'))}" download>${words.json}</a></li>
</ul>
<p class="quiet">${words.saveMore}</p>
<p class="alone"><a href="${paths.inLang(frame, paths.erasing(frame.slug, link))}">${words.erase}</a></p>
${backTo(frame, link, words.back)}</section>`;
  return framed(frame, { title: words.link, main });
}

/** One button, and beforehand what goes, what stays, and that it can be taken back. */
export function askErasingPage(
  frame: Frame,
  link: string,
  given: { days: number; isWaiting: boolean },
): Html {
  const words = wordsOf(frame);
  const main = html`<h1>${words.title}</h1>
<p>${words.body}</p>
${given.isWaiting && notice({ body: words.waits })}
<h2>${words.stays}</h2>
<p>${words.staysMore}</p>
<form method="post" action="${paths.inLang(frame, paths.erasing(frame.slug, link))}">
<p>${words.days({ days: given.days })}</p>
${buttonRow(button({ text: words.button }))}
</form>
${backTo(frame, link, words.back)}`;
  return framed(frame, { title: words.title, main });
}

/** I17 in place of every page of theirs while it can be taken back. `due` is empty where it is kept for now. */
export function erasingPage(frame: Frame, link: string, due: string): Html {
  const words = wordsOf(frame);
  const { title } = publicWords(frame).status;
  const main = html`<h1>${title}</h1>
${notice({ body: html`<p>${due === '' ? words.later : words.soon({ due })}</p><p>${words.hidden}</p>` })}
<h2>${words.keepTitle}</h2>
<form method="post" action="${paths.inLang(frame, paths.keep(frame.slug, link))}">
${buttonRow(plainButton({ text: words.keep }))}
</form>`;
  return framed(frame, { title, main });
}
