/**
 * When a client may book: computed from the pattern, what is taken and the instant, each time anew; nothing is kept that could
 * go stale. Milliseconds since the epoch inside, because a month has hundreds of edges; exact across every change of the clocks.
 */
import { instantOf } from '#kit/wall-time';
import type { Length, Pattern, Span, Stretch } from './pattern.ts';
import { type DayNumber, dayNumber, wallEdges, weekOf, weekdayOf } from './zone-days.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Taken, buffers included; half-open. */
export type Taken = { readonly from: Temporal.Instant; readonly until: Temporal.Instant };

export type Room = { readonly id: string; readonly taken: readonly Taken[] };

/** A member's appointment hours, made ready to be asked. */
export type Hours = {
  readonly zone: string;
  readonly pattern: Pattern;
  /** Dates on which the practice is closed, unless the pattern says what is worked on one. */
  readonly closed: ReadonlySet<string>;
};

export type Asked = {
  readonly length: Length;
  readonly inPerson: boolean;
  /** Of the member: appointments, what others hold, absences, busy times of another calendar. */
  readonly taken: readonly Taken[];
  /** The practice's rooms; none: nobody keeps them here. */
  readonly rooms: readonly Room[];
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant;
  readonly at: Temporal.Instant;
};

/** A time that is free. `start` in milliseconds since the epoch; `startsAt(one)` is the instant. */
export type FreeTime = { readonly start: number; readonly room: string | null };

export const startsAt = (one: FreeTime): Temporal.Instant => instantOf(one.start);

type Edges = readonly (readonly [from: number, until: number])[];

/** In order, overlapping ones joined. */
function merged(taken: readonly Taken[]): Edges {
  const edges = taken.map(({ from, until }): [number, number] => [
    from.epochMilliseconds,
    until.epochMilliseconds,
  ]);
  edges.sort((a, b) => a[0] - b[0]);
  const result: [number, number][] = [];
  for (const [from, until] of edges) {
    const last = result.at(-1);
    if (from >= until) continue;
    if (last && from <= last[1]) last[1] = Math.max(last[1], until);
    else result.push([from, until]);
  }
  return result;
}

/** Walks what is taken along with times that only go on: says until when one is taken, or 0. */
function watcher(edges: Edges): (from: number, until: number) => number {
  let at = 0;
  return (from, until) => {
    while (at > 0 && (edges[at - 1]?.[1] ?? 0) > from) at -= 1;
    while (at < edges.length && (edges[at]?.[1] ?? 0) <= from) at += 1;
    const next = edges[at];
    return next && next[0] < until ? next[1] : 0;
  };
}

/** The week by weekday and by which week it is, and the dates that aren't like the others. */
function prepared({ pattern, closed }: Hours) {
  const usual = (week: 'a' | 'b') =>
    Array.from({ length: 8 }, (_, weekday) =>
      pattern.spans
        .filter((span: Span) => span.weekday === weekday && (span.week === 'every' || span.week === week))
        .toSorted((a, b) => a.from - b.from),
    );
  const weeks = [usual('a'), usual('b')] as const;
  const anchor = weekOf(dayNumber(Temporal.PlainDate.from(pattern.anchorOn)));
  const dates = new Map<DayNumber, readonly Stretch[]>();
  for (const on of closed) dates.set(dayNumber(Temporal.PlainDate.from(on)), []);
  for (const { on, spans } of pattern.dates)
    dates.set(
      dayNumber(Temporal.PlainDate.from(on)),
      spans.toSorted((a, b) => a.from - b.from),
    );
  return (day: DayNumber): readonly Stretch[] => {
    const week = Math.abs(weekOf(day) - anchor) % 2 === 0 ? weeks[0] : weeks[1];
    return dates.get(day) ?? week[weekdayOf(day)] ?? [];
  };
}

const PREPARED = new WeakMap<Hours, (day: DayNumber) => readonly Stretch[]>();

