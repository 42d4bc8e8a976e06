import type { Policy, PolicyStep, Waiver } from './agreement.ts';

/**
 * The cancellation policy. Hours are real hours: a day on which the clocks change has 23 or 25 of them, and every page
 * names the moment itself, so that nobody has to count.
 */

export type Cancelling = {
  readonly startsAt: Temporal.Instant;
  /** When it was said: of a mail, a text or a voicemail, when that was sent (AG6). */
  readonly at: Temporal.Instant;
  /** Who pays, as it was noted; null: the client. */
  readonly payer?: string | null | undefined;
  readonly because?: Waiver | 'other' | null | undefined;
};

export type Fee =
  | { readonly fee: 0; readonly why: 'in_time' | 'never' | 'waived' | 'payer' }
  /** `step`: which threshold it is, from 0. */
  | { readonly fee: number; readonly why: 'late'; readonly step: number };

const plain = (name: string): string => name.normalize('NFKC').trim().toLowerCase().replaceAll(/\s+/g, ' ');

/** Whether this one who pays forbids a fee. A plan's longer name counts: "Medicaid, Colorado". */
export function forbidsFee(policy: Policy, payer: string | null | undefined): boolean {
  if (payer === undefined || payer === null) return false;
  const said = plain(payer);
  return policy.freePayers.some(
    (free) =>
      said === plain(free) ||
      said
        .split(/[^\p{L}\p{N}]+/u)
        .join(' ')
        .includes(plain(free)),
  );
}

/** The last moment that is still free of a step. At that very moment it is. */
export const freeUntil = (startsAt: Temporal.Instant, step: Pick<PolicyStep, 'hours'>): Temporal.Instant =>
  startsAt.subtract({ hours: step.hours });

/** AG6 what cancelling costs, or missing it: then `at` is no earlier than the session's beginning. */
export function feeAt(policy: Policy, given: Cancelling): Fee {
  const asking = policy.steps.filter((step) => step.fee > 0);
  if (asking.length === 0) return { fee: 0, why: 'never' };
  if (forbidsFee(policy, given.payer)) return { fee: 0, why: 'payer' };
  const step = policy.steps.findLastIndex(
    (one) => Temporal.Instant.compare(given.at, freeUntil(given.startsAt, one)) > 0,
  );
  const fee = policy.steps[step]?.fee ?? 0;
  if (fee === 0) return { fee: 0, why: 'in_time' };
  const { because } = given;
  if (because !== undefined && because !== null && because !== 'other' && policy.waivers.includes(because))
    return { fee: 0, why: 'waived' };
  return { fee, why: 'late', step };
}

export type PolicyFacts =
  | { readonly kind: 'never' }
  | { readonly kind: 'payer' }
  | {
      readonly kind: 'steps';
      /** What is free until when, and what it costs after that; in order. The first is the one that is named first. */
      readonly after: readonly { readonly until: Temporal.Instant; readonly fee: number }[];
      readonly waivers: readonly Waiver[];
      readonly currency: string;
    };

/** AG7 what a sentence says about one session before anybody taps. */
export function policySentence(policy: Policy, given: Pick<Cancelling, 'startsAt' | 'payer'>): PolicyFacts {
  const steps = policy.steps.filter((step) => step.fee > 0);
  if (steps.length === 0) return { kind: 'never' };
  if (forbidsFee(policy, given.payer)) return { kind: 'payer' };
  return {
    kind: 'steps',
    after: steps.map((step) => ({ until: freeUntil(given.startsAt, step), fee: step.fee })),
    waivers: policy.waivers,
    currency: policy.currency,
  };
}

/** AG5 in the order in which they come: more hours first, and no nearer one that costs less or nothing. */
export function orderedSteps(steps: readonly PolicyStep[]): PolicyStep[] {
  const ordered = steps.filter((step) => step.fee > 0).toSorted((a, b) => b.hours - a.hours);
  return ordered.filter((step, index) => {
    const before = ordered[index - 1];
    return before === undefined || (step.hours < before.hours && step.fee > before.fee);
  });
}

export type PolicyError = 'no_fee' | 'hours' | 'order' | 'payer_long';

/** AG5 what wants another look in two thresholds: the nearer one has fewer hours and costs more. */
export function policyWants(steps: readonly PolicyStep[]): 'order' | undefined {
  const [late, last] = steps;
  if (!late || !last) return undefined;
  return last.hours < late.hours && last.fee > late.fee ? undefined : 'order';
}
