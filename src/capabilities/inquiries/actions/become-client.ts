import { staffing, thisPractice } from '#accounts';
import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { beginCare, caresOf, personsAt, recognise, waysOf } from '#people';
import { mayBecomeClient } from '../rules/becoming-client.ts';
import { type Inquiry, inquiry } from '../store.ts';

/** I25 who was answered is this member's client from now on: the same person, with the ways that they gave. Nothing is sent. */
export async function becomeClient(
  work: Work,
  given: { inquiryId: string; memberId: string },
): Promise<{ personId: string } | Refusal<'not_there' | 'not_yet'>> {
  const [found, practice] = await Promise.all([inquiry(work, given.inquiryId), thisPractice(work)]);
  if (!found) return refuse('not_there');
  if (!mayBecomeClient(found, practice)) return refuse('not_yet');
  beginCare(work, { personId: found.personId, memberId: given.memberId, source: 'inquiry' });
  return { personId: found.personId };
}

/**
 * I10 sorted as "my client": in care with who says so, or with who holds it where that is the front desk. Who writes from an address of
 * somebody in care here is that somebody: they are known, and no second client. Who wrote for another is nobody's client by that.
 */
export async function isClient(work: Work, found: Inquiry, by: string | undefined): Promise<void> {
  const staff = await staffing(work);
  if (staff.practice.kind === 'network' || found.helpsId !== null) return;
  const ways = await waysOf(work, [found.personId]);
  const [cares, there] = await Promise.all([
    caresOf(work),
    Promise.all(ways.map(({ channel, address }) => personsAt(work, channel, address))),
  ]);
  const others = new Set(there.flat().map(({ id }) => id));
  others.delete(found.personId);
  const whose = [by, found.holderId].find((id) => staff.therapists.some((one) => one.id === id));
  if (!whose || cares.some(({ personId }) => others.has(personId))) recognise(work, found.personId, 'client');
  else beginCare(work, { personId: found.personId, memberId: whose, source: 'inquiry' });
}
