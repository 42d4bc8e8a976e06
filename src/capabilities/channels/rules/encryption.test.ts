import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mustBeEncrypted } from './encryption.ts';

test('C3 only this machine, or a server that the practice says so of, may be spoken to in the clear', () => {
  for (const host of ['mail.example', '10.0.0.7', 'localhost.example', '127.0.0.1.example', 'fe80::1']) {
    assert.equal(mustBeEncrypted({ host }), true, host);
    assert.equal(mustBeEncrypted({ host, insecure: false }), true, host);
  }
  for (const host of ['localhost', '127.0.0.1', '127.1.2.3', '::1'])
    assert.equal(mustBeEncrypted({ host }), false);
  assert.equal(mustBeEncrypted({ host: 'mail.example', insecure: true }), false);
});
