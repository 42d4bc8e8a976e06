import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LOOK_DAYS, REMIND_DAYS, choosing, yesSince } from './choosing.ts';

const at = Temporal.Instant.from('2026-11-23T15:00:00Z');
const later = (days: number): Temporal.Instant => at.add({ hours: 24 * days });
const ask = (answer: 'yes' | 'no' | null, days = 0) => ({
  answer,
  answeredAt: answer === null ? null : later(days),
  releasedAt: null,
});
const nothing = { reminded: false, looked: false };

test('Q17 a yes stands since the first that stands still', () => {
  assert.equal(yesSince([]), null);
  assert.equal(yesSince([ask(null), ask('no')]), null);
  assert.equal(yesSince([ask('no', 1), ask('yes', 3), ask('yes', 2)])?.toString(), later(2).toString());
  assert.equal(yesSince([{ ...ask('yes', 1), releasedAt: later(2) }]), null);
});

test('Q19 the person is reminded once, after 4 days', () => {
  assert.equal(REMIND_DAYS, 4);
  assert.deepEqual(choosing(at, nothing, later(3)), { due: undefined, next: later(4) });
  assert.deepEqual(choosing(at, nothing, later(4)), { due: 'remind', next: later(14) });
  assert.deepEqual(choosing(at, { ...nothing, reminded: true }, later(5)), {
    due: undefined,
    next: later(14),
  });
});

test('Q20 after 14 days it is looked at once, and nobody is reminded then', () => {
  assert.equal(LOOK_DAYS, 14);
  assert.deepEqual(choosing(at, nothing, later(15)), { due: 'look', next: null });
  assert.deepEqual(choosing(at, { reminded: true, looked: true }, later(30)), { due: undefined, next: null });
});
