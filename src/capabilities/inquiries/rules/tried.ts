/**
 * I10 *tried*: when somebody was rung three times without an answer, at different hours, within five working days,
 * each time in a safe window, the practice may stop trying. The words then wait under the code, and any sign of life
 * undoes it.
 */
export const TRIES = 3;
export const WITHIN_WORKING_DAYS = 5;

export type Try = {
  readonly at: Temporal.Instant;
  readonly inWindow: boolean;
  readonly outcome: 'reached' | 'message_left' | 'no_answer';
};

/**
 * @param workingDays the working days from one instant to another, counting both ends' days.
 */
export function mayStopTrying(
  tries: readonly Try[],
  zone: string,
  workingDays: (from: Temporal.Instant, until: Temporal.Instant) => number,
): boolean {
  const counted = tries.filter((one) => one.inWindow && one.outcome === 'no_answer');
  const recent = counted.slice(-TRIES);
  const [first, , last] = recent;
  if (!first || !last || recent.length < TRIES) return false;
  const hours = new Set(recent.map((one) => one.at.toZonedDateTimeISO(zone).hour));
  return hours.size === TRIES && workingDays(first.at, last.at) <= WITHIN_WORKING_DAYS;
}
