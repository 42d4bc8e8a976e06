import { promiseInWords, untilInWords, whenInWords, windowInWords } from '#kit/wording/time';
import {
  type Html,
  button,
  buttonRow,
  details,
  hidden,
  html,
  paragraphs,
  plainButton,
  readWhole,
  selectField,
  textField,
} from '#ui';
import { timesOf } from '../actions/ring.ts';
import { NOT_INQUIRIES } from '../actions/tend.ts';
import type { DeskView, OpenView } from '../desk-view.ts';
import { paths } from '../paths.ts';
import { nextSafeWindow } from '../rules/safe-window.ts';
import { type DeskWords, deskWords } from '../words/index.ts';
import { type Composer, composer } from './composer.ts';
import { helpingForm, helpingNote } from './desk-helping.ts';
import { localeOf, said, whoIs } from './desk-list.ts';

function waySentences(view: DeskView, open: OpenView, words: DeskWords): string[] {
  const { zone, country, locale } = view.staff.practice;
  if (open.ways.length === 0) return [words.safe.codeOnly];
  return open.ways.map((way) => {
    if (way.bounced) return words.safe.bounced;
    if (way.channel === 'email') {
      if (way.source === 'mail') return words.safe.emailFromMail;
      return way.plainWords ? words.safe.emailPlain : words.safe.email;
    }
    if (way.channel !== 'phone') return words.safe.text;
    const message = way.mayLeaveMessage
      ? `${words.safe.mayLeave}, ${way.maySayWho ? words.safe.saysWho : words.safe.saysNothing}`
      : words.safe.leaveNone;
    const window = nextSafeWindow(timesOf(way.windows), view.at);
    const when = window
      ? ` ${words.safe.window(windowInWords(window, view.at, zone, locale, { country }))}`
      : '';
    return `${words.safe.phone}: ${way.address}, ${message}.${when}`;
  });
}

function told(view: DeskView, open: OpenView, words: DeskWords): Html {
  const { inquiry } = open;
  const { zone, country, locale } = view.staff.practice;
  const need = inquiry.need;
  const pairs: [string, string][] = [
    ['', need.topics.join(', ')],
    ['', need.times.join(', ')],
    ['', [need.place, need.format, need.language, need.payment].filter((part) => part !== '').join(', ')],
    ['', need.wishes],
  ];
  const lines = pairs.map(([, text]) => text).filter((text) => text !== '');
  return html`${lines.length > 0 && html`<p class="quiet">${lines.join(' · ')}</p>`}
    ${
      inquiry.promiseDueAt &&
      inquiry.standing === 'waiting' &&
      html`<p class="quiet">
      ${words.promise.due(promiseInWords(inquiry.promiseDueAt, zone, locale, { country }))}
      ${inquiry.missed > 0 && words.promise.missed(inquiry.missed)}
    </p>`
    }`;
}

function conversation(view: DeskView, open: OpenView, words: DeskWords): Html {
  const { zone, country, locale } = view.staff.practice;
  const when = (at: Temporal.Instant): string => whenInWords(at, view.at, zone, locale, { country });
  const said = open.messages.map(
    (message) =>
      html`<article class="${message.saidBy === 'note' ? 'entry note' : 'entry'}">
        ${message.saidBy === 'note' && html`<p class="quiet">${words.rang.note}, ${when(message.saidAt)}</p>`}
        ${paragraphs(message.words)}
      </article>`,
  );
  const answered = open.answers
    .filter((answer) => answer.leftAt !== null)
    .map(
      (answer) =>
        html`<article class="entry ours">
          <p class="quiet">${view.staff.member(answer.memberId)?.name}, ${when(answer.leftAt ?? answer.writtenAt)}</p>
          ${paragraphs(answer.words)}
        </article>`,
    );
  const tries = open.attempts.map(
    (one) =>
      html`<li>
        ${words.rang.tried({
          name: view.staff.member(one.member_id)?.name ?? '',
          when: when(one.tried_at),
          outcome: words.rang.outcome[one.outcome],
        })}
      </li>`,
  );
  return html`<div class="entries">${said}${answered}</div>${tries.length > 0 && html`<ul class="quiet">${tries}</ul>`}`;
}

