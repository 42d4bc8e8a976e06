import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paths } from './paths.ts';

const HOSTILE = [
  '/elsewhere.example',
  '\\elsewhere.example',
  '..',
  'a\r\nSet-Cookie: b=c',
  'x?y#z',
  'x&lang=es',
];

test('no address of this room leads to another host, ends early or breaks a header, whatever stands in it', () => {
  for (const given of HOSTILE) {
    for (const [name, path] of Object.entries(paths)) {
      if (name === 'inLang' || name === 'template') continue;
      const made = (path as (...parts: string[]) => string)(given, given, given);
      const url = new URL(made, 'https://porch.example');
      assert.equal(url.origin, 'https://porch.example', made);
      assert.equal(url.hash, '', made);
      assert.ok([...url.searchParams].length <= 1, made);
      assert.doesNotMatch(made, /[\r\n\\]|^\/\//);
    }
  }
});
