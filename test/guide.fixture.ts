import { keepDraft, saveVersion } from '#agreements';
import type { ReasonTerms, Terms } from '#agreements';
import { REASONS, type Reason } from '#agreements';
import { isRefused } from '#kit/outcome';
import type { Work } from '#kit/work';

/** What a therapist chose about one reason and another; everything else stands as the builder begins. */
export type Chosen = Partial<Record<Reason, Partial<ReasonTerms>>>;

/** Saves an agreement of a member's own, as the builder does. */
export async function agreedAs(
  work: Work,
  memberId: string,
  chosen: Chosen,
  more: Partial<Terms> = {},
): Promise<void> {
  const change = (terms: Terms): Terms => {
    const reasons = Object.fromEntries(
      REASONS.map((reason) => [reason, { ...terms.reasons[reason], ...chosen[reason] }]),
    ) as Terms['reasons'];
    return { ...terms, ...more, reasons };
  };
  await keepDraft(work, { whose: memberId, memberId, change });
  await work.flush();
  const saved = await saveVersion(work, { whose: memberId, memberId });
  if (isRefused(saved)) throw new Error(saved.refused);
}
