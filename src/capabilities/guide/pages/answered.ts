import type { Reason } from '#agreements';
import { type Html, html } from '#ui';
import { answerTo, type Answer } from '../rules/answer.ts';
import { deedsFor } from '../rules/deeds.ts';
import type { Asked, Hrefs } from '../view.ts';
import { cancellingSays } from '../words/cancelling.ts';
import { guideWords } from '../words/index.ts';
import { momentIn } from '../words/saying.ts';
import { type AnswerView, answerPage } from './answer.ts';
import { distressPage } from './distress.ts';

/** Everything that is said about one reason: what was asked goes in, with where things are done; the page comes out. */
export function answeredPage(asked: Asked, reason: Reason, hrefs: Hrefs): { title: string; main: Html } {
  const answer = answerTo(reason, asked.agreement, asked.moment);
  const view = { ...viewOf(asked, answer, hrefs), about: sessionPart(asked, reason) };
  const main = reason === 'distress' ? distressPage(view) : answerPage(view);
  return { title: guideWords(asked.my.lang).reasons[reason], main };
}

export function viewOf(asked: Asked, answer: Answer, hrefs: Hrefs): AnswerView {
  const question = answerTo('rules', asked.agreement, asked.moment);
  const deeds = deedsFor(answer, (deed) => hrefs(deed) !== undefined, question);
  return { ...asked, answer, question, deeds, hrefs };
}

/** The answer itself, where it is a date; and before anybody cancels, what that costs (AG7). */
function sessionPart(asked: Asked, reason: Reason): Html | false {
  const { my, moment, listener } = asked;
  const { next } = moment;
  const words = guideWords(my.lang);
  if (reason === 'next_session')
    return html`<p class="title">${next ? momentIn(listener, next.startsAt) : words.next.none}</p>`;
  if (reason !== 'cancel') return false;
  if (!next) return html`<p class="title">${words.next.none}</p>`;
  const lines = cancellingSays(asked);
  if (lines.length === 0) return false;
  return html`<section class="stack"><h2>${words.cancelling({ when: momentIn(listener, next.startsAt) })}</h2>
    ${lines.map((line) => html`<p>${line}</p>`)}</section>`;
}
