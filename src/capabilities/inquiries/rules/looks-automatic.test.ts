import assert from 'node:assert/strict';
import { test } from 'node:test';
import { looksAutomatic } from './looks-automatic.ts';

const person = { trapped: false, quick: false, overLimit: false, words: 'I can’t sleep.' };

test('I1 who sends quickly and says something keeps the promise', () => {
  assert.equal(looksAutomatic(person), false);
  assert.equal(looksAutomatic({ ...person, quick: true }), false);
  assert.equal(looksAutomatic({ ...person, words: '' }), false);
  assert.equal(looksAutomatic({ ...person, words: 'My page is https://porch.example' }), false);
});

test('I1 the trap and the limit are signs by themselves; being quick is one only beside another', () => {
  assert.equal(looksAutomatic({ ...person, trapped: true }), true);
  assert.equal(looksAutomatic({ ...person, overLimit: true }), true);
  for (const words of ['', ' \n', 'see http://cheap.example', 'WWW.cheap.example'])
    assert.equal(looksAutomatic({ ...person, quick: true, words }), true, words);
});
