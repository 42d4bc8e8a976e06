import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { PracticeKeys } from '#kit/crypto';
import { PART_BYTES, openedPart, sealedParts } from './sealing.ts';

const keys = new PracticeKeys('practice', new Map([[1, Buffer.alloc(64, 3)]]));

async function* inPieces(bytes: Buffer, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

async function sealed(bytes: Buffer, name = 'a', length = 70_000): Promise<Buffer[]> {
  const made: Buffer[] = [];
  for await (const part of sealedParts(keys, name, inPieces(bytes, length))) {
    assert.equal(part.part, made.length);
    made.push(part.sealed);
  }
  return made;
}

const opened = (parts: readonly Buffer[], name = 'a', count = parts.length): Buffer =>
  Buffer.concat(parts.map((one, part) => openedPart(keys, name, { part, parts: count, sealed: one })));

test('SH8 a file of any length opens to what it was, however it came', async () => {
  const lengths = fc.oneof(
    fc.integer({ min: 1, max: 3 * PART_BYTES + 9 }),
    fc.constantFrom(1, PART_BYTES - 1, PART_BYTES, PART_BYTES + 1, 2 * PART_BYTES),
  );
  await fc.assert(
    fc.asyncProperty(lengths, fc.integer({ min: 1_000, max: 400_000 }), async (length, piece) => {
      const bytes = Buffer.alloc(length, 'quillfeather ');
      const parts = await sealed(bytes, 'a', piece);
      assert.equal(parts.length, Math.ceil(length / PART_BYTES));
      assert.ok(opened(parts).equals(bytes));
      assert.ok(parts.every((one) => !one.includes('quillfeather')));
    }),
    { numRuns: 25 },
  );
});

test('SH8 parts that are cut off, left out, swapped, changed or of another file do not open', async () => {
  const bytes = Buffer.alloc(2 * PART_BYTES + 5, 'x');
  const [one = Buffer.alloc(0), two = one, three = one] = await sealed(bytes);
  const [foreign = one] = await sealed(bytes, 'b');
  const changed = Buffer.from(two);
  changed[40] = (changed[40] ?? 0) ^ 1;
  assert.throws(() => opened([one, two]), 'cut off, and the count made to fit');
  assert.throws(() => opened([one, two], 'a', 1));
  assert.throws(() => opened([one, three]), 'left out in the middle');
  assert.throws(() => opened([two, one, three]), 'swapped');
  assert.throws(() => opened([one, changed, three]), 'changed');
  assert.throws(() => opened([foreign, two, three]), 'of another file');
  assert.throws(() => opened([one, two, three, three]), 'longer');
  assert.ok(opened([one, two, three]).equals(bytes));
});

test('SH8 nothing has no parts', async () => {
  assert.deepEqual(await sealed(Buffer.alloc(0)), []);
});
