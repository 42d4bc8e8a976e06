import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Resource } from './kinds.ts';
import { narrowed, narrowingFrom, narrowingPairs, narrows } from './narrowing.ts';
import { kept } from './suggesting.test.ts';

const on = Temporal.PlainDate.from('2026-11-23');
const bare = { ...kept, organization: '', phone: '' };
const ALL: readonly Resource[] = [
  { ...bare, id: 'a', name: 'Casa José', kind: 'shelter', areas: ['Queens'], assured_on: '2026-11-01' },
  { ...bare, id: 'b', name: 'Harbor House', kind: 'agency', phone: '(212) 555-0142', assured_on: null },
  { ...bare, id: 'c', name: 'Night Walk', kind: 'book', phone: '', assured_on: '2024-01-01' },
];

const found = (query: string): string =>
  narrowed(ALL, narrowingFrom(new URLSearchParams(query)), on)
    .map(({ id }) => id)
    .join('');

test('R24 a long list is narrowed by words, by kind and to what wants a look, all at once', () => {
  assert.equal(found(''), 'abc');
  assert.equal(found('words=jose'), 'a', 'without accents and capitals');
  assert.equal(found('words=house+HARBOR'), 'b', 'each word, in any order');
  assert.equal(found('words=212-555'), 'b', 'a number however it is written');
  assert.equal(found('words=(212)+555'), 'b');
  assert.equal(found('words=queens'), 'a');
  assert.equal(found('kind=book'), 'c');
  assert.equal(found('look=yes'), 'bc', 'what was never looked at, or too long ago');
  assert.equal(found('look=yes&kind=agency&words=harbor'), 'b');
  assert.equal(found('words=zebra'), '');
  assert.equal(found('kind=nothing-known&look=maybe'), 'abc', 'what isn’t known narrows nothing');
});

test('R24 what narrows a list says so in its address, and reads the same from there', () => {
  const query = fc.record({
    words: fc.string(),
    kind: fc.constantFrom('', 'book', 'x'),
    look: fc.constantFrom('', 'yes'),
  });
  fc.assert(
    fc.property(query, (given) => {
      const once = narrowingFrom(new URLSearchParams(given));
      const again = narrowingFrom(new URLSearchParams(narrowingPairs(once)));
      assert.deepEqual({ ...again, words: again.words }, { ...once, words: once.words.trim() });
      assert.equal(narrows(once), narrowingPairs(once).length > 0);
    }),
  );
});
