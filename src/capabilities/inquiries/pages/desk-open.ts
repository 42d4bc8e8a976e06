import { promiseInWords, untilInWords, whenInWords } from '#kit/wording/time';
import { type Html, buttonRow, details, html, paragraphs, plainButton, readWhole, textArea } from '#ui';
import { NOT_INQUIRIES } from '../actions/tend.ts';
import type { DeskView, OpenView } from '../desk-view.ts';
import { answersPeople } from '#accounts';
import { paths } from '../paths.ts';
import { servedAs } from '../rules/recording.ts';
import { type DeskWords, deskWordsOf } from '../words/index.ts';
import { needInWords } from '../words/need.ts';
import { clientNow } from './client-now.ts';
import { type Composer, composer } from './composer.ts';
import {
  type ConflictPart,
  backToList,
  askedToBeErased,
  conflictCheck,
  dataLink,
  recordLink,
  worryOpen,
  worryWay,
} from './desk-extras.ts';
import { helpingForm, helpingNote } from './desk-helping.ts';
import { frontDeskForm, frontDeskReads } from './front-desk.ts';
import { handOverForm, setAsideForm, whereItIs } from './hand-over.ts';
import { isHidden, requestLine, said, waitsInTray, whoIs } from './desk-list.ts';
import { callSheet, knowsNoPage } from './rung.ts';
import { waySentences } from './ways.ts';

function told(view: DeskView, open: OpenView, words: DeskWords): Html {
  const { inquiry } = open;
  const { zone, country, locale } = view.staff.practice;
  const lines = needInWords(inquiry.need, locale);
  // Who left a voicemail was told no date: the practice knows of it alone.
  const says = knowsNoPage(open) ? words.call : words.promise;
  const request = requestLine(view, open);
  return html`${request !== '' && html`<p><strong>${request}</strong></p>`}
    ${(open.soFar ?? []).map((one) => html`<p>${one}</p>`)}
    ${lines.length > 0 && html`<p class="quiet">${lines.join(' · ')}</p>`}
    ${
      inquiry.promiseDueAt &&
      inquiry.standing === 'waiting' &&
      html`<p class="quiet">
      ${says.due(promiseInWords(inquiry.promiseDueAt, zone, locale, { country }))}
      ${inquiry.missed > 0 && says.missed(inquiry.missed)}
    </p>`
    }`;
}

/** A voicemail, to be heard here where browsers play its kind, and to be saved. */
function recording(one: OpenView['messages'][number], words: DeskWords): Html | false {
  if (one.fileType === null) return false;
  return html`<div class="recording">
    ${
      servedAs(one.fileType).plays &&
      html`<audio controls preload="none" src="${paths.file(one.id)}" aria-label="${words.recording}"></audio>`
    }
    <a href="${paths.file(one.id)}" download>${words.saveRecording}</a>
  </div>`;
}

/** Their words and our answers, in the order in which they were said: what is new stands last, with its time. */
function conversation(view: DeskView, open: OpenView, words: DeskWords): Html {
  const { zone, country, locale } = view.staff.practice;
  const when = (at: Temporal.Instant): string => whenInWords(at, view.at, zone, locale, { country });
  const theirs = open.messages.map((one, index) => ({
    at: one.saidAt,
    entry: html`<article class="${one.saidBy === 'note' ? 'entry note' : 'entry'}">
      ${
        (index > 0 || one.saidBy === 'note') &&
        html`<p class="quiet">${one.saidBy === 'note' && `${words.rang.note}, `}${when(one.saidAt)}</p>`
      }
      ${recording(one, words)} ${paragraphs(one.words)}
    </article>`,
  }));
  const ours = open.answers.flatMap((answer) =>
    answer.leftAt === null
      ? []
      : {
          at: answer.leftAt,
          entry: html`<article class="entry ours">
            <p class="quiet">${view.staff.member(answer.memberId)?.name}, ${when(answer.leftAt)}</p>
            ${paragraphs(answer.words)}
          </article>`,
        },
  );
  const entries = [...theirs, ...ours].toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
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
  return html`<div class="entries">${entries.map((one) => one.entry)}</div>${tries.length > 0 && html`<ul class="quiet">${tries}</ul>`}`;
}

/** Of each way the first sentence stands out, which says whether and where; how follows it. */
function wayInShort(line: string): Html {
  const end = line.indexOf('. ');
  return end < 0
    ? html`<strong>${line}</strong>`
    : html`<strong>${line.slice(0, end + 1)}</strong>${line.slice(end + 1)}`;
}

