/**
 * Where the days of a zone begin, for many days at once. The clocks of a zone change twice a year at most places, so
 * nearly every day is 24 hours long and stands at one distance from UTC: on those a wall time is plain addition. Only days that a
 * change falls on are asked of the zone itself (a date-to-zone conversion takes some 2 µs, and a month has hundreds of edges).
 */
import { MINUTES_A_DAY, instantOf, wallInstant } from '#kit/wall-time';

const MINUTE = 60_000;
export const DAY = MINUTES_A_DAY * MINUTE;

/** Days since 1 January 1970, as dates go: no zone in it. */
export type DayNumber = number;

/** 1 is Monday; 1 January 1970 was a Thursday. */
export const weekdayOf = (day: DayNumber): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** The number of a day's week, which begins on Monday. */
export const weekOf = (day: DayNumber): number => Math.floor((day + 3) / 7);

const EPOCH = new Temporal.PlainDate(1970, 1, 1);

export const dayNumber = (date: Temporal.PlainDate): DayNumber => EPOCH.until(date).days;

export const dateOfDay = (day: DayNumber): Temporal.PlainDate => EPOCH.add({ days: day });

/** From when until when a zone keeps one distance from UTC, in milliseconds. */
type Even = { readonly from: number; readonly until: number; readonly offset: number };

function evenStretches(zone: string, from: number, until: number): Even[] {
  const found: Even[] = [];
  let at = instantOf(from).toZonedDateTimeISO(zone);
  for (let begin = -Infinity; ;) {
    const next = at.getTimeZoneTransition('next');
    const end = next === null ? Infinity : next.epochMilliseconds;
    found.push({ from: begin, until: end, offset: at.offsetNanoseconds / 1e6 });
    if (next === null || end >= until) return found;
    begin = end;
    at = next;
  }
}

/** Milliseconds since the epoch of a wall time of a day: `edge(day, minutes)`, for days between two instants and around. */
export type WallEdges = {
  readonly first: DayNumber;
  readonly last: DayNumber;
  edge(day: DayNumber, minutes: number): number;
  /** Whether the zone has this date at all: Samoa left out 30 December 2011. */
  exists(day: DayNumber): boolean;
};

/** @param from @param until milliseconds since the epoch. `first` and `last` are the dates that they fall on there. */
export function wallEdges(zone: string, from: number, until: number): WallEdges {
  // Before the first change that is found, its own distance holds for as long as anybody asks: a day's margin is given.
  const even = evenStretches(zone, from - 2 * DAY, until + 2 * DAY);
  const offsetAt = (at: number): number => even.find((one) => at < one.until)?.offset ?? 0;
  let known = even[0];
  const plain = (day: DayNumber): number | undefined => {
    const isIn = (one: Even): boolean =>
      one.from <= day * DAY - one.offset && (day + 1) * DAY - one.offset <= one.until;
    if (!known || !isIn(known)) known = even.find(isIn) ?? known;
    return known && isIn(known) ? day * DAY - known.offset : undefined;
  };
  const asked = (day: DayNumber, minutes: number): number =>
    wallInstant(dateOfDay(day), minutes, zone).epochMilliseconds;
  return {
    first: Math.floor((from + offsetAt(from)) / DAY),
    last: Math.floor((until + offsetAt(until)) / DAY),
    edge(day, minutes) {
      const start = plain(day);
      return start === undefined ? asked(day, minutes) : start + minutes * MINUTE;
    },
    exists: (day) => plain(day) !== undefined || asked(day, 0) < asked(day, MINUTES_A_DAY),
  };
}
