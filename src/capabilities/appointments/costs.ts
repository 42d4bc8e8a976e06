import { type Fee, type Policy, agreementFor, feeAt } from '#agreements';
import type { Work } from '#kit/work';
import { payersOf } from './payers.ts';
import type { Because } from './changes.ts';

/** What cancelling or moving costs whoever comes: the policy that holds for them, and who pays. */
export type Costs = { readonly policy: Policy; readonly payer: string | null };

/** AP7 of several who come together, it is the agreement of the first; and one of them who pays through somebody that forbids a fee is enough. */
export async function costsFor(
  work: Work,
  of: { memberId: string; personIds: readonly string[] },
): Promise<Costs> {
  const [personId] = of.personIds;
  const [{ policy }, payers] = await Promise.all([
    agreementFor(work, { memberId: of.memberId, ...(personId !== undefined && { personId }) }),
    payersOf(work, of.personIds),
  ]);
  const all = [...payers.values()];
  const forbids = all.find(
    (payer) => feeAt(policy, { startsAt: work.at, at: work.at, payer }).why === 'payer',
  );
  return { policy, payer: forbids ?? all[0] ?? null };
}

/** AP7 the one rule that feeds the sentence before the tap and what is noted after it. */
export const feeFor = (
  { policy, payer }: Costs,
  said: { startsAt: Temporal.Instant; at: Temporal.Instant; because?: Because | null },
): Fee => feeAt(policy, { ...said, payer });
