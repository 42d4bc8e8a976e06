/** Calendars for tests of this folder: a plain week, and any week in zones whose clocks do remarkable things. */
import fc from 'fast-check';
import { calendarOf } from './working-time.ts';
import type { Calendar, Span, WorkingWeek } from './working-time.ts';

const NINE_TO_FIVE: readonly Span[] = [{ from: '09:00', to: '17:00' }];

export const WEEKDAYS: WorkingWeek = {
  1: NINE_TO_FIVE,
  2: NINE_TO_FIVE,
  3: NINE_TO_FIVE,
  4: NINE_TO_FIVE,
  5: NINE_TO_FIVE,
  6: [],
  7: [],
};

export const NEVER: WorkingWeek = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] };

export const AROUND_THE_CLOCK: WorkingWeek = Object.fromEntries(
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => [weekday, [{ from: '00:00', to: '24:00' }]]),
) as unknown as WorkingWeek;

/** A wall time in a zone, as an instant. */
export function wall(text: string, zone = 'America/New_York'): Temporal.Instant {
  return Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant();
}

export const ZONES = [
  'America/New_York',
  'Europe/London',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Africa/Casablanca',
  'America/St_Johns',
  'UTC',
] as const;

const FIRST = Temporal.Instant.from('2024-01-01T00:00Z').epochMilliseconds;
const LAST = Temporal.Instant.from('2030-12-31T00:00Z').epochMilliseconds;

export const anyInstant: fc.Arbitrary<Temporal.Instant> = fc
  .oneof(
    fc.integer({ min: FIRST, max: LAST }),
    // Close to a change of the clocks, where mistakes live.
    fc
      .tuple(
        fc.constantFrom(...ZONES),
        fc.integer({ min: FIRST, max: LAST }),
        fc.integer({ min: -3e7, max: 3e7 }),
      )
      .map(([zone, from, offset]) => {
        const change = Temporal.Instant.fromEpochMilliseconds(from)
          .toZonedDateTimeISO(zone)
          .getTimeZoneTransition('next');
        return (change?.epochMilliseconds ?? from) + offset;
      }),
  )
  .map((milliseconds) => Temporal.Instant.fromEpochMilliseconds(milliseconds));

const time = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Up to three spans a day, on any five minutes, the small hours and midnight among them; they may overlap. */
const anySpans: fc.Arbitrary<Span[]> = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 287 }), fc.integer({ min: 1, max: 120 }))
    .map(([from, length]) => ({ from: time(from * 5), to: time(Math.min(288, from + length) * 5) })),
  { maxLength: 3 },
);

const anyWeek = fc
  .tuple(anySpans, anySpans, anySpans, anySpans, anySpans, anySpans, anySpans)
  .map(([mon, tue, wed, thu, fri, sat, sun]): WorkingWeek => {
    // One hour a week at least, so that the calendar does work.
    return { 1: [...mon, { from: '10:00', to: '11:00' }], 2: tue, 3: wed, 4: thu, 5: fri, 6: sat, 7: sun };
  });

/** Works every week but for holidays and absences of at most 30 days each. */
export const anyCalendar: fc.Arbitrary<Calendar> = fc
  .record({
    zone: fc.constantFrom(...ZONES),
    week: anyWeek,
    holidays: fc.array(
      fc
        .integer({ min: FIRST, max: LAST })
        .map((at) => Temporal.Instant.fromEpochMilliseconds(at).toString().slice(0, 10)),
      { maxLength: 30 },
    ),
    absences: fc.array(
      fc.tuple(anyInstant, fc.integer({ min: 0, max: 30 * 1440 })).map(([from, minutes]) => ({
        from,
        until: from.add({ minutes }),
      })),
      { maxLength: 4 },
    ),
  })
  .map(({ zone, week, holidays, absences }) =>
    calendarOf({ zone, week, absences, holidays: holidays.map((on) => ({ on, name: 'a day off' })) }),
  );
