import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isSafeNow, isWeeklyWindow, missed, nextSafeWindow, orderAt } from './safe-window.ts';
import { warnAt, windowOn, windowToMeet } from './safe-window.ts';
import type { SafeTimes, SafeWindow } from './safe-window.ts';

const ZONE = 'America/Chicago';

function wall(text: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(text).toZonedDateTime(ZONE).toInstant();
}

function inWall(window: SafeWindow | undefined): string | undefined {
  const text = (instant: Temporal.Instant): string =>
    instant.toZonedDateTimeISO(ZONE).toPlainDateTime().toString({ smallestUnit: 'minute' });
  return window && `${text(window.from)} ${text(window.until)}`;
}

const weekdayLunch: SafeTimes = {
  kind: 'weekly',
  zone: ZONE,
  windows: [{ days: [1, 2, 3, 4, 5], from: '12:00', until: '13:00' }],
};
const lateOnFriday: SafeTimes = {
  kind: 'weekly',
  zone: ZONE,
  windows: [{ days: [5], from: '22:00', until: '01:00' }],
};

function today(from: string, until: string): SafeWindow {
  const window = windowOn(Temporal.PlainDate.from('2026-11-23'), from, until, ZONE);
  assert.ok(window);
  return window;
}

test('I13 any time is safe at any time, and sets no order', () => {
  const at = wall('2026-11-23T03:00');
  const due = wall('2026-11-25T17:00');
  assert.equal(isSafeNow({ kind: 'any' }, at), true);
  assert.equal(nextSafeWindow({ kind: 'any' }, at), undefined);
  assert.equal(orderAt(due, windowToMeet({ kind: 'any' }, due, at), at), due);
});

test('I13 a weekly window is the one that is open, else the next', () => {
  const next = (at: string) => inWall(nextSafeWindow(weekdayLunch, wall(at)));
  assert.equal(next('2026-11-23T08:00'), '2026-11-23T12:00 2026-11-23T13:00');
  assert.equal(next('2026-11-23T12:59'), '2026-11-23T12:00 2026-11-23T13:00');
  assert.equal(next('2026-11-23T13:00'), '2026-11-24T12:00 2026-11-24T13:00');
  assert.equal(next('2026-11-27T13:00'), '2026-11-30T12:00 2026-11-30T13:00');
  assert.equal(isSafeNow(weekdayLunch, wall('2026-11-23T12:00')), true);
  assert.equal(isSafeNow(weekdayLunch, wall('2026-11-23T13:00')), false);
  assert.equal(isSafeNow(weekdayLunch, wall('2026-11-22T12:30')), false);
});

test('I13 a weekly window may run past midnight, and windows that touch are one', () => {
  assert.equal(isSafeNow(lateOnFriday, wall('2026-11-28T00:30')), true);
  assert.equal(isSafeNow(lateOnFriday, wall('2026-11-28T01:00')), false);
  assert.equal(isSafeNow(lateOnFriday, wall('2026-11-27T00:30')), false);
  const touching: SafeTimes = {
    kind: 'weekly',
    zone: ZONE,
    windows: [
      { days: [2], from: '00:00', until: '02:00' },
      { days: [1], from: '20:00', until: '24:00' },
      { days: [1], from: '21:00', until: '22:00' },
    ],
  };
  const window = nextSafeWindow(touching, wall('2026-11-23T08:00'));
  assert.equal(inWall(window), '2026-11-23T20:00 2026-11-24T02:00');
});

test('I13 the hours are those of the person’s own zone', () => {
  const far: SafeTimes = {
    kind: 'weekly',
    zone: 'Pacific/Auckland',
    windows: [{ days: [2], from: '09:00', until: '10:00' }],
  };
  const window = nextSafeWindow(far, wall('2026-11-23T08:00'));
  assert.equal(inWall(window), '2026-11-23T14:00 2026-11-23T15:00');
});

test('I13 a window of one day is safe only then', () => {
  const safe: SafeTimes = { kind: 'once', window: today('14:00', '15:30') };
  assert.equal(isSafeNow(safe, wall('2026-11-23T13:59')), false);
  assert.equal(isSafeNow(safe, wall('2026-11-23T14:00')), true);
  assert.equal(isSafeNow(safe, wall('2026-11-23T15:30')), false);
  assert.equal(nextSafeWindow(safe, wall('2026-11-23T15:30')), undefined);
});

test('I13 what is no stretch of time is no window', () => {
  const date = Temporal.PlainDate.from('2026-03-08');
  assert.equal(windowOn(date, '02:10', '02:50', ZONE), undefined, 'the clocks skip it');
  assert.equal(windowOn(date, '09:00', '09:00', ZONE), undefined);
  assert.equal(windowOn(date, '24:00', '01:00', ZONE), undefined);
  assert.equal(windowOn(date, 'noon', '13:00', ZONE), undefined);
  assert.equal(inWall(windowOn(date, '23:00', '00:30', ZONE)), '2026-03-08T23:00 2026-03-09T00:30');
  assert.equal(isWeeklyWindow({ days: [], from: '09:00', until: '10:00' }), false);
  assert.equal(isWeeklyWindow({ days: [1], from: '09:00', until: '09:00' }), false);
  assert.equal(isWeeklyWindow({ days: [1], from: '22:00', until: '01:00' }), true);
});

