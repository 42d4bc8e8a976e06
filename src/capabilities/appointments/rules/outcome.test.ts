import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OUTCOMES, canSayHow, tookPlace } from './outcome.ts';

const endsAt = Temporal.Instant.from('2026-11-23T15:50:00Z');

test('AP20 how it went is asked once its time is over, and never of what was cancelled', () => {
  const session = { endsAt, cancelledAt: null };
  assert.equal(canSayHow(session, endsAt.subtract({ seconds: 1 })), false);
  assert.equal(canSayHow(session, endsAt), true);
  assert.equal(canSayHow({ endsAt, cancelledAt: endsAt.subtract({ hours: 30 }) }, endsAt), false);
  assert.deepEqual(OUTCOMES.filter(tookPlace), ['met', 'they_late', 'i_late']);
});
