import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NOTHING_SAID, NO_HOMEWORK, type Said, maySend, mayKeep, readWhenOf } from './said.ts';
import { KINDS, type Kind, waysOfKind } from './kinds.ts';

const sends = (kind: Kind, said: Partial<Said>, more: { files?: number; readingCosts?: boolean } = {}) =>
  maySend({ kind, said: { ...NOTHING_SAID, ...said }, files: 0, readingCosts: false, ...more });

test('SH5 homework says whether it was arranged, when it is read and how it is shown; all may be left', () => {
  assert.equal(sends('homework', { words: 'Three pages.' }), undefined);
  assert.deepEqual(sends('homework', {}), { refused: 'nothing' });
  assert.equal(sends('homework', {}, { files: 1 }), undefined);
});

test('SH5 reading that costs something is never taken for agreed', () => {
  const before: Said = { ...NOTHING_SAID, words: 'x', homework: { ...NO_HOMEWORK, readWhen: 'before' } };
  assert.deepEqual(sends('homework', before, { readingCosts: true }), { refused: 'not_said_whether_paid' });
  assert.equal(sends('homework', before), undefined);
  for (const paid of ['yes', 'no'] as const) {
    const said: Said = { ...before, homework: { ...before.homework, paid } };
    assert.equal(sends('homework', said, { readingCosts: true }), undefined);
    assert.equal(readWhenOf(said, true), paid === 'yes' ? 'before' : 'in_session');
    assert.equal(readWhenOf(said, false), 'before');
  }
  const either: Said = { ...before, homework: { ...NO_HOMEWORK, readWhen: 'either' } };
  assert.equal(readWhenOf(either, true), 'in_session');
});

test('SH4 worry goes with one press; what is not right names at least one thing', () => {
  assert.equal(sends('worry', {}), undefined);
  assert.deepEqual(sends('not_right', { words: 'x' }), { refused: 'no_topic' });
  assert.equal(sends('not_right', { topics: ['cannot_say'] }), undefined);
});

test('SH12 words are kept however unfinished, but not what no browser could follow, nor a book', () => {
  assert.equal(mayKeep({ said: NOTHING_SAID }), undefined);
  for (const link of ['javascript:alert(1)', 'ftp://a.example', 'no address', 'https://me:pass@a.example'])
    assert.deepEqual(mayKeep({ said: { ...NOTHING_SAID, link } }), { refused: 'no_link' }, link);
  assert.equal(mayKeep({ said: { ...NOTHING_SAID, link: 'https://a.example/b?c' } }), undefined);
  assert.deepEqual(mayKeep({ said: { ...NOTHING_SAID, words: 'x'.repeat(20_001) } }), {
    refused: 'too_long',
  });
});

test('SH3 only a note is kept from everybody, and what is worried about asks no agreement', () => {
  assert.deepEqual(
    KINDS.filter((kind) => waysOfKind(kind).kept),
    ['next_time'],
  );
  assert.deepEqual(
    KINDS.filter((kind) => !waysOfKind(kind).asks),
    ['next_time', 'worry', 'not_right'],
  );
});
