import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextHolder } from './stepping-in.ts';

test('I5 a missed promise goes to the first who steps in, then to the next, and round again', () => {
  const stepsIn = ['ben', 'cleo'];
  assert.equal(nextHolder({ holder: 'amara', stepsIn }), 'ben');
  assert.equal(nextHolder({ holder: 'ben', stepsIn }), 'cleo');
  assert.equal(nextHolder({ holder: 'cleo', stepsIn }), 'ben');
});

test('I5 where nobody steps in it stays where it is', () => {
  assert.equal(nextHolder({ holder: 'amara', stepsIn: [] }), 'amara');
  assert.equal(nextHolder({ holder: 'amara', stepsIn: ['amara'] }), 'amara');
  assert.equal(nextHolder({ holder: null, stepsIn: [] }), null);
});
