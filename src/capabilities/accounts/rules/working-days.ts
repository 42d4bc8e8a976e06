import { assert } from '#kit/outcome';
import { instantOf } from '#kit/wall-time';
import { type Calendar, type CalendarDay, calendarDays } from './working-time.ts';

/** The dates with work from one instant's date to the other's, with both. */
function workedDays(calendar: Calendar, from: Temporal.Instant, until: Temporal.Instant): CalendarDay[] {
  const last = until.toZonedDateTimeISO(calendar.zone).toPlainDate();
  // A date that begins exactly at `until` belongs to it.
  const days = [...calendarDays(calendar, from, until.add({ milliseconds: 1 }))];
  return days.filter((day) => day.stretches.length > 0 && Temporal.PlainDate.compare(day.date, last) <= 0);
}

/** How many working days there are from one instant to another, counting both ends' days; 0 the other way round. */
export function workingDaysBetween(
  calendar: Calendar,
  from: Temporal.Instant,
  until: Temporal.Instant,
): number {
  return Temporal.Instant.compare(from, until) > 0 ? 0 : workedDays(calendar, from, until).length;
}

/**
 * When work begins so many working days before the day on which something is due; `from` where there are not so many
 * between the two, so that nothing comes back later than it should.
 */
export function workingDaysBefore(
  calendar: Calendar,
  from: Temporal.Instant,
  due: Temporal.Instant,
  days: number,
): Temporal.Instant {
  assert(Number.isInteger(days) && days >= 0, `can't go back ${days} working days`);
  const first = workedDays(calendar, from, due).at(-1 - days)?.stretches[0];
  const begins = first && instantOf(first[0]);
  return begins && Temporal.Instant.compare(begins, from) > 0 ? begins : from;
}
