import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayClose, mayDo, maySee } from './concern.ts';

const open = { privateTo: null, closed: false, steps: 3, done: [1] };

test('S2 a step is done once', () => {
  assert.equal(mayDo(open, 0), undefined);
  assert.deepEqual(mayDo(open, 1), { refused: 'already_done' });
  for (const step of [-1, 3, 0.5, NaN]) assert.deepEqual(mayDo(open, step), { refused: 'no_such_step' });
});

test('S5 nothing is added to a closed concern, and closing takes a sentence', () => {
  const closed = { ...open, closed: true };
  assert.deepEqual(mayDo(closed, 0), { refused: 'closed' });
  assert.deepEqual(mayClose(closed, { role: 'owner', outcome: 'Safe.' }), { refused: 'closed' });
  assert.deepEqual(mayClose(open, { role: 'owner', outcome: '  ' }), { refused: 'no_outcome' });
  assert.equal(mayClose(open, { role: 'therapist', outcome: 'Safe with her sister.' }), undefined);
});

test('S7 a concern about what is shown to nobody else is shown to nobody else', () => {
  assert.equal(maySee({ privateTo: 'a' }, 'a'), true);
  assert.equal(maySee({ privateTo: 'a' }, 'b'), false);
  assert.equal(maySee({ privateTo: null }, 'b'), true);
});

test('S10 the front desk does not close a concern', () => {
  assert.deepEqual(mayClose(open, { role: 'front_desk', outcome: 'Safe.' }), { refused: 'front_desk' });
});
