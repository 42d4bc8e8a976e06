import { shownName } from '#accounts';
import { safetyPaths } from '#safety';
import type { Suggestion } from '#resources';
import {
  type Choice,
  type Html,
  button,
  buttonRow,
  choices,
  details,
  hidden,
  html,
  link,
  linkButton,
  notice,
  plainButton,
  seenBox,
  selectField,
  textArea,
  textField,
} from '#ui';
import type { AnswerKind } from '../answers.ts';
import { stopsTheClock } from '../actions/attend.ts';
import type { DeskView, OpenView } from '../desk-view.ts';
import { paths } from '../paths.ts';
import { chosenPlaces, isHelpNowPlace } from '../rules/going-along.ts';
import { signed } from '../rules/signed.ts';
import { type TemplateKey, fillTemplate, sameKey } from '../rules/template.ts';
import { gapIn } from '../rules/gap.ts';
import { answersOffered, reasonsOffered } from '../rules/offered-answers.ts';
import { type DeskWords, type NoReason, answerWords, helloTo, ofRequestWords } from '../words/index.ts';
import { colleagueChoices } from './colleagues.ts';
import { isHidden, localeOf } from './desk-list.ts';
import { type TypedNumber, knowsNoPage, noWayBack, rung, stopTrying } from './rung.ts';

/** What the composer shows: the kind that is chosen, and what was typed where a form comes back. */
export type Composer = {
  number?: TypedNumber;
  /** Undefined while nothing is to stand ready. */
  kind: AnswerKind | undefined;
  reason: NoReason;
  /** The kind was chosen and isn't only suggested: it ends a blind first look (I11). */
  chosen?: boolean | undefined;
  typed?:
    | { words: string; own: string; places: readonly string[]; colleagues: readonly string[] }
    | undefined;
  error?: string | undefined;
};

/** The words that an answer of this kind opens with. */
export function draft(view: DeskView, open: OpenView, given: { kind: AnswerKind; reason: NoReason }): string {
  const { practice } = view.staff;
  const words = answerWords(open.inquiry.locale);
  const facts = {
    called: open.person?.called ?? '',
    from: signed(shownName(view.me), practice.name),
    // Where a colleague here has room, whoever answers speaks for themselves: “we have no place” wouldn't be so.
    voice:
      given.kind === 'no' && open.colleagues.length > 0 && practice.kind !== 'network'
        ? ('i' as const)
        : practice.terms.voice,
    ofNetwork: practice.kind === 'network',
    askedForThem: open.inquiry.requestSays === 'no_yes',
    until: /^\d{4}/.test(practice.terms.fullUntil)
      ? monthOf(practice.terms.fullUntil, open.inquiry.locale)
      : '',
  };
  const key = {
    kind: given.kind,
    reason: given.kind === 'no' ? given.reason : '',
    locale: open.inquiry.locale,
  };
  const own = open.templates.find((one) => sameKey(one, key as TemplateKey));
  if (own)
    return fillTemplate(own.words, { hello: helloTo(facts.called, open.inquiry.locale), from: facts.from });
  switch (given.kind) {
    case 'yes':
      return facts.ofNetwork ? words.ofNetwork(facts) : words.yes(facts);
    case 'no':
      return words.no({ ...facts, reason: given.reason });
    case 'list':
      return words.list({ ...facts, weeks: practice.settings.waitingListWeeks });
    case 'question':
      return words.question(facts);
    case 'rang':
      return '';
  }
}

function monthOf(month: string, locale: string): string {
  return Temporal.PlainYearMonth.from(month)
    .toPlainDate({ day: 1 })
    .toLocaleString(locale, { month: 'long' });
}

function tabs(
  view: DeskView,
  open: OpenView,
  given: { kind: AnswerKind | undefined },
  words: DeskWords,
): Html {
  const all = answersOffered(view.staff.practice).map((kind, index) =>
    linkButton({
      href: `${paths.inquiry(open.inquiry.id)}?answer=${kind}`,
      text: words.kinds[kind],
      plain: true,
      current: kind === given.kind,
      key: String(index + 1),
    }),
  );
  return html`<div class="ways">${all}</div>`;
}

function placeOption(one: Suggestion, words: DeskWords): Choice {
  const shown = new Set([
    ...one.ways.map((way) => way.shown),
    one.cost,
    one.hours,
    one.nag ? words.askAgain : '',
  ]);
  return {
    value: one.resource.id,
    label: one.resource.name,
    hint: [...shown].filter((part) => part !== '').join(' · '),
  };
}

