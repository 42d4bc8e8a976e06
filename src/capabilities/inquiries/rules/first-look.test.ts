import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isBlind } from './first-look.ts';

const facts = { wanted: true, standing: 'waiting', helpNow: false, answerPending: false, chosen: false };

test('I11 a blind first look ends when a kind of answer is chosen', () => {
  assert.equal(isBlind(facts), true);
  assert.equal(isBlind({ ...facts, chosen: true }), false);
  assert.equal(isBlind({ ...facts, answerPending: true }), false);
  assert.equal(isBlind({ ...facts, standing: 'answered' }), false);
  assert.equal(isBlind({ ...facts, wanted: false }), false);
});

test('I11 whoever asked for help now is never hidden', () => {
  assert.equal(isBlind({ ...facts, helpNow: true }), false);
});
