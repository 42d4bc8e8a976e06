import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { everyoneAway } from './everyone-away.ts';

const at = (minute: number): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(minute * 60_000);
const span = (from: number, until: number) => ({ from: at(from), until: at(until) });

test('I2 a practice is away only while all who answer in it are', () => {
  assert.deepEqual(everyoneAway([[span(0, 10)], [span(5, 20)]]), [span(5, 10)]);
  assert.deepEqual(everyoneAway([[span(0, 10)], []]), [], 'one is there');
  assert.deepEqual(everyoneAway([[span(0, 10)], [span(10, 20)]]), [], 'one leaves as the other comes');
  assert.deepEqual(everyoneAway([]), []);
  assert.deepEqual(everyoneAway([[span(3, 9)]]), [span(3, 9)], 'who works alone');
});

test('I2 each minute belongs to it exactly when it belongs to somebody’s absence for everybody', () => {
  const spans = fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 12 }))
      .map(([from, long]) => [from, from + long] as const),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(fc.array(spans, { minLength: 1, maxLength: 4 }), (all) => {
      const away = everyoneAway(all.map((one) => one.map(([from, until]) => span(from, until))));
      for (let minute = 0; minute < 60; minute += 1) {
        const expected = all.every((one) => one.some(([from, until]) => from <= minute && minute < until));
        const found = away.some(
          (one) =>
            one.from.epochMilliseconds <= minute * 60_000 && minute * 60_000 < one.until.epochMilliseconds,
        );
        assert.equal(found, expected, String(minute));
      }
    }),
  );
});
