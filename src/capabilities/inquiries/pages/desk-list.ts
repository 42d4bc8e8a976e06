import { restoredNotice } from '#channels';
import { promiseInWords, whenInWords, untilInWords } from '#kit/wording/time';
import {
  type Html,
  type Item,
  buttonRow,
  emptyState,
  hidden,
  html,
  itemList,
  linkButton,
  link,
  notice,
  plainButton,
} from '#ui';
import type { DeskLine, DeskView } from '../desk-view.ts';
import { paths } from '../paths.ts';
import { IN_GOOD_HANDS } from '../rules/asking.ts';
import { isBlind } from '../rules/first-look.ts';
import { minutesLeft } from '../rules/suggested-answer.ts';
import { type DeskWords, type Locale, deskWords, deskWordsOf, ofRequestWords } from '../words/index.ts';
import { askingWords } from '../words/asking.ts';

/** I11 whether this is a blind first look still. `chosen`: it is open and a kind of answer was chosen. */
export function isHidden(view: Pick<DeskView, 'staff'>, line: DeskLine, chosen = false): boolean {
  return isBlind({
    wanted: view.staff.practice.settings.blindFirstLook,
    standing: line.inquiry.standing,
    helpNow: line.inquiry.helpNowAt !== null,
    answerPending: line.pending !== undefined,
    chosen,
  });
}

/** Who it is, as the list says it: the name they chose, or none; hidden while a first look is blind. */
export function whoIs(
  view: Pick<DeskView, 'staff'>,
  line: DeskLine,
  words: DeskWords,
  chosen = false,
): string {
  if (isHidden(view, line, chosen)) return words.hiddenName;
  return line.person?.called || words.noName;
}

export function localeOf(view: DeskView): Locale {
  return view.staff.practice.locale;
}

function due(view: DeskView, line: DeskLine): string {
  const { zone, country, locale } = view.staff.practice;
  const { inquiry } = line;
  if (line.pending) return deskWordsOf(view.staff.practice).kindShort[line.pending.kind];
  if (inquiry.standing !== 'waiting') {
    const then = inquiry.answeredAt ?? inquiry.closedAt ?? inquiry.receivedAt;
    return whenInWords(then, view.at, zone, locale, { country });
  }
  if (view.list === 'aside' && inquiry.setAsideUntil) {
    return deskWords(locale).asideBack(promiseInWords(inquiry.setAsideUntil, zone, locale, { country }));
  }
  if (inquiry.helpNowAt) return deskWords(locale).now;
  const [window, promise] = [inquiry.safeUntilAt, inquiry.promiseDueAt];
  const soonest = window && promise && Temporal.Instant.compare(window, promise) < 0 ? window : promise;
  return soonest ? untilInWords(view.at, soonest, zone, locale, { country }) : '';
}

/** Where several answer: who answers this one, unless it is whoever reads. */
function otherHolder(view: DeskView, { inquiry }: DeskLine, words: DeskWords): string[] {
  if (view.staff.therapists.length < 2 || inquiry.holderId === view.me.id) return [];
  const holder = view.staff.member(inquiry.holderId);
  return holder ? [words.answeredBy(holder.name).replace(/\.$/, '')] : [];
}

/** In a network: what is so with a request. Nothing of any other contact. */
export function requestLine({ staff, at }: Pick<DeskView, 'staff' | 'at'>, { inquiry }: DeskLine): string {
  const { requestSays, requestSince, promiseDueAt } = inquiry;
  if (inquiry.standing !== 'waiting' || requestSays === null || requestSince === null) return '';
  const { zone, country, locale } = staff.practice;
  const words = ofRequestWords(locale);
  if (requestSays === 'untold') return words.untold;
  if (requestSays === 'not_chosen') return words.notChosen;
  if (requestSays === 'with_colleague') return words.withColleague;
  if (promiseDueAt === null || Temporal.Instant.compare(requestSince, at) > 0) return words.asking;
  return words.noYes({ due: promiseInWords(promiseDueAt, zone, locale, { country }) });
}

function toItem(view: DeskView, line: DeskLine, openId: string | undefined, words: DeskWords): Item {
  const { inquiry } = line;
  const request = requestLine(view, line).replace(/\.$/, '');
  const before = [
    ...(request === '' ? [] : [request]),
    ...(inquiry.closedBecause === IN_GOOD_HANDS ? [askingWords(localeOf(view)).desk.short] : []),
    ...(view.list === 'answered' && line.alsoSafe ? [words.alsoSafe[line.alsoSafe].replace(/\.$/, '')] : []),
    ...(view.onTheList.has(inquiry.id) ? [words.onTheList] : []),
    ...(inquiry.helpNowAt ? [words.pressedHelpNow] : []),
    ...otherHolder(view, line, words),
    ...(line.heldBy && line.heldBy.id !== view.me.id ? [words.held(line.heldBy.name)] : []),
  ];
  return {
    href: paths.inquiry(inquiry.id),
    id: `i-${inquiry.id}`,
    title: whoIs(view, line, words),
    aside: due(view, line),
    body: [...before, line.excerpt].join('. '),
    lit: inquiry.standing === 'waiting' && !line.pending && view.list === 'waiting',
    danger: inquiry.helpNowAt !== null && inquiry.standing === 'waiting',
    current: inquiry.id === openId,
  };
}

