import assert from 'node:assert/strict';
import { test } from 'node:test';
import { errorLine } from './log.ts';

const thrownBy = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return error;
  }
};

test('what an error was handed is not logged, whoever quotes it', () => {
  const words = 'I "can’t" sleep\n    since he left';
  const errors = [
    thrownBy(() => JSON.parse(words)),
    thrownBy(() => BigInt(words)),
    thrownBy(() => new Intl.DateTimeFormat('en', { timeZone: words })),
    Object.assign(new Error(`550 ${words} is no mailbox here`), { responseCode: 550 }),
    thrownBy(() => new Headers().set('location', `/m/${words}`)),
    Object.assign(new Error(`invalid input: ${words}`), { name: 'error', code: '22021' }),
  ];
  for (const error of errors) {
    assert.ok(error instanceof Error);
    const line = JSON.stringify(errorLine(error));
    for (const part of ['sleep', 'since', '/m/']) assert.ok(!line.includes(part), line);
  }
});

test('what kind of error it is, its code and where it arose are logged', () => {
  const line = errorLine(Object.assign(new RangeError('beyond the end'), { code: 'BEYOND' }));
  assert.deepEqual([line['type'], line['code'], line['message']], ['RangeError', 'BEYOND', undefined]);
  assert.match(line['stack'] ?? '', /log\.test\.ts/);
  const ours = errorLine(new Error('assertion: a practice has one owner at least, not "0"'));
  assert.equal(ours['message'], 'assertion: a practice has one owner at least, not …');
  assert.deepEqual(errorLine('words'), { type: 'string' });
});
