import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Ask, AT_ONCE, KEPT_DAYS, asksNext, nextOnes } from './asking.ts';

const silent: Ask = { answer: null, releasedAt: null };
const no: Ask = { answer: 'no', releasedAt: null };
const yes: Ask = { answer: 'yes', releasedAt: null };

test('Q12 five are asked at once; the next when all said no or a working day has passed, and nobody has room', () => {
  assert.equal(AT_ONCE, 5);
  assert.ok(asksNext([], false));
  assert.ok(!asksNext([no, silent], false));
  assert.ok(asksNext([no, silent], true));
  assert.ok(asksNext([no, no], false));
  assert.ok(!asksNext([no, yes], true));
});

test('Q12 nobody is asked twice', () => {
  const all = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((memberId) => ({ memberId }));
  assert.deepEqual(
    nextOnes(all, ['a', 'c']).map(({ memberId }) => memberId),
    ['b', 'd', 'e', 'f', 'g'],
  );
  assert.equal(nextOnes(all, []).length, 5);
});

test('Q16 a form that isn’t sent is forgotten after 7 days', () => {
  assert.equal(KEPT_DAYS, 7);
});