function spansOf(hours: Hours): (day: DayNumber) => readonly Stretch[] {
  const known = PREPARED.get(hours);
  if (known) return known;
  const fresh = prepared(hours);
  PREPARED.set(hours, fresh);
  return fresh;
}

/** The stretches of so many dates as instants, in order; a session never goes from one into the next. */
function* openStretches(
  hours: Hours,
  from: number,
  until: number,
): Generator<readonly [from: number, until: number, stretch: Stretch], void> {
  const edges = wallEdges(hours.zone, from, until);
  const spans = spansOf(hours);
  for (let day = edges.first; day <= edges.last; day += 1) {
    const open = spans(day);
    if (open.length === 0 || !edges.exists(day)) continue;
    for (const stretch of open)
      yield [edges.edge(day, stretch.from), edges.edge(day, stretch.until), stretch];
  }
}

const suits = (stretch: Stretch, inPerson: boolean): boolean =>
  stretch.where === 'any' || (stretch.where === 'in_person') === inPerson;

/** When somebody has appointment hours between two instants, wherever they are then. */
export function openHours(hours: Hours, from: Temporal.Instant, until: Temporal.Instant): Taken[] {
  const [first, last] = [from.epochMilliseconds, until.epochMilliseconds];
  return [...openStretches(hours, first, last)].flatMap(([start, end]) => {
    const [begin, stop] = [Math.max(start, first), Math.min(end, last)];
    return begin < stop ? [{ from: instantOf(begin), until: instantOf(stop) }] : [];
  });
}

/** A room that is free for a session, the stretch's own before any other; undefined where none is. */
type RoomFor = (stretch: Stretch, start: number, end: number) => string | null | undefined;

function roomsFor({ rooms, inPerson }: Asked): RoomFor {
  if (!inPerson || rooms.length === 0) return () => null;
  const watched = rooms.map(({ id, taken }) => ({ id, until: watcher(merged(taken)) }));
  return (stretch, start, end) =>
    watched.find(({ id, until }) => (stretch.room === null || stretch.room === id) && until(start, end) === 0)
      ?.id;
}

/**
 * Every time at which a session may begin, in order: within one stretch of the hours, at its step from where that begins, with
 * its buffers clear of all that is taken, in a room that is free, late enough and not too far ahead. Buffers may lie
 * outside the hours. A wall time that the clocks skip means the moment of the skip, one that comes twice the first.
 */
export function freeTimes(hours: Hours, asked: Asked): FreeTime[] {
  const { length, inPerson } = asked;
  const { noticeHours, aheadDays, stepMinutes } = hours.pattern;
  const at = asked.at.epochMilliseconds;
  const first = Math.max(asked.from.epochMilliseconds, at + noticeHours * HOUR);
  const last = Math.min(asked.until.epochMilliseconds, at + aheadDays * DAY);
  const found: FreeTime[] = [];
  if (first >= last) return found;
  const [before, session, after] = [length.before * MINUTE, length.minutes * MINUTE, length.after * MINUTE];
  const step = stepMinutes * MINUTE;
  const taken = watcher(merged(asked.taken));
  const room = roomsFor(asked);
  let latest = -Infinity;
  // From the day before, since a stretch that begins then may reach into it across a change of the clocks.
  for (const [from, until, stretch] of openStretches(hours, first - DAY, last)) {
    if (!suits(stretch, inPerson)) continue;
    let start = from < first ? from + Math.ceil((first - from) / step) * step : from;
    for (; start + session <= until && start < last; start += step) {
      const busyUntil = taken(start - before, start + session + after);
      if (busyUntil > 0) {
        // On to the last step that could still be taken: none before it is free.
        const skip = Math.floor((busyUntil + before - start - 1) / step) * step;
        if (skip > 0) start += skip;
        continue;
      }
      if (start <= latest) continue;
      const free = room(stretch, start, start + session);
      if (free === undefined) continue;
      found.push({ start, room: free });
      latest = start;
    }
  }
  return found;
}
