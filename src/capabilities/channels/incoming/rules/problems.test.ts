import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemOf, problemSentence } from './problems.ts';

test('M10 what a mail server’s fault means is told by its kind, and never with the password', () => {
  const cases: readonly (readonly [unknown, string])[] = [
    [
      Object.assign(new Error('Invalid login: 535 5.7.8'), { code: 'EAUTH', responseCode: 535 }),
      'wrong_password',
    ],
    [Object.assign(new Error('Command failed'), { authenticationFailed: true }), 'wrong_password'],
    [Object.assign(new Error('getaddrinfo ENOTFOUND mail.test'), { code: 'EDNS' }), 'no_such_host'],
    [Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:9'), { code: 'ESOCKET' }), 'refused'],
    [
      Object.assign(new Error('self-signed certificate'), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }),
      'certificate',
    ],
    [
      Object.assign(new Error("Hostname/IP does not match certificate's altnames"), { code: 'ESOCKET' }),
      'certificate',
    ],
    [Object.assign(new Error('ssl3_get_record:wrong version number'), { code: 'ESOCKET' }), 'not_tls'],
    [Object.assign(new Error('Upgrade to STARTTLS failed'), { code: 'ETLS' }), 'no_encryption'],
    [Object.assign(new Error('Connection timeout'), { code: 'ETIMEDOUT' }), 'no_answer'],
    [new Error('odd', { cause: Object.assign(new Error(''), { code: 'ECONNREFUSED' }) }), 'refused'],
    [new Error('?'), 'broken_off'],
    [undefined, 'broken_off'],
  ];
  for (const [error, kind] of cases) {
    const problem = problemOf(error);
    assert.equal(problem.kind, kind);
    for (const locale of ['en', 'es']) {
      assert.match(problemSentence(problem, { host: 'mail.test', port: 993 }, locale), /mail\.test:993/);
    }
  }
});

test('M10 C5 a refused connection and one that nobody answers are told in the same words', () => {
  const server = { host: 'mail.example.org', port: 465 };
  for (const locale of ['en', 'es']) {
    const told = (kind: 'refused' | 'no_answer'): string => problemSentence({ kind }, server, locale);
    assert.equal(told('refused'), told('no_answer'));
  }
});
