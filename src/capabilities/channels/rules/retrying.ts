/**
 * C1 a delivery that failed for a passing reason is tried again after 1, 5, 30 and 120 minutes, then every 6 hours,
 * at most 8 times in all (a little over a day): later, the words are no longer what was promised.
 */
const PAUSES_MINUTES = [1, 5, 30, 120, 360, 360, 360];

/** When to try again after `tries` tries, or undefined when it is time to give up and say so. */
export function nextTry(tries: number, at: Temporal.Instant): Temporal.Instant | undefined {
  const minutes = PAUSES_MINUTES[tries - 1];
  return minutes === undefined ? undefined : at.add({ minutes });
}

/**
 * C2 a delivery that was taken and never settled (the process died between carrier and commit) is not sent again:
 * nobody can know whether it left, and twice is worse than once. After this long it is shown as uncertain.
 */
export const TAKEN_FOR = { minutes: 3 } as const;
