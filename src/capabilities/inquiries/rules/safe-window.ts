/**
 * When a person may safely be reached (I13). A window is half-open, and clocks that change never widen it: it holds
 * no moment at which the clock on the person's wall shows an hour they did not name.
 */
import { assert } from '#kit/outcome';
import { minutesOf, wallInstant } from '#kit/wall-time';
import type { Weekday } from '#kit/wall-time';

export type SafeWindow = { readonly from: Temporal.Instant; readonly until: Temporal.Instant };

/** Wall times 'HH:MM'; an `until` that is not after `from` is on the next day. The two are never equal. */
export type WeeklyWindow = {
  readonly days: readonly Weekday[];
  readonly from: string;
  readonly until: string;
};

/** `zone` is the person's own where they told it, else the practice's. */
export type SafeTimes =
  /** `unasked`: nobody asked whether it is safe at all. */
  | { readonly kind: 'any'; readonly unasked?: boolean }
  | { readonly kind: 'weekly'; readonly zone: string; readonly windows: readonly WeeklyWindow[] }
  | { readonly kind: 'once'; readonly window: SafeWindow };

const WARNING_MINUTES = 60;

/** The window "today 14:00 to 15:30" of a date; undefined if that is no stretch of time, or the clocks skip it. */
export function windowOn(
  date: Temporal.PlainDate,
  from: string,
  until: string,
  zone: string,
): SafeWindow | undefined {
  const [start, end] = [minutesOf(from), minutesOf(until)];
  if (start === undefined || end === undefined || start === end || start === 1440) return undefined;
  const closes = wallInstant(end > start ? date : date.add({ days: 1 }), end, zone);
  // Where the hour comes twice, "1:30 to 2:30" begins with the second 1:30: after the first one it is 1:00 again.
  const second = wallInstant(date, start, zone, 'second');
  const opens = isBefore(second, closes) ? second : wallInstant(date, start, zone);
  return isBefore(opens, closes) ? { from: opens, until: closes } : undefined;
}

/** Whether a form's weekly window is one: real times, not equal, and at least one day. */
export function isWeeklyWindow(window: WeeklyWindow): boolean {
  const start = minutesOf(window.from);
  const end = minutesOf(window.until);
  return window.days.length > 0 && start !== undefined && end !== undefined && start !== end && start < 1440;
}

/** Whether the person may be reached at this instant as far as the hour goes. */
export function isSafeNow(safe: SafeTimes, at: Temporal.Instant): boolean {
  if (safe.kind === 'any') return true;
  const window = nextSafeWindow(safe, at);
  return window !== undefined && !isBefore(at, window.from);
}

/**
 * The window that is open at this instant, else the next one; windows that touch are one. Undefined when any time is
 * safe and when no window is left: `isSafeNow` tells the two apart.
 */
export function nextSafeWindow(safe: SafeTimes, at: Temporal.Instant): SafeWindow | undefined {
  if (safe.kind === 'any') return undefined;
  if (safe.kind === 'once') return isBefore(at, safe.window.until) ? safe.window : undefined;
  return weeklyWindows(safe, at, at)[0];
}

/**
 * The window that has to be met to keep a promise: the last that opens before it is due, because until then another
 * one comes; when none does, the next one after it. Undefined when any time is safe or no window is left.
 */
export function windowToMeet(
  safe: SafeTimes,
  promiseDue: Temporal.Instant,
  at: Temporal.Instant,
): SafeWindow | undefined {
  if (safe.kind !== 'weekly') return nextSafeWindow(safe, at);
  const windows = weeklyWindows(safe, at, promiseDue);
  return windows.findLast((window) => isBefore(window.from, promiseDue)) ?? windows[0];
}

/** Where a waiting person stands in the order: the window's end if that comes before the promise and is not over. */
export function orderAt(
  promiseDue: Temporal.Instant,
  window: SafeWindow | undefined,
  at: Temporal.Instant,
): Temporal.Instant {
  return window && isBefore(at, window.until) && isBefore(window.until, promiseDue)
    ? window.until
    : promiseDue;
}

/** When to tell the therapist: an hour before the window opens, at once if that has passed, never once it is over. */
export function warnAt(window: SafeWindow, at: Temporal.Instant): Temporal.Instant | undefined {
  if (missed(window, at)) return undefined;
  const warning = window.from.subtract({ minutes: WARNING_MINUTES });
  return isBefore(warning, at) ? at : warning;
}

/** Whether the window is over: if nobody reached the person in it, their page says so and asks for another. */
export function missed(window: SafeWindow, at: Temporal.Instant): boolean {
  return !isBefore(at, window.until);
}

/** The joined windows that end after `at`, in order: those of the week after `until`, and all that open before it. */
function weeklyWindows(
  safe: SafeTimes & { kind: 'weekly' },
  at: Temporal.Instant,
  until: Temporal.Instant,
): readonly SafeWindow[] {
  assert(
    safe.windows.every(isWeeklyWindow),
    'a weekly window without a day, or without a beginning and an end',
  );
  const dateOf = (instant: Temporal.Instant): Temporal.PlainDate =>
    instant.toZonedDateTimeISO(safe.zone).toPlainDate();
  // From the day before, for windows that run past midnight; a week and a day on, so that each weekday comes.
  const first = dateOf(at).subtract({ days: 1 });
  const days = first.until(dateOf(isBefore(at, until) ? until : at), { largestUnit: 'days' }).days + 8;
  const found: SafeWindow[] = [];
  for (let i = 0; i <= days; i += 1) {
    const date = first.add({ days: i });
    const weekday = date.dayOfWeek;
    for (const window of safe.windows) {
      if (!window.days.some((day) => day === weekday)) continue;
      const real = windowOn(date, window.from, window.until, safe.zone);
      if (real) found.push(real);
    }
  }
  return joined(found).filter((window) => isBefore(at, window.until));
}

function joined(windows: readonly SafeWindow[]): readonly SafeWindow[] {
  const result: SafeWindow[] = [];
  for (const window of windows.toSorted((a, b) => Temporal.Instant.compare(a.from, b.from))) {
    const last = result.at(-1);
    if (!last || isBefore(last.until, window.from)) result.push(window);
    else if (isBefore(last.until, window.until)) result[result.length - 1] = { ...last, until: window.until };
  }
  return result;
}

function isBefore(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) < 0;
}
