import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stopsTheClock } from './attend.ts';

const email = { channel: 'email', bounced: false } as const;
const phone = { channel: 'phone', bounced: false } as const;

test('I3 words that go by a safe mail address stop the clock', () => {
  assert.equal(stopsTheClock([email], true), true);
  assert.equal(stopsTheClock([phone, email], true), true);
});

test('I3 words under the code of someone who gave no way stop the clock: they chose to come and look', () => {
  assert.equal(stopsTheClock([], true), true);
  assert.equal(stopsTheClock([], false), false, 'who never heard of the page reads nothing there');
});

test('I3 to someone who gave only a number, words on a page do not: somebody rings first', () => {
  assert.equal(stopsTheClock([phone], true), false);
  assert.equal(stopsTheClock([phone, { channel: 'text', bounced: false }], true), false);
});

test('I3 an address that mail came back from stops nothing', () => {
  assert.equal(stopsTheClock([{ ...email, bounced: true }], true), false);
  assert.equal(stopsTheClock([{ ...email, bounced: true }, phone], true), false);
});
