import assert from 'node:assert/strict';
import { test } from 'node:test';
import { timeAsTyped } from './time-as-typed.ts';

test('a time is understood as people type it', () => {
  const said = ['14:30', '2:30 pm', '2pm', '14.30', '14', '12 am', '12 pm', '9 a.m.', '9', '14h30'];
  const meant = ['14:30', '14:30', '14:00', '14:30', '14:00', '00:00', '12:00', '09:00', '09:00', '14:30'];
  assert.deepEqual(said.map(timeAsTyped), meant);
});

test('what is no time is none', () => {
  for (const typed of ['', 'noon-ish', '25:00', '13 pm', '9:75', '0 am', '-3'])
    assert.equal(timeAsTyped(typed), undefined, typed);
});
