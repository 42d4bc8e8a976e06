/**
 * Real working time: a practice's week, holidays and absences laid over the zone's own clock changes.
 *
 * Spans are half-open, `from` inclusive. Everything is exact to the millisecond; an instant's finer part is dropped.
 * A wall time that the clocks skip means the moment of the skip, so nobody is credited with an hour that was not
 * there; a wall time that comes twice means the first one (Temporal's "compatible", except for the skipped hour,
 * which "compatible" would move to after the skip and so into the next span of a split day).
 */
import { assert } from '#kit/outcome';
import { MINUTES_A_DAY, instantOf, minutesOf, wallInstant } from '#kit/wall-time';
import type { Weekday } from '#kit/wall-time';

/** Wall times 'HH:MM' in the practice's zone; `to` may be '24:00'. Work past midnight is two spans. */
export type Span = { readonly from: string; readonly to: string };

export type WorkingWeek = { readonly [weekday in Weekday]: readonly Span[] };

/** `on` is a date 'YYYY-MM-DD' in the practice's zone. */
export type Holiday = { readonly on: string; readonly name: string };

/** Half-open: a date stands for the first moment of that day, so `until` is the day of the return. */
export type Absence = {
  readonly from: Temporal.Instant | Temporal.PlainDate;
  readonly until: Temporal.Instant | Temporal.PlainDate;
};

export type RealSpan = { readonly from: Temporal.Instant; readonly until: Temporal.Instant };

/** Treat as a value: what is derived from a calendar is remembered for as long as the calendar lives. */
export type Calendar = {
  readonly zone: string;
  readonly week: WorkingWeek;
  readonly holidays: ReadonlySet<string>;
  readonly absences: readonly RealSpan[];
};

/** How long a stretch without any working time may be before a calendar counts as never working again. */
export const HORIZON_DAYS = 400;

const MINUTE = 60_000;

/** Lays holidays and absences of dates or instants over a week. An absence that ends before it begins is refused. */
export function calendarOf(parts: {
  readonly zone: string;
  readonly week: WorkingWeek;
  readonly holidays?: readonly Holiday[];
  readonly absences?: readonly Absence[];
}): Calendar {
  const instant = (edge: Temporal.Instant | Temporal.PlainDate): Temporal.Instant =>
    edge instanceof Temporal.PlainDate ? edge.toZonedDateTime(parts.zone).toInstant() : edge;
  return {
    zone: parts.zone,
    week: parts.week,
    holidays: new Set((parts.holidays ?? []).map((holiday) => holiday.on)),
    absences: (parts.absences ?? []).map(({ from, until }) => ({
      from: instant(from),
      until: instant(until),
    })),
  };
}

/** Whether every span is a time before a time: what a form must ask before it keeps a week. */
export function isWorkingWeek(week: WorkingWeek): boolean {
  return Object.values(week).every((spans: readonly Span[]) =>
    spans.every(({ from, to }) => (minutesOf(from) ?? MINUTES_A_DAY) < (minutesOf(to) ?? -1)),
  );
}

/** From and until, in milliseconds since the epoch: the arithmetic below runs for every waiting person. */
export type Stretch = readonly [from: number, until: number];

/** A date in the practice's zone with what is really worked on it, in order and without overlaps. */
export type CalendarDay = {
  readonly date: Temporal.PlainDate;
  readonly weekday: number;
  readonly holiday: boolean;
  readonly stretches: readonly Stretch[];
};

/**
 * Each date from the one of `from` on, worked or not, with all its working time (also what lies before `from`).
 * Ends at the first date that begins at or after `until`; without an `until`, after 400 days without work.
 */
export function* calendarDays(
  calendar: Calendar,
  from: Temporal.Instant,
  until?: Temporal.Instant,
): Generator<CalendarDay, void> {
  const end = until?.epochMilliseconds;
  let day = dayWith(calendar, from);
  for (let idle = 0; end === undefined ? idle <= HORIZON_DAYS : day.start < end; idle += 1) {
    if (day.stretches.length > 0) idle = 0;
    yield day;
    day = dayAfter(calendar, day);
  }
}

/** A day that was made, and the one after it once somebody walked on: a promise, "now" and "back on" walk the same days. */
type MadeDay = CalendarDay & { readonly start: number; readonly end: number; next?: MadeDay };

/** The day of an instant: the one that the last walk began with, where that is it. */
function dayWith(calendar: Calendar, at: Temporal.Instant): MadeDay {
  const known = prepared(calendar);
  const { first } = known;
  if (first && first.start <= at.epochMilliseconds && at.epochMilliseconds < first.end) return first;
  const date = at.toZonedDateTimeISO(calendar.zone).toPlainDate();
  known.first = madeDay(calendar, date, startOf(date, calendar.zone));
  return known.first;
}

function dayAfter(calendar: Calendar, day: MadeDay): MadeDay {
  day.next ??= madeDay(calendar, day.date.add({ days: 1 }), day.end);
  return day.next;
}

function madeDay(calendar: Calendar, date: Temporal.PlainDate, start: number): MadeDay {
  const { week, absences } = prepared(calendar);
  const end = startOf(date.add({ days: 1 }), calendar.zone);
  const weekday = date.dayOfWeek;
  const holiday = calendar.holidays.size > 0 && calendar.holidays.has(date.toString());
  const spans = holiday ? undefined : week[weekday];
  const stretches = spans?.length ? worked(spans, date, start, end, absences, calendar.zone) : [];
  return { date, weekday, holiday, stretches, start, end };
}

