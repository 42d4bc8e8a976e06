import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayTakeBack } from './put-aside.ts';

test('I10 what was put aside can be taken back for 30 days', () => {
  const at = Temporal.Instant.from('2026-11-01T12:00:00Z');
  assert.equal(mayTakeBack(at, at), true);
  assert.equal(mayTakeBack(at, Temporal.Instant.from('2026-12-01T12:00:00Z')), true);
  assert.equal(mayTakeBack(at, Temporal.Instant.from('2026-12-01T12:00:01Z')), false);
  assert.equal(mayTakeBack(null, at), false);
});
