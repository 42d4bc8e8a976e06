import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentenceOf } from './command.ts';

const failed = (code: string): Error => Object.assign(new Error('what the driver says'), { code });

test('a database that is not to be had is told in a sentence that says where to look', () => {
  const told: readonly [string, RegExp][] = [
    ['ECONNREFUSED', /^The database does not answer .* DATABASE_URL/],
    ['28P01', /name and password in DATABASE_URL .* pg_hba\.conf/],
    ['SELF_SIGNED_CERT_IN_CHAIN', /sslrootcert=\//],
    ['ERR_TLS_CERT_ALTNAME_INVALID', /another name/],
  ];
  for (const [code, sentence] of told) assert.match(sentenceOf(failed(code)), sentence);
});

test('what nobody foresaw keeps its stack, since it is ours to mend', () => {
  assert.match(sentenceOf(failed('42P01')), /what the driver says\n\s+at /);
});
