import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayTakeNumber } from './taking-numbers.ts';

test('I7 a number that somebody knows is kept for who rang, and never for who chose on the page', () => {
  assert.deepEqual(
    (['page', 'email', 'phone'] as const).filter((cameBy) => mayTakeNumber({ cameBy })),
    ['email', 'phone'],
  );
});
