import type { Staffing } from '#accounts';
import { persons } from '#people';
import type { Work } from '#kit/work';
import { type Html, html, notice } from '#ui';
import { type Asked, askedBy, takenFrom } from './asked-colleagues.ts';
import { type DeskView, type OpenView, isMine } from './desk-view.ts';
import { localeOf } from './pages/desk-list.ts';
import { IN_GOOD_HANDS } from './rules/asking.ts';
import { inquiriesById } from './listing.ts';
import { askingWords } from './words/asking.ts';
import { deskWords } from './words/index.ts';

/** I22 what a desk is told of somebody whom a colleague took over: that they are in good hands, and since when. */

const dayIn = ({ practice }: Staffing, at: Temporal.Instant): string =>
  at
    .toZonedDateTimeISO(practice.zone)
    .toPlainDate()
    .toLocaleString(practice.locale === 'es' ? 'es-US' : 'en-US', {
      weekday: 'long',
      month: 'long',
      day: 'numeric',
    });

/** Whom a person who is open here asked for. */
export async function askedOf(work: Work, open: OpenView | undefined): Promise<Asked[]> {
  return open ? askedBy(work, open.inquiry.id) : [];
}

/** Of another practice: the day, and nothing else. Of this one, where all who answer read the list: who, and that it can be read. */
export function inGoodHands(view: DeskView, { inquiry }: OpenView, asked: readonly Asked[]): Html | false {
  const { desk } = askingWords(localeOf(view));
  if (inquiry.closedBecause === IN_GOOD_HANDS && inquiry.closedAt)
    return notice({ body: desk.elsewhere({ day: dayIn(view.staff, inquiry.closedAt) }), status: true });
  const last = asked.findLast((one) => one.toMember !== null && one.toMember === inquiry.holderId);
  const holder = view.staff.member(inquiry.holderId);
  if (!last?.takenAt || !holder || last.fromMember !== view.me.id || holder.id === view.me.id) return false;
  return notice({
    body: desk.here({ day: dayIn(view.staff, last.takenAt), name: holder.name }),
    status: true,
  });
}

const MOST = 50;

/** Those whom a colleague here took over and who are shown to that colleague alone now: a name and a day, no way to their words. */
export async function inGoodHandsOf(work: Work, view: DeskView): Promise<{ called: string; day: string }[]> {
  const taken = await takenFrom(work, view.me.id, MOST);
  const found = await inquiriesById(
    work,
    taken.map((one) => one.inquiryId),
  );
  const hidden = found.filter((one) => !isMine(one, view.me));
  const people = await persons(
    work,
    hidden.map((one) => one.personId),
  );
  return taken.flatMap((one) => {
    const inquiry = hidden.find(({ id }) => id === one.inquiryId);
    if (!inquiry || !one.takenAt) return [];
    return { called: people.get(inquiry.personId)?.called ?? '', day: dayIn(view.staff, one.takenAt) };
  });
}

export function inGoodHandsList(
  view: DeskView,
  all: readonly { called: string; day: string }[],
): Html | false {
  if (all.length === 0) return false;
  const { desk } = askingWords(localeOf(view));
  const { noName } = deskWords(localeOf(view));
  return html`<h2>${desk.title}</h2>
    <p class="quiet">${desk.alone}</p>
    <ul>
      ${all.map(({ called, day }) => html`<li>${desk.line({ called: called === '' ? noName : called, day })}</li>`)}
    </ul>`;
}