/** The working time from an instant on, lazily; the first span is cut to begin no earlier than it. May be endless. */
export function* workingSpans(calendar: Calendar, from: Temporal.Instant): Generator<RealSpan, void> {
  const at = from.epochMilliseconds;
  for (const day of calendarDays(calendar, from)) {
    for (const [start, end] of day.stretches) {
      if (end > at) yield { from: instantOf(Math.max(start, at)), until: instantOf(end) };
    }
  }
}

/**
 * The first instant by which so many minutes have been worked, so the end of a day rather than the next morning;
 * `at` itself for 0. Undefined when there is no working time within 400 days.
 */
export function addWorkingMinutes(
  calendar: Calendar,
  at: Temporal.Instant,
  minutes: number,
): Temporal.Instant | undefined {
  assert(minutes >= 0 && Number.isFinite(minutes), `working minutes can't be ${minutes}`);
  let left = Math.round(minutes * MINUTE);
  if (left === 0) return at;
  const from = at.epochMilliseconds;
  for (const day of calendarDays(calendar, at)) {
    for (const [start, end] of day.stretches) {
      if (end <= from) continue;
      const begin = Math.max(start, from);
      if (begin + left <= end) return instantOf(begin + left);
      left -= end - begin;
    }
  }
  return undefined;
}

/** Minutes worked from `a` to `b`, with a fraction where they do not end on the minute; 0 if `b` is not after `a`. */
export function workingMinutesBetween(calendar: Calendar, a: Temporal.Instant, b: Temporal.Instant): number {
  return workingMillisecondsBetween(calendar, a, b) / MINUTE;
}

/** As `workingMinutesBetween`, in whole milliseconds. */
export function workingMillisecondsBetween(
  calendar: Calendar,
  a: Temporal.Instant,
  b: Temporal.Instant,
): number {
  const from = a.epochMilliseconds;
  const until = b.epochMilliseconds;
  if (until <= from) return 0;
  let sum = 0;
  for (const day of calendarDays(calendar, a, b)) {
    for (const [start, end] of day.stretches) {
      sum += Math.max(0, Math.min(end, until) - Math.max(start, from));
    }
  }
  return sum;
}

/** Whether the practice works at this instant; at the very end of a span it no longer does. */
export function isWorking(calendar: Calendar, at: Temporal.Instant): boolean {
  const now = at.epochMilliseconds;
  const [today] = calendarDays(calendar, at);
  return today?.stretches.some(([start, end]) => start <= now && now < end) ?? false;
}

/** The end of the day's work that is under way or comes next; undefined when there is none within 400 days. */
export function endOfWorkingDay(calendar: Calendar, at: Temporal.Instant): Temporal.Instant | undefined {
  for (const day of calendarDays(calendar, at)) {
    const last = day.stretches.at(-1);
    if (last && last[1] > at.epochMilliseconds) return instantOf(last[1]);
  }
  return undefined;
}

type Prepared = {
  /** By weekday: minutes since midnight. */
  readonly week: { readonly [weekday: number]: readonly Stretch[] };
  readonly absences: readonly Stretch[];
  /** What the last walk began with, and by it what came after. */
  first?: MadeDay;
};

const preparedCalendars = new WeakMap<Calendar, Prepared>();

function prepared(calendar: Calendar): Prepared {
  const known = preparedCalendars.get(calendar);
  if (known) return known;
  const week: { [weekday: number]: readonly Stretch[] } = {};
  for (const [weekday, spans] of Object.entries<readonly Span[]>(calendar.week)) {
    week[Number(weekday)] = merged(
      spans.map(({ from, to }) => {
        const [start, end] = [minutesOf(from), minutesOf(to)];
        assert(
          start !== undefined && end !== undefined && start < end,
          `not a working span: ${from} to ${to}`,
        );
        return [start, end] as const;
      }),
    );
  }
  const absences = merged(
    calendar.absences.map(({ from, until }) => {
      assert(Temporal.Instant.compare(from, until) <= 0, 'an absence ends before it begins');
      return [from.epochMilliseconds, until.epochMilliseconds] as const;
    }),
  );
  const fresh: Prepared = { week, absences };
  preparedCalendars.set(calendar, fresh);
  return fresh;
}

/** In order; overlapping and touching ones joined, empty ones left out. */
function merged(stretches: readonly Stretch[]): readonly Stretch[] {
  const result: [number, number][] = [];
  for (const [start, end] of stretches.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (start >= end) continue;
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}

function startOf(date: Temporal.PlainDate, zone: string): number {
  return date.toZonedDateTime(zone).epochMilliseconds;
}

function worked(
  spans: readonly Stretch[],
  date: Temporal.PlainDate,
  start: number,
  nextStart: number,
  absences: readonly Stretch[],
  zone: string,
): readonly Stretch[] {
  // Nearly every day is 24 hours long, and on those wall time is plain addition: many times as fast. A date that
  // the zone left out (Samoa, 30 December 2011) is 0 hours long and has no working time.
  if (start === nextStart) return [];
  const plain = nextStart - start === MINUTES_A_DAY * MINUTE;
  const edge = (minutes: number): number =>
    plain ? start + minutes * MINUTE : wallInstant(date, minutes, zone).epochMilliseconds;
  const result: Stretch[] = [];
  for (const [from, to] of spans) addPresent(result, edge(from), edge(to), absences);
  return result;
}

/** Adds the parts of a stretch that no absence covers. */
function addPresent(result: Stretch[], from: number, until: number, absences: readonly Stretch[]): void {
  let start = from;
  for (const [away, back] of absences) {
    if (away >= until) break;
    if (back <= start) continue;
    if (away > start) result.push([start, away]);
    start = back;
  }
  if (start < until) result.push([start, until]);
}
