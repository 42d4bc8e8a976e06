import { wallInstant } from '#kit/wall-time';

/** When a mail finds people awake. */
const MORNING = 8 * 60;

/**
 * AG16 when clients are told of a version that was saved at `at`: the next morning, where the practice is. So all that changes within a
 * day is told once, nothing goes out at night, and each version is told at one morning.
 */
export function tellAt(at: Temporal.Instant, zone: string): Temporal.Instant {
  const day = at.toZonedDateTimeISO(zone).toPlainDate();
  const today = wallInstant(day, MORNING, zone);
  return Temporal.Instant.compare(at, today) < 0 ? today : wallInstant(day.add({ days: 1 }), MORNING, zone);
}
