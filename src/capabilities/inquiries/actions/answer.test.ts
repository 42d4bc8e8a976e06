import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type WrittenAnswer, mayLeave } from './answer.ts';

const place = { name: 'A place', reach: '', url: '', cost: '', hours: '' };
const helpLine = { ...place, helpNow: true };
const group = { ...place, helpNow: false };

const no = {
  inquiryId: '',
  memberId: '',
  kind: 'no',
  reason: 'full',
  words: 'Thank you for writing.',
  places: [helpLine, group],
  seenWhole: true,
} as WrittenAnswer;

test('I6 a no leaves with a help-now line and at least one further place', () => {
  assert.equal(mayLeave(no), undefined);
  assert.deepEqual(mayLeave({ ...no, places: [group] }), { refused: 'no_needs_help_now' });
  assert.deepEqual(mayLeave({ ...no, places: [helpLine, helpLine] }), { refused: 'no_needs_a_place' });
  assert.deepEqual(mayLeave({ ...no, places: [] }), { refused: 'no_needs_help_now' });
});

test('I6 a no leaves only once the whole message was on screen', () => {
  assert.deepEqual(mayLeave({ ...no, seenWhole: false }), { refused: 'not_seen_whole' });
});

test('I6 nothing without words leaves, and other answers need no places', () => {
  assert.deepEqual(mayLeave({ ...no, words: '  \n ' }), { refused: 'no_words' });
  for (const kind of ['yes', 'list', 'question'] as const) {
    assert.equal(mayLeave({ ...no, kind, places: [], seenWhole: false }), undefined);
    assert.deepEqual(mayLeave({ ...no, kind, words: '' }), { refused: 'no_words' });
  }
});
