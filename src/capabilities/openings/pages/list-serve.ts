import { type Html, button, buttonRow, details, html, notice, plainButton, selectField } from '#ui';
import { type Whose, paths } from '../paths.ts';
import { type Locale, listServeWords, openingWords } from '../words/index.ts';

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
    <p>${listServeWords(locale).digest.endBody}</p>`;

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

export const postedPage = (locale: Locale): Html =>
  html`<h1>${listServeWords(locale).posting.toldTitle}</h1>
    <p>${openingWords(locale).done.offered}</p>
    <p>${listServeWords(locale).posting.told}</p>`;

export const postingGonePage = (locale: Locale): Html =>
  html`<h1>${listServeWords(locale).posting.gone}</h1>
    <p>${listServeWords(locale).posting.goneBody}</p>`;
