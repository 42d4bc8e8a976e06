import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fractionElapsed, isFarOff, nextAtChosenHour, nextWorkingMorning } from './promise.ts';
import { nudgeTimes, promiseDue, promiseOn, resume } from './promise.ts';
import type { PromiseLength } from './promise.ts';
import { calendarOf, isWorking, workingMinutesBetween } from './working-time.ts';
import { NEVER, WEEKDAYS, anyCalendar, anyInstant, wall } from './calendars.fixture.ts';

const newYork = calendarOf({
  zone: 'America/New_York',
  week: WEEKDAYS,
  holidays: [{ on: '2026-11-26', name: 'Thanksgiving Day' }],
});

const anyLength: fc.Arbitrary<PromiseLength> = fc.oneof(
  fc.integer({ min: 1, max: 6 }).map((days) => ({ days })),
  fc.integer({ min: 1, max: 40 }).map((hours) => ({ hours })),
);

function inWall(instant: Temporal.Instant | undefined, zone = 'America/New_York'): string | undefined {
  return instant?.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' });
}

test('I2 a promise in days is due when work ends on the last of them, the day of arrival being day 0', () => {
  const due = (at: string) => inWall(promiseDue(newYork, wall(at), { days: 2 })?.due);
  assert.equal(due('2026-11-16T08:00'), '2026-11-18T17:00');
  assert.equal(due('2026-11-16T23:59'), '2026-11-18T17:00');
  assert.equal(due('2026-11-17T00:00'), '2026-11-19T17:00');
  assert.equal(due('2026-11-20T10:00'), '2026-11-24T17:00', 'over a weekend');
  assert.equal(due('2026-11-21T10:00'), '2026-11-24T17:00', 'a Saturday is day 0 too');
  assert.equal(due('2026-11-25T10:00'), '2026-11-30T17:00', 'over a holiday and a weekend');
});

test('I2 a promise ends with that day’s own last span, and with what an absence leaves of it', () => {
  const week = {
    ...WEEKDAYS,
    3: [
      { from: '09:00', to: '12:00' },
      { from: '18:00', to: '20:30' },
    ],
  };
  const plain = calendarOf({ zone: 'Europe/London', week });
  const at = wall('2026-11-16T08:00', 'Europe/London');
  assert.equal(inWall(promiseDue(plain, at, { days: 2 })?.due, 'Europe/London'), '2026-11-18T20:30');
  const absences = [
    { from: wall('2026-11-18T11:00', 'Europe/London'), until: Temporal.PlainDate.from('2026-11-19') },
  ];
  const shortened = calendarOf({ zone: 'Europe/London', week, absences });
  assert.equal(inWall(promiseDue(shortened, at, { days: 2 })?.due, 'Europe/London'), '2026-11-18T11:00');
});

test('I2 a promise in hours ends on the quarter, within the span', () => {
  const due = (at: string, hours: number) => inWall(promiseDue(newYork, wall(at), { hours })?.due);
  assert.equal(due('2026-11-16T10:00', 4), '2026-11-16T14:00');
  assert.equal(due('2026-11-16T10:02', 4), '2026-11-16T14:15');
  assert.equal(due('2026-11-16T16:58', 8), '2026-11-17T17:00');
  assert.equal(due('2026-11-16T20:00', 8), '2026-11-17T17:00');
  assert.equal(due('2026-11-20T16:00', 2), '2026-11-23T10:00');
  const odd = calendarOf({ zone: 'UTC', week: { ...NEVER, 1: [{ from: '09:00', to: '13:05' }] } });
  const last = promiseDue(odd, wall('2026-11-16T09:01', 'UTC'), { hours: 4 });
  assert.equal(inWall(last?.due, 'UTC'), '2026-11-16T13:05');
});

