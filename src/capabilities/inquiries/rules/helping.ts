/**
 * I14 when a helper's page shows nothing more. It ends for every helper, some time after the answer. Where it ends
 * because the person came themselves, it ends on the day that the helper had been told anyway: a page that changed in
 * the hour in which somebody wrote would tell just that.
 */
export const HELPER_DAYS = 14;

export type HelperFacts = {
  /** The person made their own first contact: nothing is added to the page or sent from then on. */
  readonly theyCame: boolean;
  readonly answeredAt: Temporal.Instant | null;
  readonly promiseDueAt: Temporal.Instant | null;
  readonly closedAt: Temporal.Instant | null;
};

/** Null while there is no end in sight: the helper still waits for their answer. */
export function helperViewEndsAt(facts: HelperFacts): Temporal.Instant | null {
  if (facts.answeredAt) return facts.answeredAt.add({ hours: HELPER_DAYS * 24 });
  return facts.theyCame ? (facts.promiseDueAt ?? facts.closedAt) : null;
}

export function helperViewEnded(facts: HelperFacts, at: Temporal.Instant): boolean {
  const end = helperViewEndsAt(facts);
  return end !== null && Temporal.Instant.compare(end, at) <= 0;
}
