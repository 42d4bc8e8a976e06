import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Vault } from '#kit/crypto';
import { opensAs, opensIn, readToken, tokenFor } from './opens.ts';

const vault = new Vault(Buffer.alloc(32, 5));
const A = '01890000-0000-7000-8000-00000000000a';
const B = '01890000-0000-7000-8000-00000000000b';

test('AC9 a mailed link names the practice that mailed it, and can’t be turned into another practice’s', () => {
  const mailed = tokenFor(vault, 'abcDEF', A);
  assert.deepEqual(readToken(vault, mailed), { token: 'abcDEF', practice: A });
  const tries = [
    mailed.replace(A, B),
    mailed.replace(A, ''),
    'abcDEF',
    `abcDEF.${B}`,
    `${mailed}.`,
    `x${mailed}`,
  ];
  for (const wrong of tries) assert.equal(readToken(vault, wrong), undefined, wrong);
  const elsewhere = new Vault(Buffer.alloc(32, 6));
  assert.equal(readToken(elsewhere, mailed), undefined);
});

test('AC9 nothing that somebody makes up is read as a link', () => {
  fc.assert(fc.property(fc.string(), (text) => assert.equal(readToken(vault, text), undefined)));
});

test('what a sign-in opens is written once each and in order, and nothing opens nothing', () => {
  assert.equal(opensAs([B, A], [A]), `${A} ${B}`);
  assert.deepEqual(opensIn(opensAs([B], [A])), [A, B]);
  for (const nothing of ['', null, undefined]) assert.deepEqual(opensIn(nothing), []);
});