test('I2 beyond five working days of the world’s week other ways come first', () => {
  const away = (until: string) =>
    calendarOf({
      zone: 'America/New_York',
      week: WEEKDAYS,
      absences: [{ from: Temporal.PlainDate.from('2026-11-09'), until: Temporal.PlainDate.from(until) }],
    });
  const at = wall('2026-11-09T10:00');
  const near = promiseDue(away('2026-11-13'), at, { days: 2 });
  assert.deepEqual([inWall(near?.due), near?.workingDays], ['2026-11-16T17:00', 5]);
  assert.equal(near && isFarOff(near), false);
  const far = promiseDue(away('2026-11-16'), at, { days: 2 });
  assert.deepEqual([inWall(far?.due), far?.workingDays], ['2026-11-17T17:00', 6]);
  assert.equal(far && isFarOff(far), true);
  const mondays = calendarOf({ zone: 'America/New_York', week: { ...NEVER, 1: WEEKDAYS[1] } });
  assert.equal(promiseDue(mondays, at, { days: 2 })?.workingDays, 10);
});

test('I2 nobody works, nothing is promised', () => {
  const never = calendarOf({ zone: 'UTC', week: NEVER });
  const at = wall('2026-11-16T10:00');
  assert.equal(promiseDue(never, at, { days: 2 }), undefined);
  assert.equal(promiseDue(never, at, { hours: 4 }), undefined);
  assert.equal(nudgeTimes(never, at, at.add({ hours: 100 })), undefined);
  assert.equal(resume(never, { spentMinutes: 0, dueMinutes: 60 }, at), undefined);
  assert.equal(nextWorkingMorning(never, at), undefined);
  assert.equal(nextAtChosenHour(never, at, '17:00'), undefined);
});

test('I2 a promise is due after the message, at a moment of work’s end, and later for a later message', () => {
  fc.assert(
    fc.property(anyCalendar, anyInstant, fc.nat(4e8), anyLength, (calendar, at, wait, length) => {
      const first = promiseDue(calendar, at, length);
      const later = promiseDue(calendar, at.add({ milliseconds: wait }), length);
      assert.ok(first && later);
      assert.ok(Temporal.Instant.compare(first.due, at) > 0);
      assert.ok(Temporal.Instant.compare(later.due, first.due) >= 0);
      assert.equal(isWorking(calendar, first.due.subtract({ milliseconds: 1 })), true);
      if ('hours' in length) {
        const minutes = workingMinutesBetween(calendar, at, first.due);
        assert.ok(minutes >= length.hours * 60 && minutes < length.hours * 60 + 15);
      }
    }),
    { numRuns: 300 },
  );
});

test('I4 nudges come at 50 % and 80 % of the working time, and only while someone works', () => {
  const at = wall('2026-11-16T09:00');
  const nudges = nudgeTimes(newYork, at, wall('2026-11-16T17:00'));
  assert.equal(inWall(nudges?.half), '2026-11-16T13:00');
  assert.equal(inWall(nudges?.late), '2026-11-16T15:24');
  const overnight = nudgeTimes(newYork, at, wall('2026-11-17T17:00'));
  assert.equal(inWall(overnight?.half), '2026-11-17T09:00', 'not at the very end of a day');
  fc.assert(
    fc.property(anyCalendar, anyInstant, anyLength, (calendar, start, length) => {
      const due = promiseDue(calendar, start, length)?.due;
      assert.ok(due);
      const both = nudgeTimes(calendar, start, due);
      assert.ok(both);
      const order = [start, both.half, both.late, due];
      assert.deepEqual(
        order.toSorted((a, b) => Temporal.Instant.compare(a, b)),
        order,
      );
      for (const [nudge, part] of [
        [both.half, 0.5],
        [both.late, 0.8],
      ] as const) {
        assert.equal(isWorking(calendar, nudge), true);
        assert.ok(Temporal.Instant.compare(nudge, due) < 0);
        assert.ok(Math.abs(fractionElapsed(calendar, start, due, nudge) - part) < 1e-3);
      }
    }),
    { numRuns: 200 },
  );
});

