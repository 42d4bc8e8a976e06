import { type Html, button, buttonRow, details, html, notice, plainButton, selectField } from '#ui';
import { type Whose, paths } from '../paths.ts';
import type { Opening } from '../store.ts';
import { type Locale, listServeWords, openingWords } from '../words/index.ts';
import { type Reader, summary } from '../words/summary.ts';

export type ListServeView = {
  locale: Locale;
  /** ISO, 1 to 7; undefined: no mail. */
  weekday: number | undefined;
  /** Where mail is read here; empty where none is. */
  address: string;
  whose?: Whose;
};

/** On which day somebody reads who has room, and how they tell of an opening by mail. */
export function listServe({ locale, weekday, address, whose }: ListServeView): Html {
  const words = listServeWords(locale);
  const { digest } = words;
  return details({
    summary: digest.title,
    body: html`<form method="post" action="${paths.digest(whose)}">
        <p>${digest.lead}</p>
        ${selectField({
          name: 'weekday',
          label: digest.day,
          value: String(weekday ?? ''),
          options: [
            { value: '', text: digest.none },
            ...digest.weekdays.map((text, index) => ({ value: String(index + 1), text })),
          ],
        })}
        ${buttonRow(plainButton({ text: digest.save }))}
      </form>
      ${address !== '' && html`<p>${words.howTo(address)}<br><strong>${words.example}</strong></p>`}`,
  });
}

/** What was chosen, in a sentence. */
export function digestSaid(locale: Locale, weekday: number | undefined): string {
  const { digest } = listServeWords(locale);
  return weekday === undefined ? digest.ended : digest.saved(digest.weekdays[weekday - 1] ?? '');
}

/** What "no more of these mails" leads to: nothing happens until they press. */
export function digestEndPage(view: { locale: Locale; slug: string; link: string }): Html {
  const { digest } = listServeWords(view.locale);
  return html`<h1>${digest.endTitle}</h1>
    <p>${digest.endBody}</p>
    <form method="post" action="${paths.digestEnd(view.slug, view.link)}">
      ${buttonRow(button({ text: digest.end }))}
    </form>`;
}

export const digestEndedPage = (locale: Locale): Html =>
  html`<h1>${listServeWords(locale).digest.ended}</h1>
    <p>${listServeWords(locale).digest.endBody}</p>
    <p>${listServeWords(locale).digest.again}</p>`;

export const digestGonePage = (locale: Locale): Html =>
  html`<h1>${listServeWords(locale).digest.gone}</h1>
    <p>${listServeWords(locale).digest.goneBody}</p>`;

/** Above the form that a mail was read as: what they wrote, and what wasn't understood. */
export function postedAbove(view: { locale: Locale; line: string; unread: string }): Html {
  const { posting } = listServeWords(view.locale);
  return html`<p>${posting.wrote} <strong>${view.line}</strong></p>
    ${view.unread !== '' && notice({ body: html`${posting.unread} <strong>${view.unread}</strong>` })}
    <p>${posting.nothing}</p>`;
}

/** Told a moment ago, with the way to take it back; or it has ended since. */
export function postedPage(view: {
  reader: Reader;
  slug: string;
  link: string;
  told: Opening | undefined;
  isOpen: boolean;
}): Html {
  const { reader, told } = view;
  const { posting } = listServeWords(reader.locale);
  const words = openingWords(reader.locale);
  if (!told || !view.isOpen)
    return html`<h1>${posting.endedTitle}</h1>
      <p>${posting.ended}</p>`;
  return html`<h1>${posting.toldTitle}</h1>
    <p><strong>${summary(told, reader)}</strong></p>
    <p>${posting.told}</p>
    <form method="post" action="${paths.posting(view.slug, view.link)}">
      ${buttonRow(plainButton({ text: words.say.taken_down, name: 'as', value: 'taken_down' }))}
    </form>`;
}

export const postingGonePage = (locale: Locale): Html =>
  html`<h1>${listServeWords(locale).posting.gone}</h1>
    <p>${listServeWords(locale).posting.goneBody}</p>`;
