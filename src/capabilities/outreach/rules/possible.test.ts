import assert from 'node:assert/strict';
import { test } from 'node:test';
import { possibleKinds, wantedKinds } from './possible.ts';

test('L1 what the client asked for, in our order; nothing said is the usual; who wants to be waited for is waited for', () => {
  assert.deepEqual(wantedKinds([]), ['call', 'email', 'letter']);
  assert.deepEqual(wantedKinds(['letter', 'write']), ['email', 'letter']);
  assert.deepEqual(wantedKinds(['wait']), []);
});

test('L4 only by ways that are safe for it: a wish makes no way safe', () => {
  assert.deepEqual(possibleKinds(wantedKinds([]), new Set(['email', 'text'])), ['email']);
  assert.deepEqual(possibleKinds(wantedKinds(['call']), new Set(['email', 'post'])), []);
  assert.deepEqual(possibleKinds(wantedKinds([]), new Set()), []);
});
