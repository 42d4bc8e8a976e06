import assert from 'node:assert/strict';
import { it } from 'node:test';
import { wayBack } from './way-back.ts';

it('AC11 the way back is a page of ours behind the sign-in, and never another house', () => {
  for (const ours of ['/desk', '/desk/sign-in', '/desk/set-up/mail?x=1', '/operator'])
    assert.equal(wayBack(ours), ours);
  const others = [
    'https://elsewhere.example/desk',
    '//elsewhere.example/desk',
    String.raw`/\elsewhere.example/desk`,
    '/\t/elsewhere.example/desk',
    '/desk/../leave',
    '/desk/%2e%2e/leave',
    '/desktop',
    '/leave',
    'javascript:alert(1)',
    'desk',
    '',
    `/desk/${'x'.repeat(600)}`,
    undefined,
  ];
  for (const other of others) assert.equal(wayBack(other), undefined, other ?? 'nothing');
  assert.equal(wayBack('/desk\r\nset-cookie: x=1'), undefined);
});
