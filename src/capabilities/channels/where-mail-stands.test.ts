import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isInside, isMailPort } from './where-mail-stands.ts';

test('C5 mail is sent at 25, 465, 587 and 2525, read at 143 and 993, and elsewhere only where the operator says so', () => {
  for (const port of [25, 465, 587, 2525]) assert.equal(isMailPort('smtp', port, []), true, String(port));
  for (const port of [143, 993]) assert.equal(isMailPort('imap', port, []), true, String(port));
  for (const port of [22, 80, 143, 993, 5432, 6379])
    assert.equal(isMailPort('smtp', port, []), false, String(port));
  for (const port of [22, 25, 587, 5432]) assert.equal(isMailPort('imap', port, []), false, String(port));
  assert.equal(isMailPort('imap', 1143, [1143]), true);
  assert.equal(isMailPort('smtp', 1025, 'any'), true);
});

test('C5 inside is this machine, its network, and what is nobody’s', () => {
  const there = ['127.0.0.1', '127.9.9.9', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1'];
  const more = ['169.254.169.254', '100.64.0.1', '0.0.0.0', '255.255.255.255', '224.0.0.1', '198.18.0.1'];
  const six = [
    '::',
    '::1',
    'fe80::1%eth0',
    'fd00::1',
    'fc00::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:a00:1',
  ];
  const hidden = [
    '::127.0.0.1',
    '64:ff9b::10.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b:0:0:0:0:10.0.0.1',
    '2002:7f00:1::',
    'localhost',
    '',
  ];
  for (const address of [...there, ...more, ...six, ...hidden])
    assert.equal(isInside(address), true, address);
});

test('C5 outside is every other address', () => {
  const four = [
    '8.8.8.8',
    '172.15.0.1',
    '172.32.0.1',
    '192.167.1.1',
    '100.63.0.1',
    '100.128.0.1',
    '223.255.255.255',
  ];
  for (const address of [...four, '2001:4860:4860::8888', '::ffff:8.8.8.8', '64:ff9b::8.8.8.8'])
    assert.equal(isInside(address), false, address);
});

test('C5 an IPv4 address is inside in every spelling, or in none', () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      assert.equal(isInside(`::ffff:${address}`), isInside(address));
      assert.equal(isInside(`64:ff9b::${address}`), isInside(address));
    }),
  );
});
