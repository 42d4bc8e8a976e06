import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { change, updateChange } from '../changes.ts';

/** AP7 a fee that was noted needn't be asked: whoever answers people lets it be. */
export async function forgiveFee(
  work: Work,
  given: { changeId: string; memberId: string },
): Promise<{ appointmentId: string } | Refusal<'not_there'>> {
  const found = await change(work, given.changeId);
  if (!found || found.fee === 0) return refuse('not_there');
  if (found.forgiven_at === null)
    updateChange(work, found.id, { forgiven_at: work.at, forgiven_by: given.memberId });
  work.record({ action: 'fee.forgiven', subject: 'appointment', subjectId: found.appointment_id });
  return { appointmentId: found.appointment_id };
}
