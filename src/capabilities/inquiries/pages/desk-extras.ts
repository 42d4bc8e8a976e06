import { aboutBlock, safetyPaths, safetyWords } from '#safety';
import { promiseInWords, whenInWords } from '#kit/wording/time';
import {
  type Html,
  button,
  buttonRow,
  details,
  hidden,
  html,
  link,
  notice,
  plainButton,
  textField,
} from '#ui';
import { type ConflictCheck, MOST_NAMES } from '../actions/conflict.ts';
import type { DeskLine, DeskView, OpenView } from '../desk-view.ts';
import { paths } from '../paths.ts';
import { mayTakeBack, takeBackUntil } from '../rules/put-aside.ts';
import { erasingWords } from '../words/erasing.ts';
import type { DeskWords } from '../words/index.ts';
import type { Composer } from './composer.ts';
import { whoIs } from './desk-list.ts';

/** The smaller parts of what is open: worry, the conflict check, the record, taking back. */

/** At the very top, while somebody worries. */
export function worryOpen(view: DeskView, open: OpenView): Html | false {
  const concern = open.safety.open;
  return concern !== undefined && aboutBlock({ staff: view.staff, at: view.at, concern });
}

/** The way to the practice's own checklist; one press more than a link, because what is opened is kept. */
export function worryWay(view: DeskView, open: OpenView, words: DeskWords): Html | false {
  if (open.safety.open) return false;
  const { past } = open.safety;
  const { zone, country, locale } = view.staff.practice;
  const body = html`<form method="post" action="${paths.concerns(open.inquiry.id)}">
    <p>${words.safety.hint} ${link(safetyPaths.checklist(), words.nav.safety)}</p>
    ${buttonRow(button({ text: words.safety.open }))}
  </form>`;
  const before = past?.closedAt && whenInWords(past.closedAt, view.at, zone, locale, { country });
  return html`${before && html`<p class="quiet">${safetyWords(locale).about.past(before)}</p>`}
    ${details({ summary: words.safety.summary, body })}`;
}

/** `seen`: of those found, by person, whom the one who looks may see. */
export type Looked = ConflictCheck & { typed: string; seen: ReadonlyMap<string, DeskLine> };

export type ConflictPart = { looked?: Looked | undefined; error?: string | undefined; opened?: boolean };

/** How many of those found are listed. */
export const MOST_SHOWN = 20;

function lookedUp(view: DeskView, looked: Looked, words: DeskWords): Html {
  const { zone, country, locale } = view.staff.practice;
  const lines = looked.found.slice(0, MOST_SHOWN).map((one) => {
    const when = whenInWords(one.metAt, view.at, zone, locale, { country });
    const line = looked.seen.get(one.id);
    const who = line && link(paths.inquiry(line.inquiry.id), whoIs(view, line, words));
    return html`<li>${who && html`${who}: `}${words.conflict.met({ standing: one.standing === 'guardian' ? words.helping.guardian : words.conflict.standing[one.standing], when })}</li>`;
  });
  const most = MOST_NAMES.toLocaleString(locale);
  return html`<div role="status"><p><strong>${lines.length === 0 ? words.conflict.none : words.conflict.found(looked.found.length)}</strong></p>
    ${lines.length > 0 && html`<ul>${lines}</ul>`}
    ${!looked.whole && html`<p>${words.conflict.stopped(most)}</p>`}</div>`;
}

/** Posted and answered by the same page, past Turbo, which wants a redirect: a name doesn't belong into an address. */
export function conflictCheck(
  view: DeskView,
  open: OpenView,
  given: { composer: Composer; part: ConflictPart },
  words: DeskWords,
): Html {
  const { looked, error } = given.part;
  const body = html`<form method="post" action="${paths.conflict(open.inquiry.id)}" data-turbo="false">
      ${given.composer.chosen === true && given.composer.kind !== undefined && hidden('answer', given.composer.kind)}
      ${textField({ name: 'who', label: words.conflict.label, hint: words.conflict.hint, value: looked?.typed ?? '', maxlength: 200, autocomplete: 'off', error })}
      ${buttonRow(plainButton({ text: words.conflict.look }))}
    </form>
    ${looked && lookedUp(view, looked, words)}`;
  const isOpen = given.part.opened === true || looked !== undefined || error !== undefined;
  return details({ summary: words.conflict.summary, body, open: isOpen });
}

export function recordLink(open: OpenView, words: DeskWords): Html {
  return html`<p>${link(paths.record(open.inquiry.id), words.record.link)} <span class="quiet">${words.record.hint}</span></p>`;
}

/** Where a person's data are given out, kept and erased. */
export function dataLink(view: DeskView, open: OpenView): Html {
  const { link: text } = erasingWords(view.staff.practice.locale).desk;
  return html`<p>${link(paths.theirData({ under: 'inquiries', id: open.inquiry.id }), text)}</p>`;
}

/** I17 they asked to be erased: whoever answers them has to know that it may not have been them. */
export function askedToBeErased(view: DeskView, open: OpenView): Html | false {
  const { eraseAskedAt: at, eraseDueAt: due } = open.person ?? { eraseAskedAt: null, eraseDueAt: null };
  if (at === null) return false;
  const { zone, country, locale } = view.staff.practice;
  const words = erasingWords(locale).desk;
  const said = (one: Temporal.Instant): string => whenInWords(one, view.at, zone, locale, { country });
  const body = due ? words.asked({ when: said(at), due: said(due) }) : words.askedHeld({ when: said(at) });
  return notice({ kind: 'light', body });
}

/** I10 what was put aside, or looks automatic: it is a person after all. */
export function backToList(view: DeskView, open: OpenView, words: DeskWords): Html {
  const { inquiry } = open;
  const { zone, country, locale } = view.staff.practice;
  const isAside = inquiry.standing === 'put_aside';
  if (isAside && !mayTakeBack(inquiry.closedAt, view.at)) {
    return html`<p class="quiet">${words.refused.too_late}</p>`;
  }
  const until =
    isAside && inquiry.closedAt && promiseInWords(takeBackUntil(inquiry.closedAt), zone, locale, { country });
  return html`<form method="post" action="${paths.sorting(inquiry.id)}">
    ${hidden('as', 'person')}${buttonRow(button({ text: words.isPerson }))}
    ${until && html`<p class="quiet">${words.takeBackUntil(until)}</p>`}
  </form>`;
}
