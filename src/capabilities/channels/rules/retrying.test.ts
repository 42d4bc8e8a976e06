import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextTry } from './retrying.ts';

const at = Temporal.Instant.from('2026-11-23T12:00:00Z');

test('C1 a passing fault is tried again after 1, 5, 30 and 120 minutes, then 6 hours, 8 times in all', () => {
  const pauses = [1, 2, 3, 4, 5, 6, 7].map((tries) => nextTry(tries, at)?.since(at).total('minutes'));
  assert.deepEqual(pauses, [1, 5, 30, 120, 360, 360, 360]);
  assert.equal(nextTry(8, at), undefined);
});
