import { type Role, answersPeople } from '#accounts';
import { whenInWords } from '#kit/wording/time';
import { helpNumbers } from '#resources';
import {
  type Html,
  button,
  buttonRow,
  helpNowBlock,
  hidden,
  html,
  link,
  notice,
  paragraphs,
  plainButton,
  textArea,
  textField,
} from '#ui';
import { paths } from '../paths.ts';
import type { ConcernView } from '../view.ts';
import { type SafetyWords, safetyWords } from '../words/index.ts';

export type ConcernPage = {
  view: ConcernView;
  role: Role;
  /** Where the message is that it is about. */
  backHref: string;
  refused?: keyof SafetyWords['refused'] | undefined;
  typed?: string | undefined;
  /** Typed beside a step that somebody else had marked by then. */
  note?: string | undefined;
};

type Told = { view: ConcernView; words: SafetyWords };

function who({ view, words }: Told, id: string | null, at: Temporal.Instant): { name: string; when: string } {
  const { zone, country, locale } = view.staff.practice;
  return {
    name: view.staff.member(id)?.name ?? words.someone,
    when: whenInWords(at, view.at, zone, locale, { country }),
  };
}

function stepLine(told: Told, text: string, index: number, isNext: boolean): Html {
  const { view, words } = told;
  const done = view.done.find((one) => one.step === index);
  if (done) {
    return html`<li class="done"><span class="hide">${words.states.done}: </span>${text}
      <span class="quiet">${words.done(who(told, done.doneBy, done.doneAt))}</span>
      ${done.note !== '' && paragraphs(done.note)}</li>`;
  }
  if (view.concern.closedAt) {
    return html`<li><span class="hide">${words.states.next}: </span>${text} <span class="quiet">${words.left}</span></li>`;
  }
  const named = html`${words.doStep}<span class="hide">: ${text}</span>`;
  return html`<li class="${isNext ? 'now' : 'next'}"><span class="hide">${isNext ? words.states.now : words.states.next}: </span>${text}
    <form class="reason" method="post" action="${paths.steps(view.concern.id)}">${hidden('step', String(index))}
      ${textField({ name: `note_${index}`, label: words.note, maxlength: 2000 })}${(isNext ? button : plainButton)({ text: named })}
    </form></li>`;
}

function closing(page: ConcernPage, told: Told): Html {
  const { view, words } = told;
  const { concern } = view;
  if (concern.closedAt) {
    return html`<section class="stack"><p class="said">${words.closed(who(told, concern.closedBy, concern.closedAt))}</p>
      ${paragraphs(concern.outcome)}
      ${page.typed !== undefined && textArea({ name: 'outcome', label: words.notKept, rows: 3, value: page.typed })}</section>`;
  }
  if (!answersPeople(page)) return html`<p class="quiet">${words.refused.front_desk}</p>`;
  const error = page.refused === 'no_outcome' ? words.refused.no_outcome : undefined;
  return html`<section class="stack"><h2>${words.closeTitle}</h2>
    <form method="post" action="${paths.outcome(concern.id)}">
      ${textArea({ name: 'outcome', label: words.outcome, hint: words.outcomeHint, rows: 2, maxlength: 2000, value: page.typed ?? '', error })}
      ${buttonRow(plainButton({ text: words.close }))}
    </form></section>`;
}

/** The open checklist, step by step, with the numbers that answer now beside it. */
export function concernPage(page: ConcernPage): Html {
  const { view } = page;
  const { locale } = view.staff.practice;
  const words = safetyWords(locale);
  const told: Told = { view, words };
  const { steps, writtenBy } = view.checklist;
  const next = steps.findIndex((_step, index) => !view.done.some((one) => one.step === index));
  const refused = page.refused && page.refused !== 'no_outcome' ? words.refused[page.refused] : undefined;
  const opened = words.opened(who(told, view.concern.openedBy, view.concern.openedAt));
  return html`<div class="page">
    <p>${link(page.backHref, words.back, { key: 'Escape' })}</p>
    <h1>${words.heading(view.called)}</h1>
    ${refused !== undefined && notice({ body: refused, status: true })}
    ${!view.concern.closedAt && helpNowBlock({ title: words.help, numbers: helpNumbers(view.lines, locale, true), more: link(view.helpHref, words.allHelp) })}
    <p class="quiet">${opened} ${words.progress({ done: view.done.length, all: steps.length })}.</p>
    ${writtenBy === null && notice({ body: html`<p>${words.starterMark} ${link(paths.checklist(), words.makeOwn)}</p>` })}
    <ol class="steps">${steps.map((text, index) => stepLine(told, text, index, index === next))}</ol>
    ${page.note !== undefined && textArea({ name: 'note', label: words.notKept, rows: 2, value: page.note })}
    ${closing(page, told)}
  </div>`;
}

/** At the top of a message while somebody worries about who wrote it. */
export function aboutBlock(given: {
  staff: ConcernView['staff'];
  at: Temporal.Instant;
  concern: ConcernView['concern'];
}): Html {
  const { zone, country, locale } = given.staff.practice;
  const words = safetyWords(locale);
  const { concern } = given;
  const name = given.staff.member(concern.openedBy)?.name ?? words.someone;
  const when = whenInWords(concern.openedAt, given.at, zone, locale, { country });
  const body = html`<p><strong>${words.about.open({ name, when })}</strong> ${link(paths.concern(concern.id), words.about.go)}</p>`;
  return notice({ body, kind: 'danger' });
}