function heading(view: DeskView, words: DeskWords): Html {
  if (view.list !== 'waiting') {
    return html`<h1>${view.list === 'answered' ? words.answeredTitle : words.asideTitle}</h1>`;
  }
  const toDo = view.lines.filter((line) => !line.pending);
  const first = toDo.filter((line) => line.inquiry.helpNowAt !== null);
  const others = toDo.filter((line) => line.inquiry.helpNowAt === null);
  const minutes = minutesLeft(others.map((line) => line.suggested));
  const left = words.minutes({ first: first.length, others: others.length, minutes });
  // With nobody at all the light says it; the heading stays for who listens to headings.
  return html`<h1 class="${view.lines.length === 0 ? 'hide' : ''}">${words.waiting(toDo.length)}</h1>
    ${toDo.length > 0 && html`<p class="quiet">${left}</p>`}`;
}

function nothing(view: DeskView, words: DeskWords): Html {
  if (view.list === 'answered') return emptyState({ title: words.emptyAnswered });
  // Who was put aside stands right below: "nothing" above them would be wrong.
  if (view.list === 'aside' && view.putAside.length > 0) return html``;
  if (view.list === 'aside') return emptyState({ title: words.emptyAside });
  return emptyState({ title: words.empty, body: words.emptyMore, lit: true });
}

export type Whose = 'mine' | 'practice';

/** Where several answer, one may look at what they hold, or at all of it. */
function whoseLinks(view: DeskView, whose: Whose, words: DeskWords): Html | false {
  if (view.staff.therapists.length < 2 || view.list !== 'waiting') return false;
  const way = (one: Whose, href: string): Html =>
    linkButton({ href, text: words.whose[one], plain: true, current: one === whose });
  return html`<div class="ways">${way('practice', paths.desk())}${way('mine', paths.mine())}</div>`;
}

function broughtBack(view: DeskView): Html | false {
  if (!view.restored) return false;
  const { zone, country } = view.staff.practice;
  const when = promiseInWords(view.restored.copied_at, zone, localeOf(view), { country });
  return restoredNotice(localeOf(view), when);
}

/** The list at the left. What leaves in a moment stays in it, marked, until it has left. */
export function deskList(everything: DeskView, openId: string | undefined, whose: Whose = 'practice'): Html {
  const lines = everything.lines.filter(
    (line) => whose === 'practice' || line.inquiry.holderId === everything.me.id,
  );
  const view = { ...everything, lines };
  const words = deskWordsOf(view.staff.practice);
  const robots = view.automatic.map((line) => toItem(view, line, openId, words));
  const toCopy = view.toCopy > 0 && html`<p>${link(paths.tray(), words.tray.toCopy(view.toCopy))}</p>`;
  return html`${broughtBack(view)}${heading(view, words)}${toCopy}
    ${whoseLinks(view, whose, words)}${
      view.lines.length === 0
        ? nothing(view, words)
        : itemList(view.lines.map((line) => toItem(view, line, openId, words)))
    }
    ${
      robots.length > 0 &&
      html`<h2>${words.automaticTitle}</h2>
      ${itemList(robots, 'automatic')}`
    }
    ${view.list === 'aside' && asideMore(view, openId, words)}`;
}

/** I10 what was put aside as no first contact: each can be taken back, from here or from its own page. */
function asideMore(view: DeskView, openId: string | undefined, words: DeskWords): Html {
  const lines = view.putAside.map(
    (line) =>
      html`${itemList([toItem(view, line, openId, words)], `put-aside-${line.inquiry.id}`)}
        <form method="post" action="${paths.sorting(line.inquiry.id)}">
          ${hidden('as', 'person')}${buttonRow(plainButton({ text: words.takeBack }))}
        </form>`,
  );
  return html`<p>${link(paths.list(), words.nav.list)}</p>
    ${
      lines.length > 0 &&
      html`<h2>${words.putAsideTitle}</h2>
      <p class="quiet">${words.putAsideHint}</p>
      ${lines}`
    }`;
}

/** Whether an answer to them goes by mail that somebody has to copy and send. */
export function waitsInTray(view: DeskView, line: DeskLine): boolean {
  return !view.mailLeaves && line.ways.some((way) => way.channel === 'email' && !way.bounced);
}

/** A word after something was done: sent (with undo), taken back, refused. */
export function said(text: string, kind: 'calm' | 'light' = 'calm'): Html {
  return notice({ body: text, kind, status: true });
}
