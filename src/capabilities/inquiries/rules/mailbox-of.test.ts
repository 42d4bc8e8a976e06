import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mailboxOf } from './mailbox-of.ts';

test('addresses with a plus are one mailbox', () => {
  assert.equal(mailboxOf(' Jo+one@Example.org '), 'jo@example.org');
  assert.equal(mailboxOf('jo+a+b@example.org'), 'jo@example.org');
  assert.equal(mailboxOf('jo@example.org'), 'jo@example.org');
});

test('what has no name before its plus, or no @, stays itself', () => {
  assert.equal(mailboxOf('+1@example.org'), '+1@example.org');
  assert.equal(mailboxOf('nobody'), 'nobody');
});
