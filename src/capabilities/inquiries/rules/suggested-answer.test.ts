import assert from 'node:assert/strict';
import { test } from 'node:test';
import { suggestedAnswer } from './suggested-answer.ts';

const WROTE = {
  helpNow: false,
  hasNumber: false,
  hasEmail: true,
  knowsPage: true,
  full: false,
  referralOnly: false,
  isNetwork: false,
  heardYes: false,
};

test('a practice with room opens on a yes; a network, which has none of its own, on a kind no', () => {
  assert.equal(suggestedAnswer(WROTE), 'yes');
  assert.equal(suggestedAnswer({ ...WROTE, isNetwork: true }), 'no');
});

test('where somebody said yes to them, no words stand ready; who can only be rung is rung', () => {
  assert.equal(suggestedAnswer({ ...WROTE, isNetwork: true, heardYes: true }), undefined);
  const onlyNumber = { ...WROTE, hasNumber: true, hasEmail: false };
  assert.equal(suggestedAnswer({ ...onlyNumber, isNetwork: true, heardYes: true }), 'rang');
});

test('who pressed help now is rung, and never has a no ready', () => {
  assert.equal(suggestedAnswer({ ...WROTE, helpNow: true, hasNumber: true, isNetwork: true }), 'rang');
  assert.equal(suggestedAnswer({ ...WROTE, helpNow: true, isNetwork: true }), undefined);
});
