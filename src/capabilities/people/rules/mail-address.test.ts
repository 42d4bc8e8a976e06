import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mailAddress, mailSpelling } from './mail-address.ts';

test('P2 what people type is an address', () => {
  for (const address of [
    'jo@example.org',
    "Jo.O'Neil@example.org",
    'jo+list@mail.example.org',
    'señora@example.org',
    '李@example.org',
  ])
    assert.equal(mailAddress(address), address);
  assert.equal(mailAddress(' mailto:jo@example.org '), 'jo@example.org');
  assert.equal(mailAddress('jo\u200B@example.org'), 'jo@example.org');
  assert.equal(mailAddress('jo@BÜCHER.example'), 'jo@xn--bcher-kva.example');
});

test('P2 several addresses in one, and one dressed up as another, are none', () => {
  for (const address of [
    'x,jo@example.org',
    'x;jo@example.org',
    'jo@example.org,bb',
    'jo@example.org;',
    'all:jo@example.org;',
    '(c)jo@example.org',
    'jo(c)@example.org',
    '"jo"@example.org',
    'a@b@example.org',
    'Jo <jo@example.org>',
    'jo@[192.0.2.1]',
    'jo@192.0.2.1',
    'jo@0x7f.1',
    'jo@example.org/x',
    'jo@example.org?bcc=x',
    'jo@example.org:25',
    'jo@%65xample.org',
    'jo@example.org\r\nBcc: x@example.org',
    'jo\u2028x@example.org',
    'jo@exam\0ple.org',
    'jo..x@example.org',
    'jo@example',
    'jo',
    '@example.org',
    '',
  ])
    assert.equal(mailAddress(address), undefined, address);
});

test('P2 a mailbox is the same in every spelling that mail takes it by', () => {
  const one = mailSpelling('jo@xn--bcher-kva.example');
  for (const other of ['Jo@bücher.example', ' jo@BÜCHER.example.', 'ｊo@bü\u00ADcher.example'])
    assert.equal(mailSpelling(other), one, other);
  assert.notEqual(mailSpelling('joe@bücher.example'), one);
  assert.equal(mailSpelling('No Address'), 'no address');
});
