import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goesAlong, mayAsk, moreToName } from './asking.ts';

const said = { called: 'Mariana', ways: [{ id: 'mail' }, { id: 'number' }], words: 'I can’t sleep.\n' };
const nothing = { name: false, ways: [], words: false, anew: '' };

test('I21 what was neither ticked nor written doesn’t go along', () => {
  assert.deepEqual(goesAlong({ said, ticked: nothing }), { called: '', ways: [], words: '' });
  const mail = { ...nothing, name: true, ways: ['mail'] };
  assert.deepEqual(goesAlong({ said, ticked: mail }), { called: 'Mariana', ways: ['mail'], words: '' });
});

test('I21 a tick for what was never said passes nothing on', () => {
  const ticked = { name: true, ways: ['somebody else’s'], words: true, anew: '' };
  const silent = { called: '', ways: [{ id: 'mail' }], words: '' };
  assert.deepEqual(goesAlong({ said: silent, ticked }), { called: '', ways: [], words: '' });
});

test('I21 words are those that were written here, anew, or both', () => {
  const words = (more: Partial<typeof nothing>) => goesAlong({ said, ticked: { ...nothing, ...more } }).words;
  assert.equal(words({ words: true }), 'I can’t sleep.');
  assert.equal(words({ anew: ' For Ruth. ' }), 'For Ruth.');
  assert.equal(words({ words: true, anew: 'For Ruth.' }), 'I can’t sleep.\n\nFor Ruth.');
});

test('I20 asked for wherever they are named, but not by who asked to stop or isn’t whose page it is', () => {
  const may = (standing: string, closedBecause: string | null = null) => mayAsk({ standing, closedBecause });
  assert.ok(may('waiting') && may('answered'));
  assert.ok(may('closed', 'found_someone') && may('closed', 'in_good_hands') && may('closed', 'tried'));
  for (const because of ['please_stop', 'not_me', 'erased', 'they_came']) assert.ok(!may('closed', because));
  assert.ok(!may('put_aside', 'client') && !may('automatic'));
});

test('I23 as many are named as make three who have room', () => {
  assert.deepEqual([0, 1, 2, 3, 4].map(moreToName), [3, 2, 1, 0, 0]);
});
