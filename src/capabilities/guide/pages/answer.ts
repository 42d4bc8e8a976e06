import { accountPaths } from '#accounts';
import { type Html, deeds, facts, html, link, linkButton, notice, tel } from '#ui';
import { guidePaths } from '../paths.ts';
import type { Answer } from '../rules/answer.ts';
import type { Deeds } from '../rules/deeds.ts';
import type { Asked, Hrefs } from '../view.ts';
import { deedWords, guideWords } from '../words/index.ts';
import { costSays, hurtSays, maySays, othersSay, replySays, whereSays } from '../words/saying.ts';
import { deedLine } from './lines.ts';

export type AnswerView = Asked & {
  readonly answer: Answer;
  readonly deeds: Deeds;
  readonly hrefs: Hrefs;
  /** Said before the ways on: when the next session is, what cancelling it costs. */
  readonly about?: Html | false;
};

/** "May I contact you about this?", answered for this therapist at this moment. */
export function answerPage(view: AnswerView): Html {
  const { my, answer, at, hrefs, listener } = view;
  const words = guideWords(my.lang);
  const [first, ...more] = view.deeds.first;
  const href = first && hrefs(first);
  const others = [...more, ...view.deeds.else];
  const lines = others.map((deed) => deedLine(deed, { answer, listener, hrefs }));
  return html`<h1>${words.reasons[answer.reason]}</h1>
    ${view.about} ${verdict(view)}
    ${first && href !== undefined && html`<p>${linkButton({ href, text: deedWords(my.lang)[first].title, plain: false })}</p>`}
    ${answerFacts(view)}
    ${lines.length > 0 && html`<section><h2>${words.meanwhile}</h2>${deeds(words.meanwhile, lines)}</section>`}
    <p class="alone">${link(guidePaths.home(my.slug, at.memberId), words.back)}</p>`;
}

/** Whether they may, and what comes back. The light is for where an answer is promised. */
export function verdict({ answer, listener, my }: Pick<AnswerView, 'answer' | 'listener' | 'my'>): Html {
  const { may } = guideWords(my.lang);
  const isUnprivate = answer.ways.some((way) => way === 'email' || way === 'text');
  const lines = [
    ...replySays(answer, listener),
    ...(answer.may === 'yes' ? [may.atOnce] : []),
    ...(isUnprivate ? [may.notPrivate] : []),
    ...(answer.instead === '' ? [] : [may.adds({ name: listener.name, words: answer.instead })]),
  ];
  const { ways } = guideWords(my.lang);
  const said = maySays({ ...answer, ways: answer.ways.map((way) => ways[way]) }, listener);
  const body = html`<p class="said">${said}</p>
    ${lines.map((line) => html`<p>${line}</p>`)}`;
  return notice({ body, kind: answer.reply?.kind === 'by' ? 'light' : 'calm' });
}

/** Where the therapist is, who else helps, what it costs, and whether to be hurt. */
export function answerFacts({ answer, listener, my, hrefs }: AnswerView): Html | false {
  const words = guideWords(my.lang);
  const where = whereSays(answer, listener);
  const cover = answer.where.kind === 'away' ? answer.where.cover : undefined;
  const others = othersSay(answer, listener);
  const hurt = hurtSays(answer, listener);
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
