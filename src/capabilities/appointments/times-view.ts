import { instantOf } from '#kit/wall-time';
import type { Work } from '#kit/work';
import { type Diary, type Sought, freeFor } from './diary.ts';
import type { Kind } from './patterns.ts';
import type { FreeTime } from './rules/free-times.ts';
import type { Format } from './rules/pattern.ts';
import { type Reader, clockFor, dateFor, dayFor } from './words/times.ts';

/** A day with what is free on it. `value` is what a form posts: seconds since the epoch. */
export type FreeDay = { readonly day: string; readonly times: readonly { value: string; words: string }[] };

export type TimesView = {
  readonly days: readonly FreeDay[];
  /** The dates to look at instead; undefined where there is nothing to see. */
  readonly earlier: string | undefined;
  readonly later: string | undefined;
  /** Where none is free in these days: the first day on which one is. */
  readonly firstFree: { readonly on: string; readonly words: string } | undefined;
};

export const valueOf = (one: FreeTime): string => String(one.start / 1000);

/** The instant that a form's value means; undefined where it is none. */
export function startOf(value: string): Temporal.Instant | undefined {
  return /^\d{9,11}$/.test(value) ? instantOf(Number(value) * 1000) : undefined;
}

/** Several in the order given, gathered by the reader's own days. */
export function byDay(times: readonly FreeTime[], reader: Reader): FreeDay[] {
  const days = new Map<string, { value: string; words: string }[]>();
  for (const one of times) {
    const at = instantOf(one.start);
    const day = dayFor(dateFor(at, reader), reader);
    const here = days.get(day) ?? [];
    here.push({ value: valueOf(one), words: clockFor(at, reader) });
    days.set(day, here);
  }
  return [...days].map(([day, found]) => ({ day, times: found }));
}

const DAYS = 7;
const FAR = 60;

/** A week of free times from a date on, in the reader's own days. A date that is no date, or is past, is today. */
export async function timesView(
  work: Work,
  given: {
    book: Diary;
    reader: Reader;
    memberId: string;
    kind: Kind;
    format: Format;
    from: string | undefined;
    without?: Sought['without'];
  },
): Promise<TimesView> {
  const { book, reader, from, ...what } = given;
  const zone = reader.readerZone ?? reader.zone;
  const today = dateFor(work.at, reader);
  const first = later(dateFrom(from) ?? today, today);
  const instant = (date: Temporal.PlainDate): Temporal.Instant => date.toZonedDateTime(zone).toInstant();
  const find = (begin: Temporal.PlainDate, days: number): Promise<FreeTime[]> =>
    freeFor(work, book, {
      ...what,
      from: instant(begin),
      until: instant(begin.add({ days })),
    });
  const week = await find(first, DAYS);
  const after = first.add({ days: DAYS });
  const [next] = week.length > 0 ? [] : await find(after, FAR);
  const date = next && dateFor(instantOf(next.start), reader);
  const { aheadDays } = book.hours(what.memberId).pattern;
  return {
    days: byDay(week, reader),
    earlier:
      Temporal.PlainDate.compare(first, today) > 0
        ? later(first.subtract({ days: DAYS }), today).toString()
        : undefined,
    later:
      Temporal.PlainDate.compare(after, today.add({ days: aheadDays })) <= 0 ? after.toString() : undefined,
    firstFree: date && { on: date.toString(), words: dayFor(date, reader) },
  };
}

const later = (one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate =>
  Temporal.PlainDate.compare(one, other) >= 0 ? one : other;

/** A date as an address or a form has it; undefined where it is none. */
export function dateFrom(text: string | undefined): Temporal.PlainDate | undefined {
  if (text === undefined || !/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    return undefined;
  }
}
