import type { Member } from '#accounts';
import { promiseInWords } from '#kit/wording/time';
import { type Html, hidden, html, plainButton, selectField, textField } from '#ui';
import type { DeskView, OpenView } from '../desk-view.ts';
import { paths } from '../paths.ts';
import type { DeskWords } from '../words/index.ts';

/** Giving an inquiry to somebody else, or to a later day. */

/** Who can take it: those who answer here and have joined, besides who holds it. */
export function mayTake(view: DeskView, { inquiry }: OpenView): Member[] {
  return view.staff.therapists.filter((one) => one.user_id !== null && one.id !== inquiry.holderId);
}

export function handOverForm(view: DeskView, open: OpenView, words: DeskWords): Html | false {
  const others = mayTake(view, open);
  return (
    others.length > 0 &&
    html`<form method="post" action="${paths.handOver(open.inquiry.id)}">
      ${selectField({ name: 'to', label: words.handTo, options: others.map((one) => ({ value: one.id, text: one.name })) })}
      ${plainButton({ text: words.hand })}
    </form>`
  );
}

export function setAsideForm({ inquiry }: OpenView, words: DeskWords): Html {
  const body = inquiry.setAsideUntil
    ? html`${hidden('back', 'yes')}${plainButton({ text: words.backNow })}`
    : html`${textField({ name: 'until', label: words.asideUntil, type: 'date', short: true })}
      ${plainButton({ text: words.aside })}`;
  return html`<form method="post" action="${paths.setAside(inquiry.id)}">
    ${body}
  </form>`;
}

/** Who holds it, where several answer, and until when it is set aside. */
export function whereItIs(view: DeskView, { inquiry }: OpenView, words: DeskWords): Html {
  const { zone, country, locale } = view.staff.practice;
  const holder = view.staff.therapists.length > 1 && view.staff.member(inquiry.holderId);
  const until =
    inquiry.standing === 'waiting' &&
    inquiry.setAsideUntil &&
    Temporal.Instant.compare(inquiry.setAsideUntil, view.at) > 0 &&
    promiseInWords(inquiry.setAsideUntil, zone, locale, { country });
  return html`${holder && html`<p class="quiet">${words.answeredBy(holder.name)}</p>`}
    ${until && html`<p class="quiet">${words.asideStands(until)}</p>`}`;
}
