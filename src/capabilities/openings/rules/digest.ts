/** O18 at this hour, by the clock of the practice. */
export const DIGEST_HOUR = 8;

/**
 * O18 when somebody who chose a weekday reads who has room next: after `at`, on that day, at eight. Where the clocks skip that hour it is the
 * one after it.
 * @param weekday ISO, 1 to 7
 */
export function nextDigest(at: Temporal.Instant, weekday: number, zone: string): Temporal.Instant {
  const today = at.toZonedDateTimeISO(zone);
  const ahead = (weekday - today.dayOfWeek + 7) % 7;
  const on = (days: number): Temporal.Instant =>
    today
      .toPlainDate()
      .add({ days })
      .toZonedDateTime({ timeZone: zone, plainTime: { hour: DIGEST_HOUR } })
      .toInstant();
  const first = on(ahead);
  return Temporal.Instant.compare(first, at) > 0 ? first : on(ahead + 7);
}
