import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPlainlyFramed } from './framing.ts';

const framed = (rawHeaders: string[], httpVersion = '1.1'): boolean =>
  isPlainlyFramed({ rawHeaders: ['Host', 'porch.example', ...rawHeaders], httpVersion });

test('a length, chunks, or nothing at all say where a request ends', () => {
  assert.ok(framed([]));
  assert.ok(framed(['Content-Length', '3']));
  assert.ok(framed(['transfer-encoding', 'Chunked']));
});

test('what two readers may read in two ways is refused', () => {
  for (const encoding of ['identity, chunked', 'gzip, chunked', 'xchunked', 'chunked, chunked', ''])
    assert.ok(!framed(['Transfer-Encoding', encoding]), encoding);
  assert.ok(!framed(['Transfer-Encoding', 'chunked', 'Transfer-encoding', 'chunked']));
  assert.ok(!framed(['Transfer-Encoding', 'chunked'], '1.0'));
  assert.ok(!framed(['host', 'elsewhere.example']));
});

test('only names of headers count, not what stands in them', () => {
  assert.ok(framed(['X-Name', 'Transfer-Encoding', 'X-Other', 'host']));
});
