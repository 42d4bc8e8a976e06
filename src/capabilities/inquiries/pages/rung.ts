import { phoneInWords } from '#kit/wording/phone';
import { type Html, button, buttonRow, choices, html, plainButton, tel, textField } from '#ui';
import type { DeskView, OpenView } from '../desk-view.ts';
import { answersPeople } from '#accounts';
import { paths } from '../paths.ts';
import { knowsOfPage } from '../rules/knowing-the-page.ts';
import { spokenPlaces } from '../rules/spoken.ts';
import { mayTakeNumber } from '../rules/taking-numbers.ts';
import { type DeskWords, answerWords, frontDeskWords } from '../words/index.ts';
import { localeOf } from './desk-list.ts';

/** A call: the number, what may be said, and what came of it. */

/** The front desk's half: whom to ring, when it is safe, what may be said to a machine. */
export function callSheet(view: DeskView, open: OpenView, words: DeskWords, given: TypedOfCall): Html {
  const rings = open.inquiry.standing === 'waiting' && !open.pending;
  const { deskReadsSince } = open.inquiry;
  const says =
    deskReadsSince === null ? words.refused.front_desk : frontDeskWords(localeOf(view)).othersAnswer;
  return html`<p class="quiet">${says}</p>
    ${rings && rung(view, open, words, given)}`;
}

type Known = Pick<OpenView, 'inquiry' | 'ways'>;

/** Their mail came from an address that takes no answer, as a telephone's voicemail does: nobody ever had the link. */
export function noWayBack({ inquiry, ways }: Known): boolean {
  return inquiry.cameBy === 'email' && !knowsOfPage(inquiry, ways);
}

/** They have no code and don't know of a page: the practice noted a call for them, or no mail could go back. */
export function knowsNoPage({ inquiry, ways }: Known): boolean {
  return !knowsOfPage(inquiry, ways);
}

/** A no to be read aloud. */
function spokenNo(view: DeskView, open: OpenView): string {
  const { ways } = view.staff.practice.terms;
  const offers = [
    ...(['text', 'email'] as const).filter((way) => ways.includes(way)),
    ...(knowsNoPage(open) ? [] : ['code' as const]),
  ];
  const places = spokenPlaces(open.suggestions);
  return answerWords(open.inquiry.locale).spokenNo({
    from: view.me.name,
    places,
    offers,
    rang: open.inquiry.cameBy === 'phone',
    ofNetwork: view.staff.practice.kind === 'network',
  });
}

/** A number that wants another look, as it was typed. */
export type TypedNumber = { readonly typed: string; readonly message: string };

/** What stands in the forms of a call again, where one comes back. */
export type TypedOfCall = {
  readonly number?: TypedNumber;
  readonly typed?: { readonly words: string } | undefined;
};

/** What to do on the phone, and the three things that can come of it. */
export function rung(view: DeskView, open: OpenView, words: DeskWords, given: TypedOfCall): Html {
  const number = open.ways.find((way) => way.channel === 'phone');
  if (!number) {
    const how = mayTakeNumber(open.inquiry)
      ? numberForm(open, words, given.number)
      : html`<p>${words.rang.theirChoice}</p>`;
    return html`${how}${stopTrying(open, words)}`;
  }
  const machine = number.mayLeaveMessage
    ? answerWords(open.inquiry.locale).bareVoicemail({ member: view.me.name, maySayWho: number.maySayWho })
    : words.rang.noScript;
  return html`<p class="quiet">${words.rang.number}</p>
    <p class="number">${tel(number.address, phoneInWords(number.address, view.staff.practice.country))}</p>
    <p><strong>${words.rang.script}</strong></p>
    <p>${machine}</p>
    ${
      answersPeople(view.me) &&
      html`<p><strong>${words.rang.spokenNo}</strong></p>
        <p>${spokenNo(view, open)}</p>`
    }
    <form method="post" action="${paths.attempts(open.inquiry.id)}">
      ${textField({ name: 'note', label: words.rang.note, hint: words.rang.noteHint, value: given.typed?.words ?? '' })}
      ${buttonRow(
        button({ text: words.rang.reached, name: 'outcome', value: 'reached', key: 'r' }),
        html`${number.mayLeaveMessage && plainButton({ text: words.rang.messageLeft, name: 'outcome', value: 'message_left', key: 'm' })}`,
        plainButton({ text: words.rang.noAnswer, name: 'outcome', value: 'no_answer', key: 'n' }),
      )}
    </form>
    ${stopTrying(open, words)}`;
}

/** Somebody heard a number on a recording, or was told one: from then on it can be rung. */
function numberForm(open: OpenView, words: DeskWords, typed?: TypedNumber): Html {
  const { rang, call } = words;
  return html`<p>${rang.noNumber}</p>
    <form method="post" action="${paths.number(open.inquiry.id)}">
      ${textField({ name: 'number', label: rang.addNumber, hint: rang.addNumberHint, type: 'tel', autocomplete: 'off', value: typed?.typed ?? '' })}
      ${choices({
        name: 'message',
        legend: call.message,
        kind: 'radio',
        value: typed?.message ?? '',
        options: [
          { value: 'yes', label: call.messageYes },
          { value: 'no', label: call.messageNo },
          { value: 'unasked', label: call.messageUnasked },
        ],
      })}
      ${buttonRow(button({ text: rang.keepNumber }))}
    </form>`;
}

/** I10 tried often enough: the words may wait under the code. Nothing where it wasn't. */
export function stopTrying(open: OpenView, words: DeskWords): Html {
  const how = open.mayStopTrying;
  if (!how) return html``;
  return html`<form method="post" action="${paths.tried(open.inquiry.id)}">
    <p>${words.tried.may[how]} ${how !== 'no_way' && words.tried.kept}</p>
    ${buttonRow(plainButton({ text: words.tried.button[how], key: 't' }))}
  </form>`;
}
