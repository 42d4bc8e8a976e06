import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { camelled, snaked } from './naming.ts';

test('a column and its name in code are one another', () => {
  const row = { practice_id: 1, due_at: 2, missed: 3 };
  const named = camelled(row);
  assert.deepEqual(named, { practiceId: 1, dueAt: 2, missed: 3 });
  assert.equal(named.dueAt, 2);
  assert.deepEqual(snaked(named), row);
});

test('there and back is the same for every name of columns', () => {
  const word = fc.stringMatching(/^[a-z]{1,6}$/);
  const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join('_'));
  fc.assert(
    fc.property(fc.dictionary(name, fc.integer()), (row) => {
      assert.deepEqual({ ...snaked(camelled(row)) }, { ...row });
    }),
  );
});
