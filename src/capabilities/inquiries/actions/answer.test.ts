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
  assert.equal(mayLeave(no, false), undefined);
  assert.deepEqual(mayLeave({ ...no, places: [group] }, false), { refused: 'no_needs_help_now' });
  assert.deepEqual(mayLeave({ ...no, places: [helpLine, helpLine] }, false), { refused: 'no_needs_a_place' });
  assert.deepEqual(mayLeave({ ...no, places: [] }, false), { refused: 'no_needs_help_now' });
});

test('I6 a no leaves only once the whole message was on screen', () => {
  assert.deepEqual(mayLeave({ ...no, seenWhole: false }, false), { refused: 'not_seen_whole' });
});

test('I6 nothing without words leaves, and other answers need no places', () => {
  assert.deepEqual(mayLeave({ ...no, words: '  \n ' }, false), { refused: 'no_words' });
  for (const kind of ['yes', 'list', 'question'] as const) {
    assert.equal(mayLeave({ ...no, kind, places: [], seenWhole: false }, false), undefined);
    assert.deepEqual(mayLeave({ ...no, kind, words: '' }, false), { refused: 'no_words' });
  }
});

test('I6 whatever goes to somebody who pressed help now waits until the whole message was on screen', () => {
  const yes = { ...no, kind: 'yes', places: [] } as const;
  assert.deepEqual(mayLeave({ ...yes, seenWhole: false }, true), { refused: 'not_seen_whole' });
  assert.equal(mayLeave(yes, true), undefined);
});

test('I15 no draft leaves with its gap', () => {
  const question = {
    ...no,
    kind: 'question',
    places: [],
    drafted: 'One question: [your question] A.',
  } as const;
  for (const words of [question.drafted, 'One question: A.'])
    assert.deepEqual(mayLeave({ ...question, words }, false), { refused: 'gap_left' });
  assert.equal(mayLeave({ ...question, words: 'One question: where do you live? A.' }, false), undefined);
});
