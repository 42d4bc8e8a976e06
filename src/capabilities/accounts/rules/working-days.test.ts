import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NEVER, WEEKDAYS, wall } from './calendars.fixture.ts';
import { workingDaysBefore, workingDaysBetween } from './working-days.ts';
import { calendarOf } from './working-time.ts';

const zone = 'America/New_York';
const newYork = calendarOf({ zone, week: WEEKDAYS, holidays: [{ on: '2026-11-26', name: 'Thanksgiving' }] });

test('working days between two instants count both ends, without weekends and holidays', () => {
  const between = (a: string, b: string) => workingDaysBetween(newYork, wall(a), wall(b));
  assert.equal(between('2026-11-23T15:00', '2026-11-23T16:00'), 1);
  assert.equal(between('2026-11-23T23:00', '2026-11-27T01:00'), 4, 'without Thanksgiving');
  assert.equal(between('2026-11-20T12:00', '2026-11-23T00:00'), 2, 'over a weekend');
  assert.equal(between('2026-11-21T12:00', '2026-11-22T12:00'), 0);
  assert.equal(between('2026-11-24T12:00', '2026-11-23T12:00'), 0);
});

test('so many working days before a date is a morning with work, never before it began', () => {
  const before = (from: string, due: string, days: number, calendar = newYork) =>
    workingDaysBefore(calendar, wall(from), wall(due), days)
      .toZonedDateTimeISO(zone)
      .toPlainDateTime()
      .toString({ smallestUnit: 'minute' });
  assert.equal(before('2026-11-02T12:00', '2026-11-30T17:00', 2), '2026-11-25T09:00');
  assert.equal(before('2026-11-02T12:00', '2026-11-06T17:00', 0), '2026-11-06T09:00');
  assert.equal(before('2026-11-05T12:00', '2026-11-06T17:00', 2), '2026-11-05T12:00');
  assert.equal(before('2026-11-05T12:00', '2026-11-06T17:00', 1), '2026-11-05T12:00', 'work had begun');
  const never = calendarOf({ zone, week: NEVER });
  assert.equal(before('2026-11-05T12:00', '2026-12-06T17:00', 2, never), '2026-11-05T12:00');
});
