import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Resource } from '../rules/kinds.ts';
import { inReadersWords } from './reader-words.ts';
import { starterLibrary } from './starter.ts';

const kept = (lang: 'en' | 'es'): Resource[] =>
  starterLibrary('US', '', lang).map((entry) => ({
    ...entry,
    id: entry.starter,
    hsds_id: null,
    assured_on: '2026-11-01',
    assured_by: null,
    added_at: Temporal.Instant.from('2026-11-01T00:00:00Z'),
    retired_at: null,
    assured_from: '',
    told: null,
  }));

test('R25 a list that was written down in one language is told in the other, whole', () => {
  assert.deepEqual(
    kept('en').map((one) => inReadersWords(one, 'es')),
    kept('es'),
  );
  assert.deepEqual(
    kept('es').map((one) => inReadersWords(one, 'en')),
    kept('en'),
  );
  for (const one of kept('es')) assert.deepEqual(inReadersWords(one, 'es'), one, 'as it stands');
});

test('R25 what somebody wrote stays as they wrote it, and the name of a book is its name', () => {
  const book = kept('en').find(({ starter }) => starter === 'book-feeling-good') ?? assert.fail('the book');
  const told = inReadersWords({ ...book, description: 'We lend it.', hours: '' }, 'es');
  assert.equal(told.description, 'We lend it.');
  assert.equal(told.hours, '', 'nothing is said where it was taken out');
  assert.equal(told.name, 'Feeling Good: The New Mood Therapy');
  assert.match(told.cost, /precio de un libro/);
  const own = { ...book, starter: null };
  assert.equal(inReadersWords(own, 'es'), own);
  const { starter } = book;
  const copy = { ...own, told: { network: 'n', networkName: 'Elm County', starter } } as unknown as Resource;
  assert.match(inReadersWords(copy, 'es').description, /ánimo/, 'also as a network told it');
});
