import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CODE_BYTES, codeAsTyped, codeFrom } from './code.ts';

/** 32 bytes hold eight syllables in all but one case of some 10^17; what is too poor in chance is refused. */
const chance = fc
  .uint8Array({ minLength: CODE_BYTES, maxLength: CODE_BYTES })
  .filter((bytes) => bytes.filter((byte) => byte < 240).length >= 8)
  .map((bytes) => Buffer.from(bytes));

test('I7 a code is four pairs of syllables that are said alike in English and Spanish', () => {
  fc.assert(
    fc.property(chance, (bytes) => {
      assert.match(codeFrom(bytes), /^(?:(?:[bdfgklmnprst][aeiou]){2} ){3}(?:[bdfgklmnprst][aeiou]){2}$/);
    }),
  );
});

test('I7 every syllable is as likely as the next: 60 of them, eight times, are 47 bits', () => {
  const seen = new Map<string, number>();
  for (let byte = 0; byte < 240; byte += 1) {
    const first = codeFrom(Buffer.alloc(CODE_BYTES, byte)).slice(0, 2);
    seen.set(first, (seen.get(first) ?? 0) + 1);
  }
  assert.equal(seen.size, 60);
  assert.deepEqual([...new Set(seen.values())], [4]);
  assert.ok(8 * Math.log2(seen.size) > 47);
});

test('I7 bytes that would make some syllables likelier are passed over', () => {
  const bytes = Buffer.concat([
    Buffer.alloc(20, 255),
    Buffer.from([0, 1, 2, 3, 4, 5, 6, 7]),
    Buffer.alloc(4),
  ]);
  assert.equal(codeFrom(bytes), 'babe bibo buda dedi');
  assert.throws(() => codeFrom(Buffer.alloc(CODE_BYTES, 250)), /32 bytes/);
});

test('I7 a code is known however it is typed back: capitals, blanks, hyphens and dots do not matter', () => {
  const between = fc.constantFrom('', ' ', '-', '.', ' - ', '\n', '\u00a0');
  const letters = fc.tuple(
    chance,
    fc.array(fc.tuple(fc.boolean(), between), { minLength: 19, maxLength: 19 }),
  );
  fc.assert(
    fc.property(letters, ([bytes, ways]) => {
      const code = codeFrom(bytes);
      const typed = code
        .split('')
        .map((letter, at) => (ways[at]?.[0] ? letter.toUpperCase() : letter) + (ways[at]?.[1] ?? ''))
        .join('');
      assert.equal(codeAsTyped(typed), codeAsTyped(code));
      assert.equal(codeAsTyped(code).length, 16);
    }),
  );
});

test('I7 two codes that differ in a letter stay two', () => {
  assert.notEqual(codeAsTyped('bamo tiku reno lasi'), codeAsTyped('bamo tiku reno lasu'));
});
