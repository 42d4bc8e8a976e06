import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seenWhen } from './seen-when.ts';

test('I4 "tonight" is said at night alone, and never while somebody is told', () => {
  assert.deepEqual(
    [0, 5, 6, 12, 17, 18, 23].map((hour) => seenWhen(false, hour)),
    ['not_tonight', 'not_tonight', 'not_now', 'not_now', 'not_now', 'not_tonight', 'not_tonight'],
  );
  assert.equal(seenWhen(true, 23), 'not_at_once');
});
