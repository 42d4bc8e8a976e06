import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MOST_WISH, NO_WISHES, wishesFrom } from './wishes.ts';

test('AG13 nothing chosen is an answer too', () => {
  assert.deepEqual(wishesFrom({ ifMissed: [], stopping: '  ' }), NO_WISHES);
  assert.deepEqual(wishesFrom({ ifMissed: ['letter', 'call', 'shout'], stopping: ' A card. ' }), {
    ifMissed: ['call', 'letter'],
    stopping: 'A card.',
  });
});

test('AG13 “wait for me” and a way to be reached are asked about, not guessed', () => {
  assert.deepEqual(wishesFrom({ ifMissed: ['wait', 'call'], stopping: '' }), { refused: 'wait_or_reach' });
  assert.deepEqual(wishesFrom({ ifMissed: ['wait'], stopping: '' }), { ifMissed: ['wait'], stopping: '' });
  assert.deepEqual(wishesFrom({ ifMissed: [], stopping: 'a'.repeat(MOST_WISH + 1) }), {
    refused: 'too_long',
  });
});
