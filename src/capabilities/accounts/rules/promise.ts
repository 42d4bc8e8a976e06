/** The call-back clock: when an answer is due, how much of the time is gone, and when to say so to the therapist. */
import { assert } from '#kit/outcome';
import { instantOf, minutesOf, wallInstant } from '#kit/wall-time';
import { addWorkingMinutes, calendarDays, endOfWorkingDay } from './working-time.ts';
import { workingMillisecondsBetween } from './working-time.ts';
import type { Calendar, CalendarDay } from './working-time.ts';

export type PromiseLength = { readonly days: number } | { readonly hours: number };

export type DuePromise = {
  readonly due: Temporal.Instant;
  /**
   * How long this is in anybody's working days: Mondays to Fridays that are no holiday, after the day of arrival, up
   * to and with the day it is due. Absences and days off don't shorten the count, because the person waits through
   * them all the same: "2 working days" of someone who works on Mondays only are 10 of these.
   */
  readonly workingDays: number;
};

/** Beyond this the page shows other ways first (I2). */
export const OTHER_WAYS_AFTER_WORKING_DAYS = 5;

/** A promise in hours ends on the quarter, because "by 2:47 pm" pretends to a precision nobody keeps. */
const QUARTER = 15 * 60_000;
const HOUR_MINUTES = 60;

/**
 * When a promise made for a message of this instant is due, or undefined when nobody works within 400 days.
 *
 * In days: the date on which the message arrives, in the practice's zone, is day 0, whatever the hour and whether
 * or not anybody works then. Each later date with any working time left after holidays and absences is one day.
 * The promise is due when work ends on the last of them. So a message of Monday 8:00, Monday 23:00 and, if nobody
 * works on weekends, one of Saturday with a promise of two days are due Wednesday, Wednesday and Tuesday evening.
 *
 * In hours: when so many working hours are over, then up to the next quarter of an hour or the end of that span.
 */
export function promiseDue(
  calendar: Calendar,
  at: Temporal.Instant,
  promise: PromiseLength,
): DuePromise | undefined {
  return 'days' in promise
    ? dueAfterDays(calendar, at, promise.days)
    : dueAfterHours(calendar, at, promise.hours);
}

/**
 * A promise for a chosen date, such as the next word on a waiting list in four weeks (W1): due when work ends on that
 * date, else on the next date with work. Undefined when nobody works within 400 days of it.
 */
export function promiseOn(calendar: Calendar, on: Temporal.PlainDate): Temporal.Instant | undefined {
  return endOfWorkingDay(calendar, wallInstant(on, 0, calendar.zone));
}

/** Whether the page must show other ways before this promise (I2). */
export function isFarOff(promise: DuePromise): boolean {
  return promise.workingDays > OTHER_WAYS_AFTER_WORKING_DAYS;
}

function dueAfterDays(calendar: Calendar, at: Temporal.Instant, days: number): DuePromise | undefined {
  assert(Number.isInteger(days) && days >= 1, `a promise can't be ${days} days`);
  let [left, workingDays, arrival] = [days, 0, true];
  for (const day of calendarDays(calendar, at)) {
    if (arrival) {
      arrival = false;
      continue;
    }
    if (isOrdinary(day)) workingDays += 1;
    const last = day.stretches.at(-1);
    if (!last) continue;
    left -= 1;
    if (left === 0) return { due: instantOf(last[1]), workingDays };
  }
  return undefined;
}

function dueAfterHours(calendar: Calendar, at: Temporal.Instant, hours: number): DuePromise | undefined {
  assert(hours > 0 && Number.isFinite(hours), `a promise can't be ${hours} hours`);
  const from = at.epochMilliseconds;
  let left = Math.round(hours * HOUR_MINUTES * 60_000);
  let [workingDays, arrival] = [0, true];
  for (const day of calendarDays(calendar, at)) {
    if (!arrival && isOrdinary(day)) workingDays += 1;
    arrival = false;
    for (const [start, end] of day.stretches) {
      if (end <= from) continue;
      const begin = Math.max(start, from);
      const done = begin + left;
      if (done <= end) {
        const rounded = Math.ceil(done / QUARTER) * QUARTER;
        return { due: instantOf(Math.min(rounded, end)), workingDays };
      }
      left -= end - begin;
    }
  }
  return undefined;
}

