/** Times as they stand on a clock on the wall, and the instants that they mean. */

/** 1 is Monday, 7 is Sunday, as in ISO 8601 and in Temporal. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const MINUTES_A_DAY = 1440;

/** Minutes since midnight of 'HH:MM', 0 to 1440 ('24:00'); undefined if it is not such a time. */
export function minutesOf(time: string): number | undefined {
  if (!/^\d\d:\d\d$/.test(time)) return undefined;
  const hours = Number(time.slice(0, 2));
  const minutes = Number(time.slice(3));
  return minutes < 60 && hours * 60 + minutes <= MINUTES_A_DAY ? hours * 60 + minutes : undefined;
}

/**
 * A wall time of a date as an instant; `minutes` since midnight, 0 to 1440. A time that the clocks skip means the
 * moment of the skip; of one that comes twice, the `which`.
 */
export function wallInstant(
  date: Temporal.PlainDate,
  minutes: number,
  zone: string,
  which: 'first' | 'second' = 'first',
): Temporal.Instant {
  if (minutes === MINUTES_A_DAY) return date.add({ days: 1 }).toZonedDateTime(zone).toInstant();
  const wall = date.toPlainDateTime(new Temporal.PlainTime(Math.floor(minutes / 60), minutes % 60));
  const zoned = wall.toZonedDateTime(zone, { disambiguation: which === 'first' ? 'compatible' : 'later' });
  if (zoned.toPlainDateTime().equals(wall)) return zoned.toInstant();
  // A nanosecond on, because a transition that is exactly here would not count as a previous one.
  const skip = zoned.add({ nanoseconds: 1 }).getTimeZoneTransition('previous');
  return (skip ?? zoned).toInstant();
}

/** Milliseconds since the epoch as an instant. */
export function instantOf(milliseconds: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(milliseconds);
}
