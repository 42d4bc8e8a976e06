import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { LEAST } from './counted.ts';
import { type Followed, curve, spread, weekly } from './survival.ts';

const came = (...times: number[]): Followed[] => times.map((time) => ({ time, came: true }));
const still = (...times: number[]): Followed[] => times.map((time) => ({ time, came: false }));

test('IN6 who is followed still counts as long as they were followed', () => {
  // Kaplan and Meier 1958: 0.8 deaths, 1.0 lost, and so on, of eight.
  const eight = [...came(0.8, 3.1, 5.4, 9.2), ...still(1, 2.7, 7, 12.1)];
  assert.deepEqual(
    curve(eight).map(({ time, left }) => [time, Number(left.toFixed(3))]),
    [
      [0.8, 0.875],
      [3.1, 0.7],
      [5.4, 0.525],
      [9.2, 0.263],
    ],
  );
  assert.deepEqual(curve(still(1, 2, 3)), []);
  assert.deepEqual(curve(came(1, 1, 1)), [{ time: 1, left: 0 }]);
});

test('IN5 the middle is told from five up, quarters where five stand in each', () => {
  assert.equal(spread(came(1, 2, 3, 4)), undefined);
  assert.deepEqual(spread(came(5, 1, 4, 2, 3)), { half: 3, quarter: undefined, threeQuarters: undefined });
  const twenty = came(...Array.from({ length: 20 }, (_none, at) => at + 1));
  assert.deepEqual(spread(twenty), { half: 10, quarter: 5, threeQuarters: 15 });
});

test('IN5 who waits still is not left out: with as many who wait as were answered there may be no middle yet', () => {
  assert.deepEqual(spread([...came(1, 2, 3, 4, 5), ...still(9, 9, 9, 9, 9, 9)])?.half, undefined);
  assert.equal(spread([...came(1, 2, 3, 4, 5), ...still(9, 9, 9, 9)])?.half, 5);
});

test('IN6 each step stands for five or more, and ends where fewer than five are followed', () => {
  const weeks = [...came(0.5, 0.5, 0.5, 0.5), ...came(1.5, 1.5, 1.5, 1.5, 1.5), ...still(3, 3, 3, 3, 3, 3)];
  assert.deepEqual(weekly(weeks), [
    { time: 0, left: 1 },
    { time: 2, left: 6 / 15 },
  ]);
  assert.deepEqual(weekly([...came(1, 1, 1, 1), ...still(9, 9, 9, 9, 9)]), []);
  assert.deepEqual(weekly([...came(1, 1, 1, 1, 1), ...still(9, 9, 9, 9)]), []);
  assert.deepEqual(weekly(came(1, 1, 1, 1, 1)).at(-1), { time: 1, left: 0 });
});

const followed = fc.array(
  fc.record({ time: fc.double({ min: 0, max: 60, noNaN: true }), came: fc.boolean() }),
  { maxLength: 80 },
);

test('IN6 whatever comes: the curve never rises, stays between all and none, and the order says nothing', () => {
  fc.assert(
    fc.property(followed, (all) => {
      for (const steps of [curve(all), weekly(all)]) {
        let before = 1;
        for (const { left } of steps) {
          assert.ok(left <= before && left >= 0);
          before = left;
        }
      }
      assert.deepEqual(weekly(all.toReversed()), weekly(all));
      if (all.filter((one) => one.came).length < LEAST) assert.deepEqual(weekly(all), []);
    }),
  );
});
