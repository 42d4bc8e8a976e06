import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { wallInstant } from '#kit/wall-time';
import { addWorkingMinutes, calendarOf, endOfWorkingDay, isWorking, isWorkingWeek } from './working-time.ts';
import { workingMinutesBetween, workingSpans } from './working-time.ts';
import { AROUND_THE_CLOCK, NEVER, WEEKDAYS, anyCalendar, anyInstant, wall } from './calendars.fixture.ts';

const newYork = calendarOf({ zone: 'America/New_York', week: WEEKDAYS });

function hours(zone: string, from: string, until: string, week = AROUND_THE_CLOCK): number {
  return workingMinutesBetween(calendarOf({ zone, week }), wall(from, zone), wall(until, zone)) / 60;
}

test('I2 working time is only what lies in the working hours', () => {
  const [from, until] = [wall('2026-11-20T16:00'), wall('2026-11-23T10:30')];
  assert.equal(workingMinutesBetween(newYork, from, until), 150);
  assert.equal(workingMinutesBetween(newYork, until, from), 0);
});

test('I2 a day may be split, and a span may end at midnight', () => {
  const week = {
    ...WEEKDAYS,
    1: [
      { from: '18:00', to: '24:00' },
      { from: '09:00', to: '12:00' },
    ],
    2: [{ from: '00:00', to: '01:00' }],
  };
  const calendar = calendarOf({ zone: 'Europe/London', week });
  const at = wall('2026-11-23T11:00', 'Europe/London');
  const spans = workingSpans(calendar, at).take(3);
  assert.deepEqual(
    [...spans].map(({ from, until }) => `${from.toString()} ${until.toString()}`),
    [
      '2026-11-23T11:00:00Z 2026-11-23T12:00:00Z',
      '2026-11-23T18:00:00Z 2026-11-24T00:00:00Z',
      '2026-11-24T00:00:00Z 2026-11-24T01:00:00Z',
    ],
  );
  assert.equal(isWorking(calendar, wall('2026-11-23T23:59', 'Europe/London')), true);
  assert.equal(isWorking(calendar, wall('2026-11-23T12:00', 'Europe/London')), false);
});

test('I2 overlapping spans count once', () => {
  const week = {
    ...NEVER,
    3: [
      { from: '09:00', to: '12:00' },
      { from: '11:00', to: '13:00' },
    ],
  };
  assert.equal(hours('UTC', '2026-11-25T00:00', '2026-11-26T00:00', week), 4);
});

test('I2 holidays and absences are no working time, whole days and parts of days alike', () => {
  const calendar = calendarOf({
    zone: 'America/New_York',
    week: WEEKDAYS,
    holidays: [{ on: '2026-11-26', name: 'Thanksgiving Day' }],
    absences: [
      { from: Temporal.PlainDate.from('2026-11-27'), until: Temporal.PlainDate.from('2026-12-01') },
      { from: wall('2026-11-25T13:00'), until: wall('2026-11-25T15:00') },
      { from: wall('2026-11-25T14:00'), until: wall('2026-11-25T16:00') },
    ],
  });
  const from = wall('2026-11-25T09:00');
  assert.equal(workingMinutesBetween(calendar, from, wall('2026-12-01T00:00')), 300);
  assert.equal(addWorkingMinutes(calendar, from, 301)?.toString(), wall('2026-12-01T09:01').toString());
  assert.equal(isWorking(calendar, wall('2026-11-25T14:30')), false);
  assert.equal(isWorking(calendar, wall('2026-11-25T16:00')), true);
});

test('I2 clocks that change make the day as long as it really is', () => {
  assert.equal(hours('America/New_York', '2026-03-08T00:00', '2026-03-09T00:00'), 23);
  assert.equal(hours('America/New_York', '2026-11-01T00:00', '2026-11-02T00:00'), 25);
  assert.equal(hours('Europe/London', '2026-03-29T00:00', '2026-03-30T00:00'), 23);
  assert.equal(hours('Australia/Lord_Howe', '2026-04-05T00:00', '2026-04-06T00:00'), 24.5);
  assert.equal(hours('Australia/Lord_Howe', '2026-10-04T00:00', '2026-10-05T00:00'), 23.5);
  assert.equal(hours('America/St_Johns', '2026-03-08T00:00', '2026-03-09T00:00'), 23);
});

test('I2 a wall time that the clocks skip is no working time', () => {
  const sunday = (from: string, to: string) => ({ ...NEVER, 7: [{ from, to }] });
  const worked = (from: string, to: string) =>
    hours('America/New_York', '2026-03-08T00:00', '2026-03-09T00:00', sunday(from, to));
  assert.equal(worked('02:15', '02:45'), 0);
  assert.equal(worked('02:30', '04:00'), 1);
  assert.equal(worked('01:30', '02:30'), 0.5);
  const date = Temporal.PlainDate.from('2026-03-08');
  const skip = wall('2026-03-08T03:00').toString();
  assert.equal(wallInstant(date, 120, 'America/New_York').toString(), skip);
  assert.equal(wallInstant(date, 150, 'America/New_York').toString(), skip);
});

