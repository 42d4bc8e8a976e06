import { wallInstant } from '#kit/wall-time';

/** The same wall time each week or each second one, whatever the clocks do in between. */
export type Rhythm = {
  readonly firstOn: string;
  readonly atMinute: number;
  readonly everyWeeks: 1 | 2;
  readonly untilOn: string | null;
};

/** How far ahead sessions of a series are made: what a client may look at and move. */
export const MADE_AHEAD = { weeks: 8 } as const;

export type Occurrence = { readonly on: string; readonly startsAt: Temporal.Instant };

/** AP9 the dates of a series after one date (that one left out) up to another, with the instant of each. */
export function occurrences(
  rhythm: Rhythm,
  zone: string,
  { after, until }: { readonly after: Temporal.PlainDate | null; readonly until: Temporal.PlainDate },
): Occurrence[] {
  const first = Temporal.PlainDate.from(rhythm.firstOn);
  const step = rhythm.everyWeeks * 7;
  const passed = after === null ? -1 : first.until(after, { largestUnit: 'days' }).days;
  const from = passed < 0 ? 0 : Math.floor(passed / step) + 1;
  const last = rhythm.untilOn === null ? until : earlier(until, Temporal.PlainDate.from(rhythm.untilOn));
  const found: Occurrence[] = [];
  for (let at = from; ; at += 1) {
    const date = first.add({ days: at * step });
    if (Temporal.PlainDate.compare(date, last) > 0) return found;
    found.push({ on: date.toString(), startsAt: wallInstant(date, rhythm.atMinute, zone) });
  }
}

const earlier = (one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate =>
  Temporal.PlainDate.compare(one, other) <= 0 ? one : other;
