/** Q12 so many are asked at once. */
export const AT_ONCE = 5;
/** Q16 a form that isn't sent is forgotten after so many days. */
export const KEPT_DAYS = 7;

export type Ask = {
  readonly answer: 'yes' | 'no' | null;
  readonly releasedAt: Temporal.Instant | null;
};

/**
 * Q12 whether the next ones are asked now: nobody who was asked is still to answer, and nobody has room. Who has room is waited for:
 * the person chooses in their own time.
 * @param isDue a working day has passed since the last ones were asked
 */
export function asksNext(asks: readonly Ask[], isDue: boolean): boolean {
  const standing = asks.filter((one) => one.releasedAt === null);
  if (standing.some((one) => one.answer === 'yes')) return false;
  return isDue || standing.every((one) => one.answer !== null);
}

/** Q12 the therapists who may be asked next, in the order given: each once for a request, five at most. */
export function nextOnes<One extends { readonly memberId: string }>(
  fitting: readonly One[],
  asked: readonly string[],
): One[] {
  return fitting.filter((one) => !asked.includes(one.memberId)).slice(0, AT_ONCE);
}
