import { type Deed as Line, type Html, html, tel } from '#ui';
import type { Freed } from '../beside.ts';
import type { Answer } from '../rules/answer.ts';
import type { Deed } from '../rules/deeds.ts';
import type { Hrefs } from '../view.ts';
import { deedWords, saidWords } from '../words/index.ts';
import { type Listener, momentIn, othersSay, readSays, shortSays } from '../words/saying.ts';

type Given = { readonly answer: Answer; readonly listener: Listener; readonly hrefs: Hrefs };

/** G8 each thing to do, and beside it whether and when anybody reads it. */
export function deedLine(deed: Deed, { answer, listener, hrefs }: Given): Line {
  const { title, body } = deedWords(listener.locale)[deed];
  if (deed === 'call')
    return { title, body: html`${whereToRing(answer, listener)} ${shortSays(answer, listener)}` };
  const isSent = deed === 'question' || deed === 'bill' || deed === 'hard_time';
  return { href: hrefs(deed), title, body: isSent ? readSays(answer, listener) : body };
}

/** Where they ring, and that nobody may pick up. */
export function whereToRing({ phone }: Pick<Answer, 'phone'>, listener: Listener): Html {
  const words = saidWords(listener.locale);
  const where = phone === '' ? words.callNumber(listener) : html`${words.call} ${tel(phone)}.`;
  return html`${where} ${words.message}`;
}

/** Times that came free: each leads to where it is booked. */
export function freedLines(freed: readonly Freed[], listener: Listener): Line[] {
  const { freed: body } = saidWords(listener.locale);
  return freed.map((one) => ({ href: one.href, title: momentIn(listener, one.startsAt), body }));
}

/** G4 the line for clients, where the agreement names one: with whether somebody is there now. */
export function otherLines(answer: Answer, listener: Listener): Line[] {
  return othersSay(answer, listener).map(({ number, lines: [first = '', ...rest] }) => ({
    title: first,
    body: html`${number !== null && html`${tel(number)} `}${rest.join(' ')}`,
  }));
}
