import ical, { ICalCalendarMethod, ICalEventClass } from 'ical-generator';
import { OWN_UID } from './busy-elsewhere.ts';

/** Appointments for calendar programs (RFC 5545). They say "Appointment" and nothing else: others look at calendars. */
export type CalendarEntry = {
  readonly id: string;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
};

/** In what language, and as of when. */
export type CalendarWords = {
  /** "Appointment". */
  readonly summary: string;
  /** What a program that reads it again and again calls the whole: "Appointments". */
  readonly name?: string | undefined;
  readonly at: Temporal.Instant;
};

/**
 * AP11 AP35 moments, not times on a wall: no program has to know a zone, or when its clocks change. It names neither a person nor a place, nor the
 * practice, nor what wrote it.
 */
export function calendarFile(entries: readonly CalendarEntry[], words: CalendarWords): string {
  const calendar = ical({
    prodId: '//Appointments//EN',
    method: ICalCalendarMethod.PUBLISH,
    ...(words.name !== undefined && { name: words.name, ttl: 15 * 60 }),
  });
  for (const { id, startsAt, endsAt } of entries)
    calendar.createEvent({
      id: `${id}${OWN_UID}`,
      start: startsAt,
      end: endsAt,
      stamp: words.at,
      summary: words.summary,
      class: ICalEventClass.PRIVATE,
    });
  return `${calendar.toString()}\r\n`;
}
