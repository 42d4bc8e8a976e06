import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agreedAddresses } from './agreed.ts';

test('I14 what a helper says was agreed is read for the addresses in it', () => {
  assert.deepEqual(agreedAddresses('Ring her on (212) 555-0142, Tuesdays 2-4 pm.', 'US'), [
    { channel: 'phone', address: '+12125550142' },
  ]);
  assert.deepEqual(agreedAddresses('maya@example.org or 212.555.0143', 'US'), [
    { channel: 'email', address: 'maya@example.org' },
    { channel: 'phone', address: '+12125550143' },
  ]);
  assert.deepEqual(agreedAddresses('She would rather write herself, after 14:30 - 15:30.', 'US'), []);
});
