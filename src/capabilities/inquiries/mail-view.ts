import { staffing } from '#accounts';
import { type PutAside, deliveryPersons, gistOfMail, putAside } from '#channels';
import type { Work } from '#kit/work';
import { knownAt } from '#people';
import { personsHere, whoLooks } from './desk-view.ts';
import { inquiriesById } from './listing.ts';

/**
 * A mail as this member may see it: a bounce brings back words of ours, and with them the link to somebody's page, and an automatic
 * reply names who it comes from. What is about somebody whose message is shown to one colleague alone is there for nobody else.
 */

const MOST = 100;

/** What came by mail and isn't on the list. */
export async function mailsHere(work: Work, memberId: string): Promise<PutAside[]> {
  return seenOf(work, memberId, await putAside(work, MOST));
}

/** One mail, however it was sorted. */
export async function seesMail(work: Work, memberId: string, id: string): Promise<boolean> {
  const found = await gistOfMail(work, id);
  return found !== undefined && (await seenOf(work, memberId, [found])).length === 1;
}

async function seenOf(work: Work, memberId: string, mails: readonly PutAside[]): Promise<PutAside[]> {
  const aboutIds = mails.flatMap(({ aboutId }) => aboutId ?? []);
  const [staff, joined, written, senders] = await Promise.all([
    staffing(work),
    inquiriesById(work, aboutIds),
    deliveryPersons(work, aboutIds),
    Promise.all(mails.map(async ({ from }) => (from === '' ? [] : knownAt(work, 'email', from)))),
  ]);
  const about = new Map([...written, ...joined.map(({ id, personId }) => [id, personId] as const)]);
  const whose = mails.map((mail, index) => ({
    mail,
    about: about.get(mail.aboutId ?? ''),
    from: (senders[index] ?? []).map(({ id }) => id),
  }));
  const people = whose.flatMap((one) => [...one.from, ...(one.about === undefined ? [] : [one.about])]);
  const { hidden } = await personsHere(work, { staff, me: whoLooks(staff, memberId) }, people);
  // Whoever wrote to everybody too is known to everybody.
  const isHidden = (from: readonly string[]): boolean =>
    from.length > 0 && from.every((id) => hidden.has(id));
  return whose
    .filter((one) => !(one.about === undefined ? isHidden(one.from) : hidden.has(one.about)))
    .map(({ mail }) => mail);
}
