import assert from 'node:assert/strict';
import { test } from 'node:test';
import { morningOf, setAsideUntil } from './set-aside.ts';

const zone = 'America/New_York';
const at = Temporal.Instant.from('2026-11-02T15:00:00Z');
const morning = (date: string) => morningOf(Temporal.PlainDate.from(date), zone);
const facts = { promiseDue: Temporal.Instant.from('2026-11-04T22:00:00Z'), zone, at };

test('set aside until a morning before the promise ends', () => {
  const wanted = morning('2026-11-03');
  assert.equal(wanted.toString(), '2026-11-03T13:00:00Z');
  assert.deepEqual(setAsideUntil({ ...facts, wanted }), { until: wanted, capped: false });
  assert.deepEqual(setAsideUntil({ ...facts, wanted: morning('2026-11-04') }), {
    until: morning('2026-11-04'),
    capped: false,
  });
});

test('nobody is set aside past the date they were told', () => {
  const wanted = morning('2026-11-20');
  assert.deepEqual(setAsideUntil({ ...facts, wanted }), { until: morning('2026-11-04'), capped: true });
  assert.deepEqual(setAsideUntil({ ...facts, wanted, promiseDue: null }), { until: wanted, capped: false });
  const today = Temporal.Instant.from('2026-11-02T22:00:00Z');
  assert.equal(setAsideUntil({ ...facts, wanted, promiseDue: today }), 'promise_first');
});

test('a date that has begun is no date to come back on', () => {
  assert.equal(setAsideUntil({ ...facts, wanted: morning('2026-11-02') }), 'no_date');
});
