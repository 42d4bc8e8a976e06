import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WORRIES, opensSafety } from './worry.ts';

test('L7 yes and not sure open the practice’s own steps', () => {
  assert.deepEqual(WORRIES.filter(opensSafety), ['yes', 'not_sure']);
});
