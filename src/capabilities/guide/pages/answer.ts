import { accountPaths } from '#accounts';
import { insteadIn } from '#agreements';
import { type Html, deeds, facts, html, link, linkButton, notice, tel } from '#ui';
import type { Answer } from '../rules/answer.ts';
import type { Deeds } from '../rules/deeds.ts';
import type { Asked, Hrefs } from '../view.ts';
import { deedWords, guideWords } from '../words/index.ts';
import { costSays, hurtSays, maySays, othersSay, momentIn, replySays, whereSays } from '../words/saying.ts';
import { deedLine, whereToRing } from './lines.ts';

export type AnswerView = Asked & {
  readonly answer: Answer;
  /** What holds for a question in words. */
  readonly question: Answer;
  readonly deeds: Deeds;
  readonly hrefs: Hrefs;
  /** Said before the ways on: when the next session is, what cancelling it costs. */
  readonly about?: Html | false;
};

/** "May I contact you about this?", answered for this therapist at this moment. */
export function answerPage(view: AnswerView): Html {
  const { my, answer, hrefs, listener } = view;
  const words = guideWords(my.lang);
  const [first, ...more] = view.deeds.first;
  const href = first && hrefs(first);
  const others = [...more, ...view.deeds.else];
  const lines = others.map((deed) =>
    deedLine(deed, { answer: deed === 'question' ? view.question : answer, listener, hrefs }),
  );
  return html`<h1>${words.reasons[answer.reason]}</h1>
    ${view.about} ${verdict(view)}
    ${first && href !== undefined && html`<p>${linkButton({ href, text: deedWords(my.lang)[first].title, plain: false })}</p>`}
    ${answerFacts(view)}
    ${lines.length > 0 && html`<section><h2>${words.meanwhile}</h2>${deeds(words.meanwhile, lines)}</section>`}`;
}

/** G2 what they do here themselves, at once: a date is then that of the other ways, where there are any. */
function doneHere(view: AnswerView): 'book' | 'cancel' | undefined {
  const { answer, deeds: all, moment } = view;
  if (answer.reason === 'book') return all.first.includes('book') ? 'book' : undefined;
  return answer.reason === 'cancel' && moment.next && all.first.includes('sessions') ? 'cancel' : undefined;
}

/** There is no other way: nobody reads anything of it, and no answer is waited for. */
const isAllHere = (view: AnswerView): boolean =>
  doneHere(view) !== undefined && view.answer.ways.every((way) => way === 'page');

function repliesTo(view: AnswerView): string[] {
  const { answer, listener } = view;
  const { reply } = answer;
  const words = guideWords(listener.locale);
  const here = doneHere(view);
  if (here === undefined) return replySays(answer, listener);
  if (isAllHere(view)) return [words.here[here]];
  if (reply?.kind !== 'by') return [words.here[here], ...replySays(answer, listener)];
  const otherwise = words.reply.otherwise({ name: listener.name, by: momentIn(listener, reply.by) });
  return [words.here[here], otherwise];
}

/** Whether they may, and what comes back. The light is for where an answer is promised. */
export function verdict(view: AnswerView): Html {
  const { answer, listener, my } = view;
  const { may } = guideWords(my.lang);
  const instead = insteadIn(answer.reason, answer.instead, my.lang);
  const isUnprivate = answer.ways.some((way) => way === 'email' || way === 'text');
  const lines = [
    ...repliesTo(view),
    ...(answer.may === 'yes' && !isAllHere(view) ? [may.atOnce] : []),
    ...(isUnprivate ? [may.notPrivate] : []),
    ...(instead === '' ? [] : [may.adds({ name: listener.name, words: instead })]),
  ];
  const { ways } = guideWords(my.lang);
  const said = maySays({ ...answer, ways: answer.ways.map((way) => ways[way]) }, listener);
  const body = html`<p class="said">${said}</p>
    ${answer.phone !== '' && html`<p>${whereToRing(answer, listener)}</p>`}
    ${lines.map((line) => html`<p>${line}</p>`)}`;
  return notice({ body, kind: answer.reply?.kind === 'by' ? 'light' : 'calm' });
}

/** Where the therapist is, who else helps, what it costs, and whether to be hurt. */
export function answerFacts(view: AnswerView): Html | false {
  const { answer, listener, my, hrefs } = view;
  const words = guideWords(my.lang);
  const where = whereSays(answer, listener);
  const cover = answer.where.kind === 'away' ? answer.where.cover : undefined;
  const others = othersSay(answer, listener);
  const hurt = isAllHere(view) ? [] : hurtSays(answer, listener);
  // Where the page is about the worry itself, the button says it.
  const worry = answer.reason === 'no_answer' || answer.hurt === 'in_session' ? undefined : hrefs('worry');
  const lines = (all: readonly string[]): Html => html`${all.map((line) => html`<p>${line}</p>`)}`;
  const pairs = [
    where.length > 0 && {
      name: words.where.asked(listener),
      value: html`${lines(where)}${cover !== undefined && html`<p>${link(accountPaths.practicePage(my.slug), words.where.reachCover({ cover }))}</p>`}`,
    },
    others.length > 0 && {
      name: words.others.asked,
      value: html`${others.map((one) => html`${lines(one.lines)}${one.number !== null && html`<p>${tel(one.number)}</p>`}`)}`,
    },
    answer.cost && { name: words.cost.asked, value: costSays(answer.cost, listener) },
    hurt.length > 0 && {
      name: words.hurt.asked,
      value: html`${lines(hurt)}${worry !== undefined && html`<p>${link(worry, deedWords(my.lang).worry.title)}</p>`}`,
    },
  ].filter((one) => one !== false && one !== undefined);
  return pairs.length > 0 && facts(pairs);
}