/** The message, what is safe, and what was tried: the left half of what is open. */
function message(view: DeskView, open: OpenView, words: DeskWords): Html {
  const { zone, country, locale } = view.staff.practice;
  const { inquiry } = open;
  const wrote = words.wrote({
    when: whenInWords(inquiry.receivedAt, view.at, zone, locale, { country }),
    by: words.cameBy[inquiry.cameBy],
  });
  const [first = '', ...more] = waySentences(view, open, words);
  return html`<div class="stack">
    <h2>${whoIs(view, open, words)}</h2>
    <p class="quiet">
      ${wrote} ${inquiry.need.forWhom === 'someone' && `${words.forSomeone}. `}
      ${open.attempts.length === 0 && open.answers.length === 0 && words.nobodyTried}
    </p>
    ${conversation(view, open, words)}
    <div class="safe"><p><strong>${first}</strong></p>${more.map((line) => html`<p>${line}</p>`)}</div>
    ${helpingNote(open, words)}
    ${told(view, open, words)}
  </div>`;
}

function pendingAnswer(view: DeskView, open: OpenView, words: DeskWords): Html {
  const { zone, country, locale } = view.staff.practice;
  const { pending, inquiry } = open;
  if (!pending) return html``;
  const when = untilInWords(view.at, pending.leavesAt, zone, locale, { country });
  return html`${said(words.leaves({ kind: words.kindShort[pending.kind], when }), 'light')}
    ${paragraphs(pending.words)}
    <form method="post" action="${paths.undo(inquiry.id, pending.id)}">
      ${buttonRow(plainButton({ text: words.undo, key: 'u' }))}
    </form>`;
}

/** Smaller deeds, out of the way until wanted. */
function moreDeeds(view: DeskView, open: OpenView, words: DeskWords): Html {
  const { inquiry } = open;
  const others = view.staff.therapists.filter((one) => one.id !== inquiry.holderId);
  if (inquiry.standing === 'automatic' || inquiry.standing === 'put_aside') {
    return html`<form method="post" action="${paths.sorting(inquiry.id)}">
      ${hidden('as', 'person')}${button({ text: words.isPerson })}
    </form>`;
  }
  const body = html`${
    others.length > 0 &&
    html`<form method="post" action="${paths.handOver(inquiry.id)}">
      ${selectField({ name: 'to', label: words.handTo, options: others.map((one) => ({ value: one.id, text: one.name })) })}
      ${plainButton({ text: words.hand })}
    </form>`
  }
    <form method="post" action="${paths.setAside(inquiry.id)}">
      ${textField({ name: 'until', label: words.asideUntil, type: 'date', short: true })}
      ${plainButton({ text: inquiry.setAsideUntil ? words.backNow : words.aside })}
    </form>
    ${helpingForm(view, open, words)}
    <form method="post" action="${paths.sorting(inquiry.id)}">
      ${buttonRow(
        ...NOT_INQUIRIES.map((as) => plainButton({ text: words.putAside[as], name: 'as', value: as })),
      )}
      <p class="quiet">${words.notPersonHint}</p>
    </form>`;
  return details({ summary: words.more, body: html`<div class="more">${body}</div>` });
}

export type OpenPage = { view: DeskView; open: OpenView; composer: Composer; notice?: Html | undefined };

/** One person's message on one side, the composer on the other. */
export function deskOpen({ view, open, composer: given, notice }: OpenPage): Html {
  const words = deskWords(localeOf(view));
  const mayAnswer = view.me.role !== 'front_desk';
  const waiting = open.inquiry.standing === 'waiting' || open.inquiry.standing === 'answered';
  const right = open.pending
    ? pendingAnswer(view, open, words)
    : waiting && mayAnswer
      ? composer(view, open, given, words)
      : !mayAnswer && said(words.refused.front_desk);
  return html`${notice}${readWhole({
    message: message(view, open, words),
    answer: html`${right}${moreDeeds(view, open, words)}`,
  })}`;
}