function isOrdinary(day: CalendarDay): boolean {
  return day.weekday <= 5 && !day.holiday;
}

/** How much of the working time of a promise is gone, 0 to 1. Without any working time in it: 1 once it is due. */
export function fractionElapsed(
  calendar: Calendar,
  startedAt: Temporal.Instant,
  dueAt: Temporal.Instant,
  at: Temporal.Instant,
): number {
  if (Temporal.Instant.compare(at, dueAt) >= 0) return 1;
  const whole = workingMillisecondsBetween(calendar, startedAt, dueAt);
  return whole === 0 ? 0 : workingMillisecondsBetween(calendar, startedAt, at) / whole;
}

export type Nudges = { readonly half: Temporal.Instant; readonly late: Temporal.Instant };

/**
 * When 50 % and 80 % of a promise's working time are gone (I4), always while work is going on: where a day's end is
 * the exact half, the nudge waits for the next morning. Undefined when there is no working time in the promise.
 */
export function nudgeTimes(
  calendar: Calendar,
  startedAt: Temporal.Instant,
  dueAt: Temporal.Instant,
): Nudges | undefined {
  const whole = workingMillisecondsBetween(calendar, startedAt, dueAt);
  const half = whenWorked(calendar, startedAt, Math.floor(whole * 0.5));
  const late = whenWorked(calendar, startedAt, Math.floor(whole * 0.8));
  return whole > 0 && half && late ? { half, late } : undefined;
}

/** The last instant at which no more than so many milliseconds were worked and work is going on. */
function whenWorked(
  calendar: Calendar,
  from: Temporal.Instant,
  worked: number,
): Temporal.Instant | undefined {
  let left = worked;
  for (const day of calendarDays(calendar, from)) {
    for (const [start, end] of day.stretches) {
      const begin = Math.max(start, from.epochMilliseconds);
      if (end <= begin) continue;
      if (begin + left < end) return instantOf(begin + left);
      left -= end - begin;
    }
  }
  return undefined;
}

export type Resumed = {
  readonly due: Temporal.Instant;
  readonly remainingMinutes: number;
  /** Under one working hour is left: tell the therapist at once (I3). */
  readonly warnNow: boolean;
};

/**
 * The clock of an answer that did not reach the person goes on from where it was (I3): what was left of its working
 * minutes is left from `at` on. Nothing left: due at once. Undefined when nobody works within 400 days.
 */
export function resume(
  calendar: Calendar,
  clock: { readonly spentMinutes: number; readonly dueMinutes: number },
  at: Temporal.Instant,
): Resumed | undefined {
  const remainingMinutes = Math.max(0, clock.dueMinutes - clock.spentMinutes);
  const due = addWorkingMinutes(calendar, at, remainingMinutes);
  return due && { due, remainingMinutes, warnNow: remainingMinutes < HOUR_MINUTES };
}

/** When the next day of work begins, after this instant: today's beginning if it is still to come. */
export function nextWorkingMorning(calendar: Calendar, at: Temporal.Instant): Temporal.Instant | undefined {
  for (const day of calendarDays(calendar, at)) {
    const first = day.stretches[0];
    if (first && first[0] > at.epochMilliseconds) return instantOf(first[0]);
  }
  return undefined;
}

/** The next time after this instant that it is 'HH:MM' on a day with work, also outside that day's hours. */
export function nextAtChosenHour(
  calendar: Calendar,
  at: Temporal.Instant,
  time: string,
): Temporal.Instant | undefined {
  const minutes = minutesOf(time);
  assert(minutes !== undefined && minutes < 1440, `not a time of day: ${time}`);
  for (const day of calendarDays(calendar, at)) {
    if (day.stretches.length === 0) continue;
    const chosen = wallInstant(day.date, minutes, calendar.zone);
    if (Temporal.Instant.compare(chosen, at) > 0) return chosen;
  }
  return undefined;
}