test('I2 a wall time that comes twice is meant the first time', () => {
  const week = { ...NEVER, 7: [{ from: '01:00', to: '01:30' }] };
  assert.equal(hours('America/New_York', '2026-11-01T00:00', '2026-11-02T00:00', week), 0.5);
  const calendar = calendarOf({ zone: 'America/New_York', week });
  assert.equal(isWorking(calendar, Temporal.Instant.from('2026-11-01T05:15Z')), true);
  assert.equal(isWorking(calendar, Temporal.Instant.from('2026-11-01T06:15Z')), false);
});

test('I2 a date that a zone left out has no working time', () => {
  assert.equal(hours('Pacific/Apia', '2011-12-29T09:00', '2011-12-31T09:00', WEEKDAYS), 8);
});

test('I2 a calendar that never works says so', () => {
  const never = calendarOf({ zone: 'UTC', week: NEVER });
  const at = wall('2026-11-23T09:00');
  assert.equal(addWorkingMinutes(never, at, 1), undefined);
  assert.equal(endOfWorkingDay(never, at), undefined);
  assert.equal([...workingSpans(never, at)].length, 0);
  const away = (until: string) =>
    calendarOf({
      zone: 'UTC',
      week: WEEKDAYS,
      absences: [{ from: Temporal.PlainDate.from('2026-11-01'), until: Temporal.PlainDate.from(until) }],
    });
  assert.equal(addWorkingMinutes(away('2028-01-10'), at, 1), undefined);
  assert.equal(addWorkingMinutes(away('2027-10-04'), at, 1)?.toString(), '2027-10-04T09:01:00Z');
  assert.equal(workingMinutesBetween(away('2028-01-10'), at, wall('2028-01-11T00:00', 'UTC')), 480);
});

test('I2 the end of the working day is that of the day under way, else of the next', () => {
  const end = (at: string) => endOfWorkingDay(newYork, wall(at))?.toString();
  assert.equal(end('2026-11-23T16:59'), wall('2026-11-23T17:00').toString());
  assert.equal(end('2026-11-23T17:00'), wall('2026-11-24T17:00').toString());
  assert.equal(end('2026-11-27T18:00'), wall('2026-11-30T17:00').toString());
});

test('I2 a week is kept only if each span is a time before a time', () => {
  const week = (from: string, to: string) => ({ ...NEVER, 1: [{ from, to }] });
  assert.equal(isWorkingWeek(WEEKDAYS), true);
  assert.equal(isWorkingWeek(week('22:00', '24:00')), true);
  for (const [from, to] of [
    ['17:00', '09:00'],
    ['09:00', '09:00'],
    ['9:00', '17:00'],
    ['09:60', '17:00'],
    ['23:00', '24:01'],
    ['', ''],
  ] as const) {
    assert.equal(isWorkingWeek(week(from, to)), false, `${from} to ${to}`);
  }
  assert.throws(() =>
    addWorkingMinutes(calendarOf({ zone: 'UTC', week: week('2', '3') }), wall('2026-11-23'), 1),
  );
});

test('I2 minutes added are minutes measured, across every change of clocks', () => {
  fc.assert(
    fc.property(anyCalendar, anyInstant, fc.integer({ min: 0, max: 4000 }), (calendar, at, minutes) => {
      const end = addWorkingMinutes(calendar, at, minutes);
      assert.ok(end);
      assert.equal(workingMinutesBetween(calendar, at, end), minutes);
      assert.ok(Temporal.Instant.compare(end, at) >= 0);
    }),
    { numRuns: 300 },
  );
});

test('I2 spans are in order, apart, and really worked', () => {
  fc.assert(
    fc.property(anyCalendar, anyInstant, (calendar, at) => {
      let last = at;
      for (const { from, until } of workingSpans(calendar, at).take(20)) {
        assert.ok(Temporal.Instant.compare(last, from) <= 0);
        assert.ok(Temporal.Instant.compare(from, until) < 0);
        assert.equal(isWorking(calendar, from), true);
        assert.equal(isWorking(calendar, until.subtract({ milliseconds: 1 })), true);
        last = until;
      }
    }),
    { numRuns: 150 },
  );
});

test('I2 working time adds up over any cut', () => {
  fc.assert(
    fc.property(anyCalendar, anyInstant, fc.nat(2e9), fc.nat(2e9), (calendar, a, one, two) => {
      const b = a.add({ milliseconds: one });
      const c = b.add({ milliseconds: two });
      const parts = workingMinutesBetween(calendar, a, b) + workingMinutesBetween(calendar, b, c);
      assert.ok(Math.abs(parts - workingMinutesBetween(calendar, a, c)) < 1e-6);
    }),
    { numRuns: 150 },
  );
});
