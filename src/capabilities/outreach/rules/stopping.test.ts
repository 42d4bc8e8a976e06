import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ENDED_BECAUSE, isSignOfLife, mayLeave, mayTakeBack } from './stopping.ts';

const at = Temporal.Instant.from('2026-11-04T14:00:00Z');

test('L6 a mail that waits leaves only while nothing has said that they are back or that it should stop', () => {
  assert.equal(mayLeave({ endedBecause: null, returnedAt: null }), true);
  assert.equal(mayLeave({ endedBecause: 'all_done', returnedAt: null }), true, 'it was the last step');
  assert.equal(mayLeave({ endedBecause: 'all_done', returnedAt: at }), false);
  for (const because of ENDED_BECAUSE.filter((one) => one !== 'all_done'))
    assert.equal(mayLeave({ endedBecause: because, returnedAt: null }), false, because);
});

test('L6 a booking, a word of theirs and a session that took place are signs of life; what we decide is none', () => {
  assert.deepEqual(ENDED_BECAUSE.filter(isSignOfLife), ['booked', 'heard', 'met']);
});

test('L9 what was done can be taken back for three minutes', () => {
  assert.equal(mayTakeBack({ doneAt: at }, at.add({ minutes: 2, seconds: 59 })), true);
  assert.equal(mayTakeBack({ doneAt: at }, at.add({ minutes: 3 })), false);
  assert.equal(mayTakeBack({ doneAt: null }, at), false);
});
