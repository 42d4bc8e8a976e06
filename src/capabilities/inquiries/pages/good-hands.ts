import { type Html, html } from '#ui';
import type { Asked } from '../asked-colleagues.ts';
import type { DeskView, OpenView } from '../desk-view.ts';
import type { InGoodHands } from '../good-hands.ts';
import { IN_GOOD_HANDS } from '../rules/asking.ts';
import { askingWords } from '../words/asking.ts';
import { deskWords } from '../words/index.ts';
import { localeOf, said } from './desk-list.ts';

const dayIn = ({ staff: { practice } }: DeskView, at: Temporal.Instant): string =>
  at
    .toZonedDateTimeISO(practice.zone)
    .toPlainDate()
    .toLocaleString(practice.locale === 'es' ? 'es-US' : 'en-US', {
      weekday: 'long',
      month: 'long',
      day: 'numeric',
    });

/** I22 of another practice: the day, and nothing else. Of this one, where all who answer read the list: who, and that it can be read. */
export function inGoodHands(view: DeskView, { inquiry }: OpenView, asked: readonly Asked[]): Html | false {
  const { desk } = askingWords(localeOf(view));
  if (inquiry.closedBecause === IN_GOOD_HANDS && inquiry.closedAt)
    return said(desk.elsewhere({ day: dayIn(view, inquiry.closedAt) }));
  const last = asked.findLast((one) => one.toMember !== null && one.toMember === inquiry.holderId);
  const holder = view.staff.member(inquiry.holderId);
  if (!last?.takenAt || !holder || last.fromMember !== view.me.id || holder.id === view.me.id) return false;
  return said(desk.here({ day: dayIn(view, last.takenAt), name: holder.name }));
}

export function inGoodHandsList(view: DeskView, all: readonly InGoodHands[]): Html | false {
  if (all.length === 0) return false;
  const { desk } = askingWords(localeOf(view));
  const { noName } = deskWords(localeOf(view));
  const line = ({ called, since }: InGoodHands): Html =>
    html`<li>${desk.line({ called: called === '' ? noName : called, day: dayIn(view, since) })}</li>`;
  return html`<h2>${desk.title}</h2>
    <p class="quiet">${desk.alone}</p>
    <ul>${all.map(line)}</ul>`;
}
