import { openConcern } from '#safety';
import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { lockInquiry } from '../store.ts';

/** Somebody worries about the safety of who wrote this: the practice's own checklist is opened about it. */
export async function worried(
  work: Work,
  given: { inquiryId: string; memberId: string },
): Promise<{ concernId: string } | Refusal<'not_there'>> {
  const found = await lockInquiry(work, given.inquiryId);
  if (!found) return refuse('not_there');
  const { id } = await openConcern(work, {
    personId: found.personId,
    aboutId: found.id,
    privateTo: found.privateTo,
    memberId: given.memberId,
  });
  return { concernId: id };
}
