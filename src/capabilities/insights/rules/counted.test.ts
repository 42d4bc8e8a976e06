import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Cell, LEAST, rangeOf, said } from './counted.ts';

const cell = (of: number, yes: number, others = 0): Cell => ({ of, yes, others });

test('IN1 of four nothing is told, of five there is', () => {
  assert.deepEqual(said([]), { kind: 'few' });
  assert.deepEqual(said([cell(4, 4)]), { kind: 'few' });
  assert.deepEqual(said([cell(5, 5)]), { kind: 'exactly', of: 5, yes: 5 });
  assert.deepEqual(said([cell(5, 0)]), { kind: 'exactly', of: 5, yes: 0 });
});

test('IN2 who is left over is no fewer than five either: one of six isn’t told, nor five of six', () => {
  const six = { of: 6, isLeast: false };
  assert.deepEqual(said([cell(6, 1)]), { kind: 'hardly_any', base: six });
  assert.deepEqual(said([cell(6, 5)]), { kind: 'nearly_all', base: six });
  assert.deepEqual(said([cell(6, 3)]), { kind: 'base', base: six });
  assert.deepEqual(said([cell(10, 5)]), { kind: 'exactly', of: 10, yes: 5 });
});

test('IN2 a sum is told exactly only where each of its parts could be', () => {
  assert.deepEqual(said([cell(20, 10), cell(8, 7)]), {
    kind: 'about',
    base: { of: 28, isLeast: false },
    ofTen: 6,
  });
  assert.deepEqual(said([cell(20, 20), cell(3, 3)]), { kind: 'nearly_all', base: { of: 20, isLeast: true } });
  assert.deepEqual(said([cell(20, 10), cell(10, 5)]), { kind: 'exactly', of: 30, yes: 15 });
});

test('IN2 four parts with one each are not told as fewer than five: each would be one', () => {
  const parts = Array.from({ length: 4 }, () => cell(15, 14));
  assert.deepEqual(said(parts.slice(1)), { kind: 'nearly_all', base: { of: 45, isLeast: false } });
  assert.deepEqual(said(parts), { kind: 'about', base: { of: 60, isLeast: false }, ofTen: 9 });
});

test('IN4 what is one colleague’s in it is never told exactly', () => {
  assert.equal(said([cell(20, 10), cell(20, 10, 1)]).kind, 'about');
  assert.equal(said([cell(20, 10), cell(20, 10, 2)]).kind, 'exactly');
});

const cells = fc.array(
  fc
    .record({ of: fc.nat({ max: 30 }), part: fc.nat({ max: 100 }), others: fc.nat({ max: 3 }) })
    .map(({ of, part, others }) => ({ of, yes: Math.round((of * part) / 100), others })),
  { maxLength: 6 },
);

test('IN1 IN2 whatever comes: nothing of fewer than five, the order says nothing, a drawing holds the truth and stays within the whole', () => {
  fc.assert(
    fc.property(cells, (all) => {
      const of = all.reduce((sum, one) => sum + one.of, 0);
      const yes = all.reduce((sum, one) => sum + one.yes, 0);
      const told = said(all);
      assert.deepEqual(said(all.toReversed()), told);
      if (of < LEAST) assert.equal(told.kind, 'few');
      if (told.kind === 'exactly')
        for (const one of all)
          for (const count of [one.yes, one.of - one.yes]) assert.ok(count === 0 || count >= LEAST);
      if ('base' in told) assert.ok(told.base.of <= of && told.base.of >= LEAST);
      const range = rangeOf(told);
      if (!range) return;
      assert.ok(range.from >= 0 && range.from <= range.to && range.to <= 1);
      const truth = yes / of;
      assert.ok(range.from <= truth + 1e-9 && truth <= range.to + 1e-9, `${JSON.stringify(told)} ${truth}`);
    }),
  );
});
