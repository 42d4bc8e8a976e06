import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { agreementNow } from '../standing.ts';
import { removePublished, writePublished } from '../store.ts';

/** AG14 shows a therapist's agreement to whoever looks, or no longer. What nobody has written can't be shown. */
export async function publish(
  work: Work,
  given: { memberId: string; shown: boolean },
): Promise<undefined | Refusal<'not_written'>> {
  const { memberId, shown } = given;
  if (shown && (await agreementNow(work, memberId)).from === 'nobody') return refuse('not_written');
  if (shown) writePublished(work, memberId);
  else removePublished(work, memberId);
  work.record({
    action: shown ? 'agreement.published' : 'agreement.unpublished',
    subject: 'member',
    subjectId: memberId,
  });
  return undefined;
}
