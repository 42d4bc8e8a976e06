import { type Calendar, promiseDue } from '#accounts';

/** Where nobody works within a year: somebody has to look all the same. */
const NOBODY_WORKS = { hours: 7 * 24 } as const;

/** E3 by when it is read: the end of the next day on which its therapist works. Undefined: not known; then no date is said, and times are held for a week. */
export function readDates(
  calendar: Calendar,
  at: Temporal.Instant,
): { readBy: Temporal.Instant | null; heldUntil: Temporal.Instant } {
  const readBy = promiseDue(calendar, at, { days: 1 })?.due ?? null;
  return { readBy, heldUntil: readBy ?? at.add(NOBODY_WORKS) };
}

/** E9 "next year": on the same day of it, at the same time. */
export const noteDate = (at: Temporal.Instant, zone: string): Temporal.Instant =>
  at.toZonedDateTimeISO(zone).add({ years: 1 }).toInstant();