test('I4 how much is gone counts working time only', () => {
  const [start, due] = [wall('2026-11-20T13:00'), wall('2026-11-23T13:00')];
  const gone = (at: string) => fractionElapsed(newYork, start, due, wall(at));
  assert.equal(gone('2026-11-20T12:00'), 0);
  assert.equal(gone('2026-11-20T17:00'), 0.5);
  assert.equal(gone('2026-11-22T12:00'), 0.5);
  assert.equal(gone('2026-11-23T13:00'), 1);
  assert.equal(gone('2026-11-25T13:00'), 1);
  const idle = [wall('2026-11-21T10:00'), wall('2026-11-21T12:00')] as const;
  assert.equal(fractionElapsed(newYork, ...idle, wall('2026-11-21T11:00')), 0);
  assert.equal(fractionElapsed(newYork, ...idle, wall('2026-11-21T12:00')), 1);
  assert.equal(nudgeTimes(newYork, ...idle), undefined);
});

test('I3 the clock goes on from where it was, and warns if under one working hour is left', () => {
  const at = wall('2026-11-20T16:30');
  const half = resume(newYork, { spentMinutes: 300, dueMinutes: 420 }, at);
  assert.equal(inWall(half?.due), '2026-11-23T10:30');
  assert.deepEqual([half?.remainingMinutes, half?.warnNow], [120, false]);
  const short = resume(newYork, { spentMinutes: 361, dueMinutes: 420 }, at);
  assert.deepEqual([inWall(short?.due), short?.warnNow], ['2026-11-23T09:29', true]);
  assert.equal(resume(newYork, { spentMinutes: 360, dueMinutes: 420 }, at)?.warnNow, false);
  const over = resume(newYork, { spentMinutes: 500, dueMinutes: 420 }, at);
  assert.deepEqual([inWall(over?.due), over?.remainingMinutes, over?.warnNow], ['2026-11-20T16:30', 0, true]);
});

test('I4 the one note a day comes at the chosen hour, on days with work', () => {
  const next = (at: string, time: string) => inWall(nextAtChosenHour(newYork, wall(at), time));
  assert.equal(next('2026-11-23T16:59', '17:00'), '2026-11-23T17:00');
  assert.equal(next('2026-11-23T17:00', '17:00'), '2026-11-24T17:00');
  assert.equal(next('2026-11-25T19:30', '19:00'), '2026-11-27T19:00', 'not on a holiday');
  assert.equal(next('2026-11-27T19:30', '07:00'), '2026-11-30T07:00');
  assert.throws(() => next('2026-11-27T19:30', '24:00'));
  const morning = (at: string) => inWall(nextWorkingMorning(newYork, wall(at)));
  assert.equal(morning('2026-11-23T08:59'), '2026-11-23T09:00');
  assert.equal(morning('2026-11-23T09:00'), '2026-11-24T09:00');
  assert.equal(morning('2026-11-25T12:00'), '2026-11-27T09:00');
});

test('I2 a promise across a change of clocks keeps its wall time', () => {
  const due = promiseDue(newYork, wall('2026-10-30T10:00'), { days: 1 })?.due;
  assert.equal(due?.toString(), '2026-11-02T22:00:00Z');
  const spring = promiseDue(newYork, wall('2026-03-06T10:00'), { days: 1 })?.due;
  assert.equal(spring?.toString(), '2026-03-09T21:00:00Z');
});

test('W1 a promise for a date is due when work ends on it, or on the next day with work', () => {
  const due = (on: string) => inWall(promiseOn(newYork, Temporal.PlainDate.from(on)));
  assert.equal(due('2026-11-25'), '2026-11-25T17:00');
  assert.equal(due('2026-11-26'), '2026-11-27T17:00');
  assert.equal(due('2026-11-28'), '2026-11-30T17:00');
  const never = calendarOf({ zone: 'UTC', week: NEVER });
  assert.equal(promiseOn(never, Temporal.PlainDate.from('2026-11-25')), undefined);
});
