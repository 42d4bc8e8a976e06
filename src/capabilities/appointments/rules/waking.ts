import { wallInstant } from '#kit/wall-time';

/** When people are awake: between these hours, where they are. */
const FROM = 8 * 60;
const UNTIL = 20 * 60;

export function isWaking(at: Temporal.Instant, zone: string): boolean {
  const { hour, minute } = at.toZonedDateTimeISO(zone);
  const minutes = hour * 60 + minute;
  return minutes >= FROM && minutes < UNTIL;
}

/** This moment, or the morning after it. */
export function nextWaking(at: Temporal.Instant, zone: string): Temporal.Instant {
  if (isWaking(at, zone)) return at;
  const wall = at.toZonedDateTimeISO(zone);
  const today = wallInstant(wall.toPlainDate(), FROM, zone);
  if (Temporal.Instant.compare(at, today) < 0) return today;
  return wallInstant(wall.toPlainDate().add({ days: 1 }), FROM, zone);
}

/** When so many minutes in which people are awake have gone by. Nights don't count. */
export function afterWaking(at: Temporal.Instant, minutes: number, zone: string): Temporal.Instant {
  let left = minutes * 60_000;
  for (let from = nextWaking(at, zone); ; from = nextWaking(from, zone)) {
    const date = from.toZonedDateTimeISO(zone).toPlainDate();
    const evening = wallInstant(date, UNTIL, zone);
    const today = evening.epochMilliseconds - from.epochMilliseconds;
    if (left <= today) return from.add({ milliseconds: left });
    left -= today;
    from = evening;
  }
}
