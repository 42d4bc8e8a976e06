import assert from 'node:assert/strict';
import { test } from 'node:test';
import { occurrences } from './series.ts';

const date = (text: string) => Temporal.PlainDate.from(text);
const RHYTHM = { firstOn: '2026-10-20', atMinute: 15 * 60, everyWeeks: 1, untilOn: null } as const;

test('AP9 a series keeps its wall time across the change of the clocks', () => {
  const found = occurrences(RHYTHM, 'America/New_York', { after: null, until: date('2026-11-03') });
  assert.deepEqual(
    found.map(({ on, startsAt }) => [on, startsAt.toString()]),
    [
      ['2026-10-20', '2026-10-20T19:00:00Z'],
      ['2026-10-27', '2026-10-27T19:00:00Z'],
      ['2026-11-03', '2026-11-03T20:00:00Z'],
    ],
  );
});

test('AP9 it goes on from where it was made, every second week stays every second week, and it ends on its last date', () => {
  const second = { ...RHYTHM, everyWeeks: 2, untilOn: '2026-12-01' } as const;
  const on = (after: string | null, until: string) =>
    occurrences(second, 'Europe/London', {
      after: after === null ? null : date(after),
      until: date(until),
    }).map((one) => one.on);
  assert.deepEqual(on(null, '2026-11-10'), ['2026-10-20', '2026-11-03']);
  assert.deepEqual(on('2026-11-03', '2027-03-01'), ['2026-11-17', '2026-12-01']);
  assert.deepEqual(on('2026-11-04', '2026-11-16'), []);
  assert.deepEqual(on('2026-10-01', '2026-10-20'), ['2026-10-20']);
});
