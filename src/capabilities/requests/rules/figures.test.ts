import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Counted, type Figures, LEAST, figures, isSettled, stretches } from './figures.ts';

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

const month = (text: string) => Temporal.PlainYearMonth.from(text);
const spans = (each: Record<string, number>, now: string) =>
  stretches(
    Object.entries(each).map(([text, people]) => ({ month: month(text), asked: people })),
    month(now),
  ).map(({ from, to }) => `${from.toString()} ${to.toString()}`);

test('Q31 calendar quarters that are a month past are told apart; a small one only together with those that follow in its year', () => {
  const each = { '2026-01': 9, '2026-04': 2, '2026-08': 3, '2026-10': 4 };
  assert.deepEqual(spans(each, '2026-04'), []);
  assert.deepEqual(spans(each, '2026-05'), ['2026-01 2026-03']);
  assert.deepEqual(spans(each, '2026-10'), ['2026-01 2026-03']);
  assert.deepEqual(spans(each, '2026-11'), ['2026-04 2026-09', '2026-01 2026-03']);
  assert.deepEqual(spans({ ...each, '2027-01': 9 }, '2027-05'), [
    '2027-01 2027-03',
    '2026-04 2026-09',
    '2026-01 2026-03',
  ]);
  assert.deepEqual(spans({ '2026-01': 4 }, '2027-11'), []);
});

/** Somebody who asked in one month of three years, and heard a yes so many months later; null: never. */
const people = fc.array(
  fc.record({
    asked: fc.nat(35),
    yes: fc.option(fc.oneof(fc.nat(1), fc.nat(9))),
    value: fc.constantFrom('a', 'b', 'c'),
  }),
  { maxLength: 120 },
);
const BEGINS = month('2025-01');

type Told = Map<string, string>;

/** What somebody who looks in one month reads of each stretch. */
function looked(all: readonly { asked: number; yes: number | null; value: string }[], at: number): Told {
  const now = BEGINS.add({ months: at });
  const counted = Array.from({ length: at + 1 }, (_, index) => {
    const asks = all.filter((one) => one.asked === index);
    return { month: BEGINS.add({ months: index }), asked: asks.length, asks };
  });
  return new Map(
    stretches(counted, now).map(({ from, to, months }) => {
      const lines = ['a', 'b', 'c'].map((value) => {
        const chose = months.flatMap(({ asks }) => asks.filter((one) => one.value === value));
        // As the action counts them: what comes when the quarter is settled is counted no more.
        const heard = chose.filter(
          ({ asked: sent, yes: later }) =>
            later !== null &&
            sent + later <= at &&
            !isSettled(BEGINS.add({ months: sent }), BEGINS.add({ months: sent + later })),
        );
        return of(value, chose.length, heard.length);
      });
      return [`${from.toString()} ${to.toString()}`, JSON.stringify(figures(lines))];
    }),
  );
}

test('Q31 whoever looks month after month reads each stretch as it was told first, and stretches never overlap', () => {
  fc.assert(
    fc.property(people, (all) => {
      const ever: Told = new Map();
      for (let at = 0; at < 36; at += 1)
        for (const [span, shown] of looked(all, at)) {
          assert.equal(shown, ever.get(span) ?? shown, `${span} in month ${at}`);
          ever.set(span, shown);
        }
      const spanned = [...ever.keys()].map((span) => span.split(' '));
      for (const [from = '', to = ''] of spanned)
        for (const [otherFrom = '', otherTo = ''] of spanned)
          assert.ok((from === otherFrom && to === otherTo) || to < otherFrom || otherTo < from);
      // So that what is told can be added and subtracted to whole stretches alone, of five or more each.
      for (const shown of ever.values())
        assert.ok((JSON.parse(shown) as Figures).all.asked !== null && shown !== 'undefined');
    }),
    { numRuns: 100 },
  );
});
