import { persons } from '#people';
import type { Work } from '#kit/work';
import { type Asked, askedBy, takenFrom } from './asked-colleagues.ts';
import { type DeskView, type OpenView, isMine } from './desk-view.ts';
import { inquiriesById } from './listing.ts';

/** I22 what a desk is told of somebody whom a colleague took over: that they are in good hands, and since when. */

/** Whom a person who is open here asked for. */
export async function askedOf(work: Work, open: OpenView | undefined): Promise<Asked[]> {
  return open ? askedBy(work, open.inquiry.id) : [];
}

export type InGoodHands = { readonly called: string; readonly since: Temporal.Instant };

const MOST = 50;

/** Those whom a colleague here took over and who are shown to that colleague alone now: a name and a day, no way to their words. */
export async function inGoodHandsOf(work: Work, view: Pick<DeskView, 'me'>): Promise<InGoodHands[]> {
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
    return { called: people.get(inquiry.personId)?.called ?? '', since: one.takenAt };
  });
}
