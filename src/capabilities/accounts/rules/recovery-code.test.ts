import assert from 'node:assert/strict';
import { it } from 'node:test';
import { systemChance } from '#kit/ids';
import { spokenCodeAsTyped } from '#kit/spoken-code';
import { recoveryCodes } from './recovery-code.ts';

it('AC10 ten codes of at least 64 bits each, that can be read from paper', () => {
  const codes = recoveryCodes((bytes) => systemChance.bytes(bytes));
  assert.equal(new Set(codes).size, 10);
  for (const code of codes)
    assert.match(code, /^(?:[bdfgklmnprst][aeiou]){2}(?: (?:[bdfgklmnprst][aeiou]){2}){5}$/);
  assert.ok(12 * Math.log2(60) >= 64);
  assert.equal(
    spokenCodeAsTyped(` ${codes[0]?.toUpperCase().replaceAll(' ', '-')}. `),
    codes[0]?.replaceAll(' ', ''),
  );
});

it('AC10 each syllable is as likely as any other', () => {
  const seen = new Map<string, number>();
  const one = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
  for (const byte of one) {
    // Twelve times the same byte: the code says which syllable it gives. Above 239 it gives none.
    if (byte >= 240) continue;
    const [code = ''] = recoveryCodes((bytes) => Buffer.alloc(bytes, byte));
    seen.set(code.slice(0, 2), (seen.get(code.slice(0, 2)) ?? 0) + 1);
  }
  assert.equal(seen.size, 60);
  assert.deepEqual([...new Set(seen.values())], [4]);
});
