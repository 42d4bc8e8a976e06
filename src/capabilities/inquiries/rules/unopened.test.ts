import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSomebody, otherSafeWay } from './unopened.ts';

const at = (text: string) => Temporal.Instant.from(text);
const answer = { leftAt: at('2026-11-23T15:00:00Z'), dueToOpen: at('2026-11-25T22:00:00Z') };
const later = at('2026-11-26T15:00:00Z');
const email = { channel: 'email', plainWords: false, bounced: false };
const phone = { ...email, channel: 'phone' };

test('an answer page unopened for two working days suggests another safe way', () => {
  assert.equal(otherSafeWay(answer, null, [email, phone], later), 'phone');
  assert.equal(otherSafeWay(answer, at('2026-11-20T15:00:00Z'), [email, phone], later), 'phone');
  assert.equal(otherSafeWay(answer, null, [email, { ...phone, channel: 'text' }], later), 'text');
});

test('nothing is suggested once it was opened, too early, in plain words, or without another way', () => {
  assert.equal(otherSafeWay(answer, at('2026-11-23T16:00:00Z'), [email, phone], later), undefined);
  assert.equal(otherSafeWay(answer, null, [email, phone], at('2026-11-25T20:00:00Z')), undefined);
  assert.equal(otherSafeWay(answer, null, [{ ...email, plainWords: true }, phone], later), undefined);
  assert.equal(otherSafeWay(answer, null, [email], later), undefined);
});

test('a page opened in the five minutes after a mail left may be a scanner; after them, or without a mail, it is somebody', () => {
  const left = at('2026-11-23T15:00:00Z');
  assert.equal(isSomebody(at('2026-11-23T15:00:02Z'), left), false);
  assert.equal(isSomebody(at('2026-11-23T15:04:59Z'), left), false);
  assert.equal(isSomebody(at('2026-11-23T15:05:00Z'), left), true);
  assert.equal(isSomebody(at('2026-11-23T15:00:02Z'), null), true);
});
