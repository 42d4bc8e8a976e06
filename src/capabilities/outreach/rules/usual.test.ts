import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wantedKinds } from './possible.ts';
import { USUAL, usualSchema, usualTyped, waitsOf } from './usual.ts';

const typed = (fields: Record<string, string>) => usualTyped((name) => fields[name] ?? '');

test('L1 a practice says its own steps, their order and their days; a place that is left empty is none', () => {
  const read = typed({ kind1: 'email', days1: '3', kind2: '', days2: '9', kind3: 'call', days3: '14' });
  assert.deepEqual(read, {
    usual: [
      { kind: 'email', days: 3 },
      { kind: 'call', days: 14 },
    ],
  });
  assert.deepEqual(typed({}), { usual: [] }, 'nothing is usual');
});

test('L1 a kind comes once, and days are from 2 to 30', () => {
  assert.deepEqual(
    typed({ kind1: 'call', days1: '1', kind2: 'call', days2: '4', kind3: 'letter', days3: '31' }),
    {
      wrong: [
        { place: 1, what: 'days' },
        { place: 2, what: 'kind' },
        { place: 3, what: 'days' },
      ],
    },
  );
});

test('L1 what the client said comes in our order, with the practice’s days by place', () => {
  const own = [
    { kind: 'email', days: 3 },
    { kind: 'call', days: 10 },
  ] as const;
  assert.deepEqual(wantedKinds([], own), ['email', 'call']);
  assert.deepEqual(wantedKinds(['letter', 'call'], own), ['call', 'letter']);
  assert.deepEqual(waitsOf(own, 3), [3, 10, 10]);
  assert.deepEqual(waitsOf([], 2), [2, 4]);
  assert.deepEqual(usualSchema.parse(USUAL), USUAL);
});
