import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type WayFacts, mayReach } from './reaching.ts';

const safe: WayFacts = {
  channel: 'email',
  source: 'person',
  withdrawn: false,
  bounced: false,
  stopped: false,
  died: false,
};

test('P1 a way that was never given or was taken back is not used', () => {
  assert.equal(mayReach(undefined, 'answer'), 'no_way');
  assert.equal(mayReach({ ...safe, withdrawn: true }, 'answer'), 'withdrawn');
  assert.equal(mayReach(safe, 'answer'), 'yes');
});

test('P2 an address that asked us to stop gets nothing more', () => {
  for (const purpose of ['acknowledgement', 'answer', 'honest_delay', 'later_check'] as const) {
    assert.equal(mayReach({ ...safe, stopped: true }, purpose), 'stopped');
  }
});

test('P3 an address that bounced is not tried again', () => {
  assert.equal(mayReach({ ...safe, bounced: true }, 'answer'), 'bounced');
});

test('P4 a mail is a yes to one neutral reply and the answer, not to further automatic words', () => {
  const mail: WayFacts = { ...safe, source: 'mail' };
  assert.equal(mayReach(mail, 'acknowledgement'), 'yes');
  assert.equal(mayReach(mail, 'answer'), 'yes');
  assert.equal(mayReach(mail, 'honest_delay'), 'not_agreed');
  assert.equal(mayReach(mail, 'later_check'), 'not_agreed');
});
test('P9 a way that nobody asked its owner about is used for nothing, a link to their page neither', () => {
  for (const purpose of ['answer', 'acknowledgement', 'my_page', 'erase_asked'] as const)
    assert.equal(mayReach({ ...safe, source: 'unasked' }, purpose), 'not_agreed', purpose);
});

test('P10 a way is used for what its owner said it is for, and leads to their page all the same', () => {
  const times: WayFacts = { ...safe, goodFor: ['times'] };
  assert.equal(mayReach(times, 'answer'), 'not_agreed');
  assert.equal(mayReach(times, 'my_page'), 'yes');
  assert.equal(mayReach({ ...safe, goodFor: ['answers'] }, 'answer'), 'yes');
  assert.equal(mayReach({ ...safe, goodFor: undefined }, 'answer'), 'yes');
  const post: WayFacts = { ...times, channel: 'post' };
  assert.equal(mayReach(post, 'bill'), 'yes');
  assert.equal(mayReach({ ...post, goodFor: ['missed'] }, 'bill'), 'not_agreed');
  assert.equal(mayReach({ ...post, goodFor: ['missed'] }, 'closing'), 'yes');
});

test('P18 of who died no way is used, for anything, whoever said it is safe', () => {
  for (const channel of ['email', 'phone', 'text', 'post'] as const)
    for (const purpose of ['answer', 'my_page', 'closing', 'missed', 'goodbye', 'reminder'] as const)
      assert.equal(mayReach({ ...safe, channel, died: true }, purpose), 'died', `${purpose} by ${channel}`);
});
