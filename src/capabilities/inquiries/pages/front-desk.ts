import { type Html, buttonRow, hidden, html, plainButton } from '#ui';
import type { DeskView, OpenView } from '../desk-view.ts';
import { paths } from '../paths.ts';
import { frontDeskWords } from '../words/index.ts';
import { localeOf } from './desk-list.ts';

/** I18 what the front desk may read of one that is open. */

const hasFrontDesk = (view: DeskView): boolean =>
  view.staff.members.some(({ role, user_id }) => role === 'front_desk' && user_id !== null);

/** Whoever reads it knows who else does. */
export function frontDeskReads(view: DeskView, { inquiry }: OpenView): Html | false {
  if (inquiry.deskReadsSince === null) return false;
  const by = view.staff.member(inquiry.deskReadsBy)?.name ?? '';
  return html`<p class="quiet">${frontDeskWords(localeOf(view)).reads(by)}</p>`;
}

/** Gives it, or takes it back; nothing where nobody is at a front desk, or where they asked that nobody else reads it. */
export function frontDeskForm(view: DeskView, { inquiry }: OpenView): Html | false {
  const words = frontDeskWords(localeOf(view));
  const reads = inquiry.deskReadsSince !== null;
  if (!reads && (!hasFrontDesk(view) || inquiry.privateTo !== null)) return false;
  return html`<form method="post" action="${paths.frontDesk(inquiry.id)}">
    ${hidden('reads', reads ? 'no' : 'yes')}
    ${buttonRow(plainButton({ text: reads ? words.keep : words.give }))}
    ${!reads && html`<p class="quiet">${words.giveMeans}</p>`}
  </form>`;
}
