import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ConfigError, demoReach, readConfig } from './config.ts';

test('C5 without a word of the operator mail has its own ports, outside the machine’s network', () => {
  assert.deepEqual(readConfig({}).mail, { morePorts: [], inside: false });
  const said = readConfig({ MAIL_PORTS: ' 1025, 1143 ', MAIL_INSIDE: '1' });
  assert.deepEqual(said.mail, { morePorts: [1025, 1143], inside: true });
  for (const MAIL_PORTS of ['x', '0', '70000', '25;26'])
    assert.throws(() => readConfig({ MAIL_PORTS }), ConfigError, MAIL_PORTS);
});

test('C5 the made-up town tries any mail server on this machine alone, and none more once it is seen from outside', () => {
  assert.deepEqual(demoReach(readConfig({})), { morePorts: 'any', inside: true });
  for (const seen of [{ HOST: '0.0.0.0' }, { PUBLIC_URL: 'https://porch.example' }])
    assert.deepEqual(demoReach(readConfig(seen)), { morePorts: [], inside: false });
});
