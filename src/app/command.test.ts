import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Client } from 'pg';
import { sentenceOf } from './command.ts';
import { ConfigError } from './config.ts';

const coded = (code: string): Error => Object.assign(new Error('connect'), { code });

test('what the operator can put right is one sentence, and what is ours to mend brings its stack', () => {
  assert.equal(sentenceOf(new ConfigError('Set it so.')), 'Set it so.');
  assert.match(sentenceOf(coded('EADDRINUSE')), /port is taken/);
  assert.match(sentenceOf(coded('DEPTH_ZERO_SELF_SIGNED_CERT')), /doesn’t trust.*update-ca-certificates/);
  assert.match(sentenceOf(coded('28P01')), /refused the name or the password\. \(28P01\)$/);
  assert.match(sentenceOf(new TypeError('x is not a function')), /at .*command\.test\.ts/);
});

test('a database that isn’t there is said to be away', async () => {
  const nobody = new Client({ connectionString: 'postgres://porch:x@127.0.0.1:9/porch' });
  const error: unknown = await nobody.connect().catch((one: unknown) => one);
  assert.match(sentenceOf(error), /can’t be reached\. Does it run/);
});
