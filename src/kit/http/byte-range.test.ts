import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byteRange } from './byte-range.ts';

test('a part of a recording is given as it is asked for', () => {
  assert.deepEqual(byteRange('bytes=0-1', 10), { from: 0, to: 1 });
  assert.deepEqual(byteRange('bytes=4-', 10), { from: 4, to: 9 });
  assert.deepEqual(byteRange('bytes=-3', 10), { from: 7, to: 9 });
  assert.deepEqual(byteRange('bytes=-300', 10), { from: 0, to: 9 });
  assert.deepEqual(byteRange('bytes=8-300', 10), { from: 8, to: 9 });
});

test('what is asked for beyond the end is outside', () => {
  assert.equal(byteRange('bytes=10-', 10), 'outside');
  assert.equal(byteRange('bytes=-0', 10), 'outside');
  assert.equal(byteRange('bytes=0-', 0), 'outside');
});

test('no range, several, or none that can be read: the whole', () => {
  for (const header of [undefined, '', 'bytes=-', 'bytes=0-1,4-5', 'bytes=5-2', 'items=0-1', 'bytes=a-b'])
    assert.equal(byteRange(header, 10), 'whole', `${header}`);
});