/** The message, what is safe, and what was tried: the left half of what is open. */
function theirSide(view: DeskView, open: OpenView, words: DeskWords, chosen: boolean): Html {
  const { zone, country, locale } = view.staff.practice;
  const { inquiry } = open;
  const when = whenInWords(inquiry.receivedAt, view.at, zone, locale, { country });
  const by = words.cameBy[inquiry.cameBy];
  const wrote = inquiry.cameBy === 'phone' ? words.call.rang(when) : words.wrote({ when, by });
  const ways = waySentences(view, open, isHidden(view, open, chosen));
  return html`<div class="stack">
    ${worryOpen(view, open)}
    <h2>${whoIs(view, open, words, chosen)}</h2>
    <p class="quiet">
      ${wrote} ${inquiry.need.forWhom === 'someone' && `${words.forSomeone}. `}
      ${open.attempts.length === 0 && open.answers.length === 0 && words.nobodyTried}
    </p>
    ${conversation(view, open, words)}
    <div class="safe">${ways.map((line) => html`<p>${wayInShort(line)}</p>`)}</div>
    ${helpingNote(open, words)}
    ${told(view, open, words)}
    ${clientNow(view, open)}
    ${whereItIs(view, open, words)} ${frontDeskReads(view, open)}
    ${askedToBeErased(view, open)}
    ${answersPeople(view.me) && worryWay(view, open, words)}
  </div>`;
}

function pendingAnswer(view: DeskView, open: OpenView, words: DeskWords): Html {
  const { zone, country, locale } = view.staff.practice;
  const { pending, inquiry } = open;
  if (!pending) return html``;
  const when = untilInWords(view.at, pending.leavesAt, zone, locale, { country });
  const colleague = pending.memberId === view.me.id ? undefined : view.staff.member(pending.memberId);
  const sentence = colleague
    ? words.refused.already_answered(colleague.name)
    : (waitsInTray(view, open) ? words.tray : words).leaves({ kind: words.kindShort[pending.kind], when });
  return html`${said(sentence, 'light')}
    ${paragraphs(pending.words)}
    <form method="post" action="${paths.undo(inquiry.id, pending.id)}">
      ${buttonRow(plainButton({ text: words.undo, key: 'u' }))}
    </form>`;
}

/** What was typed while somebody else was quicker, or while it was ended: to be copied, since nothing of it was kept. */
function notSent({ pending }: OpenView, { typed }: Composer, words: DeskWords): Html | false {
  const value = [typed?.words ?? '', typed?.own ?? ''].filter((one) => one.trim() !== '').join('\n\n');
  if (value === '' || pending?.words === value) return false;
  return textArea({ name: 'words', label: words.notSent, rows: 10, value });
}

type Given = { composer: Composer; part: ConflictPart };

/** Smaller deeds, out of the way until wanted. */
function moreDeeds(view: DeskView, open: OpenView, given: Given, words: DeskWords): Html {
  const { inquiry } = open;
  if (inquiry.standing === 'automatic' || inquiry.standing === 'put_aside') {
    return html`${backToList(view, open, words)}${dataLink(view, open)}`;
  }
  const body = html`${!isHidden(view, open, given.composer.chosen === true) && recordLink(open, words)}
    ${handOverForm(view, open, words)}
    ${setAsideForm(open, words)} ${frontDeskForm(view, open)}
    ${helpingForm(view, open, words)}
    <form method="post" action="${paths.sorting(inquiry.id)}">
      ${buttonRow(
        ...NOT_INQUIRIES.map((as) => plainButton({ text: words.putAside[as], name: 'as', value: as })),
      )}
      <p class="quiet">${words.notPersonHint}</p>
    </form>
    ${dataLink(view, open)}`;
  return html`${conflictCheck(view, open, given, words)}${details({ summary: words.more, body: html`<div class="more">${body}</div>` })}`;
}

const ENDED_BY_PERSON: readonly (string | null)[] = ['found_someone', 'please_stop', 'not_me'];

function endedByPerson({ inquiry }: OpenView): boolean {
  return inquiry.standing === 'closed' && ENDED_BY_PERSON.includes(inquiry.closedBecause);
}

export type OpenPage = {
  view: DeskView;
  open: OpenView;
  composer: Composer;
  conflict?: ConflictPart | undefined;
  notice?: Html | undefined;
};

/** One person's message on one side, the composer on the other. */
export function deskOpen({ view, open, composer: given, conflict, notice }: OpenPage): Html {
  const words = deskWordsOf(view.staff.practice);
  const mayAnswer = answersPeople(view.me);
  const waiting = open.inquiry.standing === 'waiting' || open.inquiry.standing === 'answered';
  const right = (): Html | false => {
    if (!mayAnswer) return callSheet(view, open, words, given);
    if (open.pending) return html`${pendingAnswer(view, open, words)}${notSent(open, given, words)}`;
    if (waiting) return composer(view, open, given, words);
    return html`${endedByPerson(open) && said(words.refused.closed)}${notSent(open, given, words)}`;
  };
  return html`${notice}${readWhole({
    message: theirSide(view, open, words, given.chosen === true),
    answer: html`${right()}${mayAnswer && moreDeeds(view, open, { composer: given, part: conflict ?? {} }, words)}`,
  })}`;
}