/** The places that go along, ticked; the others that fit stand folded below them. */
function placeChoices(open: OpenView, given: Filled, words: DeskWords): Html {
  const chosen = given.typed?.places ?? chosenPlaces(open.suggestions);
  const ticked = open.suggestions.filter((one) => chosen.includes(one.resource.id));
  const rest = open.suggestions.filter((one) => !chosen.includes(one.resource.id)).slice(0, 20);
  const nowhere = !open.suggestions.some((one) => !isHelpNowPlace(one));
  const group = { name: 'place', kind: 'checkbox' as const };
  return html`${choices({
    ...group,
    legend: words.places,
    hint: words.placesHint,
    value: chosen,
    options: ticked.map((one) => placeOption(one, words)),
  })}${given.kind === 'no' && nowhere && notice({ body: html`<p>${words.noPlaces} <a href="${paths.deskPlaces()}" target="_blank">${words.confirmPlaces}</a></p>` })}${
    rest.length > 0 &&
    details({
      summary: words.morePlaces(rest.length),
      body: choices({
        ...group,
        id: 'more-places',
        legend: words.morePlacesLegend,
        options: rest.map((one) => placeOption(one, words)),
      }),
    })
  }`;
}

function goesBy(view: DeskView, open: OpenView, words: DeskWords): string {
  const email = open.ways.find((way) => way.channel === 'email' && !way.bounced);
  if (email && !view.mailLeaves) return words.tray.goesBy;
  if (email) return email.plainWords ? words.goesBy.plain : words.goesBy.email;
  if (noWayBack(open)) return words.goesBy.noWayBack;
  if (knowsNoPage(open)) return words.goesBy.unknown;
  if (open.ways.length > 0 && !open.ways.some((way) => way.channel === 'phone')) return words.goesBy.nowhere;
  return stopsTheClock(open.ways, !knowsNoPage(open)) ? words.goesBy.page : words.goesBy.phone;
}

/** One line of the therapist's own; where the draft shows a gap it asks for what belongs there (I15). */
function ownLine(given: Filled, gap: string | undefined, words: DeskWords): Html {
  const asked = gap === undefined ? undefined : words.ownGap[given.kind === 'question' ? 'question' : 'yes'];
  return textField({
    name: 'own',
    label: asked?.label ?? words.own,
    hint: gap === undefined ? words.ownHint : asked?.hint(gap),
    value: given.typed?.own ?? '',
  });
}

type Filled = Composer & { kind: AnswerKind };

function written(view: DeskView, open: OpenView, given: Filled, words: DeskWords): Html {
  const isNo = given.kind === 'no';
  const reasons = reasonsOffered(view.staff.practice);
  const afterWhole = isNo || open.inquiry.helpNowAt !== null;
  const minutes = view.staff.practice.settings.undoMinutes;
  const text = given.typed?.words ?? draft(view, open, given);
  // What the draft still lacks is asked for first: then there is nothing left to do but send.
  const gap = gapIn(text);
  return html`${
    isNo &&
    reasons.length > 1 &&
    html`<form method="get" action="${paths.inquiry(open.inquiry.id)}" class="reason">
      ${hidden('answer', 'no')}${selectField({
        name: 'reason',
        label: words.reason,
        value: given.reason,
        options: reasons.map((reason) => ({
          value: reason,
          text: answerWords(view.staff.practice.locale).reasons[reason],
        })),
      })}${plainButton({ text: words.reasonShow })}
    </form>`
  }<form method="post" action="${paths.answers(open.inquiry.id)}">
      ${hidden('kind', given.kind)}${hidden('reason', given.reason)}
      <div class="sheet">
        ${gap !== undefined && ownLine(given, gap, words)}
        ${textArea({ name: 'words', label: words.words, rows: 14, value: text })}
        ${gap === undefined && ownLine(given, gap, words)}
        ${isNo && colleagueChoices(view, open, given.typed?.colleagues)} ${placeChoices(open, given, words)}
      </div>
      <div class="send">
        ${afterWhole && seenBox(view.staff.practice.locale)}
        <p class="quiet">${goesBy(view, open, words)} ${words.undoFor(minutes)}</p>
        ${buttonRow(button({ text: words.sendAndNext, key: 'Enter', afterWhole }))}
      </div>
    </form>`;
}

/** The composer, filled: five kinds of answer, and the one that is chosen. */
export function composer(view: DeskView, open: OpenView, given: Composer, words: DeskWords): Html {
  if (isHidden(view, open, given.chosen === true)) {
    return html`<p>${words.blind.choose}</p>
      ${tabs(view, open, { ...given, kind: undefined }, words)}`;
  }
  return html`${tabs(view, open, given, words)}
    ${given.error !== undefined && notice({ body: html`<p><strong>${given.error}</strong></p>`, status: true })}
    ${answerOf(view, open, given, words)}`;
}

function answerOf(view: DeskView, open: OpenView, { kind, ...given }: Composer, words: DeskWords): Html {
  if (kind === undefined && open.inquiry.helpNowAt === null)
    return html`<p>${ofRequestWords(localeOf(view)).heardYes}</p>`;
  if (kind === undefined)
    return html`<p>${words.helpNowNoNumber}</p>
      <p>${link(safetyPaths.checklist(), words.nav.safety)}</p>`;
  if (kind === 'rang') return rung(view, open, words, given);
  return html`${written(view, open, { ...given, kind }, words)}
    ${open.mayStopTrying !== 'rang' && stopTrying(open, words)}`;
}
