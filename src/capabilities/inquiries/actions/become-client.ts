import { thisPractice } from '#accounts';
import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { beginCare } from '#people';
import { mayBecomeClient } from '../rules/becoming-client.ts';
import { inquiry } from '../store.ts';

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
