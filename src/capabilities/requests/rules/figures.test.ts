import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Counted, type Figures, LEAST, figures, stretches } from './figures.ts';

const of = (value: string, asked: number, yes: number): Counted => ({
  value,
  asked,
  hours: Array.from({ length: yes }, (_, index) => index),
});

const asked = (found: Figures | undefined) => found?.lines.map((one) => one.asked);
const yes = (found: Figures | undefined) => found?.lines.map((one) => one.yes);

test('Q30 fewer than five people are no figure', () => {
  assert.equal(figures([of('teens', 2, 1), of('adults', 2, 2)]), undefined);
  assert.deepEqual(figures([of('adults', 40, 31)]), {
    all: { value: '', asked: 40, yes: 31, half: 15 },
    lines: [{ value: 'adults', asked: 40, yes: 31, half: 15 }],
  });
});

test('Q30 beside a small one the next smallest is left out, so that the total tells neither', () => {
  const found = figures([of('teens', 3, 1), of('adults', 60, 40), of('children', 12, 6), of('older', 0, 0)]);
  assert.deepEqual(asked(found), [null, 60, null]);
  assert.deepEqual(yes(found), [null, 40, null]);
  assert.equal(found?.all.asked, 75);
});

test('Q30 a yes that nearly everybody heard is no figure: those who heard none would be one', () => {
  const found = figures([of('teens', 20, 18), of('adults', 40, 20), of('children', 30, 15)]);
  assert.deepEqual(asked(found), [20, 40, 30]);
  assert.deepEqual(yes(found), [null, 20, null]);
  assert.equal(figures([of('adults', 10, 9)])?.all.yes, null);
});

test('Q30 where every line would be left out there is none', () => {
  assert.deepEqual(figures([of('a', 3, 1), of('b', 4, 2)])?.lines, []);
  assert.deepEqual(figures(['a', 'b', 'c', 'd', 'e'].map((one) => of(one, 1, 0)))?.lines, []);
});

const counts = fc.array(
  fc
    .record({ asked: fc.oneof(fc.nat(12), fc.nat(60)), share: fc.double({ min: 0, max: 1, noNaN: true }) })
    .map(({ asked: people, share }) => ({ people, yes: Math.round(people * share) })),
  { maxLength: 8 },
);

/** The ways in which one person may be elsewhere: on another line, or with a yes that another lost. */
function* neighbours(counted: readonly Counted[]): Generator<Counted[]> {
  const moved = (from: number, to: number, by: { asked: number; yes: number }): Counted[] =>
    counted.map((one, index) => {
      const sign = index === from ? -1 : index === to ? 1 : 0;
      return of(one.value, one.asked + sign * by.asked, one.hours.length + sign * by.yes);
    });
  for (const from of counted.keys())
    for (const to of counted.keys())
      for (const by of [
        { asked: 1, yes: 0 },
        { asked: 1, yes: 1 },
        { asked: 0, yes: 1 },
      ])
        if (from !== to) yield moved(from, to, by);
}

/** Whether another count would give all the same figures: the lines, what is shown on them, and the totals. */
function isAlike(shown: Figures, other: readonly Counted[]): boolean {
  const total = { asked: 0, yes: 0 };
  for (const one of other) {
    total.asked += one.asked;
    total.yes += one.hours.length;
  }
  if (total.asked !== shown.all.asked || (shown.all.yes !== null && total.yes !== shown.all.yes))
    return false;
  return shown.lines.every((line, index) => {
    const one = other[index];
    return (
      one !== undefined &&
      one.asked > 0 &&
      (line.asked === null || line.asked === one.asked) &&
      (line.yes === null || line.yes === one.hours.length)
    );
  });
}

test('Q30 whatever is left out can’t be worked out from what is shown', () => {
  fc.assert(
    fc.property(counts, (all) => {
      const listed = all
        .map(({ people, yes: heard }, index) => of(`${index}`, people, heard))
        .filter((one) => one.asked > 0);
      const shown = figures(listed);
      if (!shown) return;
      for (const { asked: people, yes: heard } of [shown.all, ...shown.lines]) {
        assert.ok(people === null || people >= LEAST);
        assert.ok(heard === null || (heard >= LEAST && people !== null && people - heard >= LEAST));
      }
      const others = [...neighbours(listed)].filter(
        (one) =>
          one.every(({ asked: people, hours }) => people >= hours.length && people > 0) &&
          // Where nobody heard a yes there is none to lose: then the sum has grown.
          one.reduce((sum, { hours }) => sum + hours.length, 0) ===
            listed.reduce((sum, { hours }) => sum + hours.length, 0) &&
          isAlike(shown, one),
      );
      for (const [index, line] of shown.lines.entries()) {
        const before = listed[index];
        assert.ok(before);
        if (line.asked === null)
          assert.ok(
            others.some((one) => one[index]?.asked !== before.asked),
            `${line.value} asked`,
          );
        if (line.yes === null)
          assert.ok(
            others.some((one) => one[index]?.hours.length !== before.hours.length) || shown.all.yes === null,
            `${line.value} yes`,
          );
      }
    }),
    { numRuns: 2000 },
  );
});

test('Q31 stretches of time never overlap, and a small one is never told by itself', () => {
  const months = (each: Record<number, number>) =>
    Object.entries(each).map(([monthsAgo, people]) => ({ monthsAgo: Number(monthsAgo), asked: people }));
  assert.deepEqual(
    stretches(months({ 0: 9, 1: 5, 4: 3, 12: 2, 13: 9 })).map((one) => one.months.map((m) => m.monthsAgo)),
    [[1], [4, 12]],
  );
  for (const few of [{ 1: 4, 5: 30 }, { 1: 30, 5: 4 }, { 2: 9 }, {}])
    assert.deepEqual(
      stretches(months(few)).map(({ from, to }) => [from, to]),
      [[12, 1]],
    );
});
