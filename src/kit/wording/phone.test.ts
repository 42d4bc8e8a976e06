import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phoneInWords } from './phone.ts';

test('a number is shown as people of the country write it, however it was kept', () => {
  assert.equal(phoneInWords('+12125550147', 'US'), '(212) 555-0147');
  assert.equal(phoneInWords('212.555.0147', 'US'), '(212) 555-0147');
  assert.equal(phoneInWords('(212) 555-0142', 'US'), '(212) 555-0142');
  assert.equal(phoneInWords('+442079460142', 'UK'), '020 7946 0142');
});

test('a number from abroad keeps its country', () => {
  assert.equal(phoneInWords('+442079460142', 'US'), '+44 20 7946 0142');
});

test('what is no bare number stays as it was typed', () => {
  assert.equal(phoneInWords('212 555 0147 after five', 'US'), '212 555 0147 after five');
  assert.equal(phoneInWords('988', 'US'), '988');
  assert.equal(phoneInWords('+12125550147', 'nowhere'), '+1 212 555 0147');
});