test('I13 clocks that go back never widen a window to an hour that nobody named', () => {
  const date = Temporal.PlainDate.from('2026-11-01');
  const real = (from: string, until: string): string => {
    const window = windowOn(date, from, until, ZONE);
    return `${window?.from.toString()} ${window?.until.toString()}`;
  };
  assert.equal(real('01:30', '02:30'), '2026-11-01T07:30:00Z 2026-11-01T08:30:00Z');
  assert.equal(real('01:30', '01:45'), '2026-11-01T06:30:00Z 2026-11-01T06:45:00Z');
  assert.equal(real('00:30', '01:30'), '2026-11-01T05:30:00Z 2026-11-01T06:30:00Z');
});

test('I13 a window that ends before the promise sets the order, a later or a past one does not', () => {
  const due = wall('2026-11-24T17:00');
  const at = wall('2026-11-23T09:00');
  const window = today('14:00', '15:30');
  assert.equal(orderAt(due, window, at), window.until);
  assert.equal(orderAt(due, window, wall('2026-11-23T15:30')), due);
  assert.equal(orderAt(due, undefined, at), due);
  assert.equal(orderAt(wall('2026-11-23T15:00'), window, at).toString(), wall('2026-11-23T15:00').toString());
});

test('I13 of windows that come again, the last before the promise has to be met', () => {
  const at = wall('2026-11-23T14:00');
  const meet = (due: string) => inWall(windowToMeet(weekdayLunch, wall(due), at));
  assert.equal(meet('2026-11-25T17:00'), '2026-11-25T12:00 2026-11-25T13:00');
  assert.equal(meet('2026-11-25T11:00'), '2026-11-24T12:00 2026-11-24T13:00');
  assert.equal(meet('2026-11-25T12:30'), '2026-11-25T12:00 2026-11-25T13:00');
  assert.equal(meet('2026-11-23T17:00'), '2026-11-24T12:00 2026-11-24T13:00', 'none before it is due');
  assert.equal(meet('2026-12-14T09:00'), '2026-12-11T12:00 2026-12-11T13:00');
  assert.equal(meet('2026-11-20T17:00'), '2026-11-24T12:00 2026-11-24T13:00', 'due already');
});

test('I13 the therapist is warned an hour before it opens, or at once', () => {
  const window = today('14:00', '15:30');
  const warn = (at: string) => warnAt(window, wall(at))?.toString();
  assert.equal(warn('2026-11-23T09:00'), wall('2026-11-23T13:00').toString());
  assert.equal(warn('2026-11-23T13:20'), wall('2026-11-23T13:20').toString());
  assert.equal(warn('2026-11-23T15:00'), wall('2026-11-23T15:00').toString());
  assert.equal(warn('2026-11-23T15:30'), undefined);
});

test('I13 a window is missed once it is over', () => {
  const window = today('14:00', '15:30');
  assert.equal(missed(window, wall('2026-11-23T15:29')), false);
  assert.equal(missed(window, wall('2026-11-23T15:30')), true);
});

test('I13 whatever the hours and the zone, a safe instant lies in the next window and at the hours named', () => {
  const time = fc.integer({ min: 0, max: 1439 }).map((minutes) => {
    const pad = (number: number): string => String(number).padStart(2, '0');
    return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
  });
  const window = fc
    .record({
      days: fc.uniqueArray(fc.constantFrom(1, 2, 3, 4, 5, 6, 7), { minLength: 1 }),
      from: time,
      until: time,
    })
    .filter(isWeeklyWindow);
  const anyZone = fc.constantFrom(
    'America/New_York',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
    'Pacific/Apia',
  );
  const seconds = fc.integer({ min: 1704067200, max: 1924905600 });
  // Half of them close to a change of the clocks, where mistakes live.
  const near = fc.option(fc.integer({ min: -20_000, max: 20_000 }));
  const windowsOfOne = fc.array(window, { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(anyZone, windowsOfOne, seconds, near, (zone, windows, start, offset) => {
      const any = Temporal.Instant.fromEpochMilliseconds(start * 1000);
      const change = any.toZonedDateTimeISO(zone).getTimeZoneTransition('next')?.toInstant();
      const at = offset === null || !change ? any : change.add({ seconds: offset });
      const safe: SafeTimes = { kind: 'weekly', zone, windows };
      const next = nextSafeWindow(safe, at);
      assert.ok(next);
      assert.ok(Temporal.Instant.compare(at, next.until) < 0);
      const open = Temporal.Instant.compare(next.from, at) <= 0;
      assert.equal(isSafeNow(safe, at), open);
      const local = at.toZonedDateTimeISO(zone);
      const clock = local.toPlainTime().toString({ smallestUnit: 'minute' });
      const named = windows.some(({ from, until }) =>
        from < until ? from <= clock && clock < until : from <= clock || clock < until,
      );
      if (open) assert.ok(named, 'safe at an hour that nobody named');
    }),
    { numRuns: 300 },
  );
});
