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

test('a database on another machine is reached encrypted, or somebody has said that it needn’t be', () => {
  const url = (rest: string): string | undefined =>
    readConfig({ DATABASE_URL: `postgres://porch:x@${rest}` }).databaseUrl;
  for (const rest of [
    'db.example/porch',
    '192.0.2.7:5432/porch?application_name=x',
    'localhost.example/porch',
  ])
    assert.throws(() => url(rest), /sslmode=verify-full/, rest);
  for (const rest of [
    'db.example/porch?sslmode=verify-full',
    'db.example/porch?sslmode=disable',
    '127.0.0.1/porch',
  ])
    assert.ok(url(rest), rest);
  for (const rest of ['localhost:5433/porch', '[::1]/porch', '/porch?host=/run/postgresql'])
    assert.ok(url(rest), rest);
});
