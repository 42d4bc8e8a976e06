import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signed } from './signed.ts';

test('an answer is signed by a person, and no name stands there twice', () => {
  assert.equal(signed('Ruth Adler', 'Elm Street Practice'), 'Ruth Adler, Elm Street Practice');
  assert.equal(signed('Amara Okafor', 'Amara Okafor, PhD'), 'Amara Okafor, PhD');
});
