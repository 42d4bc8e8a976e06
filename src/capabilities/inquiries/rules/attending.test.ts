import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type AttendFacts, needsAt, nextDue } from './attending.ts';

type Instant = Temporal.Instant;

const hour = (count: number): Instant => Temporal.Instant.fromEpochMilliseconds(count * 3_600_000);

const quiet: AttendFacts = {
  standing: 'waiting',
  promise: null,
  answerLeavesAt: null,
  setAsideUntil: null,
  windowWarnAt: null,
  windowEndsAt: null,
  laterCheckAt: null,
};

const promise = { half: hour(5), late: hour(8), dueAt: hour(10), warnedHalf: false, warnedLate: false };

const someTime = fc.integer({ min: 0, max: 200 }).map(hour);
const maybe = fc.option(someTime);
const anyFacts: fc.Arbitrary<AttendFacts> = fc.record({
  standing: fc.constantFrom('waiting', 'answered', 'closed', 'automatic', 'put_aside'),
  promise: fc.option(
    fc.record({
      dueAt: someTime,
      half: maybe,
      late: maybe,
      warnedHalf: fc.boolean(),
      warnedLate: fc.boolean(),
    }),
  ),
  answerLeavesAt: maybe,
  setAsideUntil: maybe,
  windowWarnAt: maybe,
  windowEndsAt: maybe,
  laterCheckAt: maybe,
});

test('I4 at half of the time and late in it the therapist is nudged, once each', () => {
  const facts = { ...quiet, promise };
  assert.deepEqual(needsAt(facts, hour(4)), []);
  assert.deepEqual(needsAt(facts, hour(5)), ['nudge_half']);
  const nudged = { ...quiet, promise: { ...promise, warnedHalf: true } };
  assert.deepEqual(needsAt(nudged, hour(7)), []);
  assert.deepEqual(needsAt(nudged, hour(8)), ['nudge_late']);
});

test('I4 a nudge that was slept through is not made up for: what came later says it all', () => {
  assert.deepEqual(needsAt({ ...quiet, promise }, hour(9)), ['nudge_late']);
  assert.deepEqual(needsAt({ ...quiet, promise }, hour(11)), ['promise_missed']);
  const late = { ...quiet, promise: { ...promise, warnedLate: true } };
  assert.deepEqual(needsAt(late, hour(9)), []);
});

test('I5 a promise is missed at the moment it is due, and runs on while an inquiry is set aside', () => {
  assert.deepEqual(needsAt({ ...quiet, promise, setAsideUntil: hour(50) }, hour(10)), ['promise_missed']);
  assert.equal(
    nextDue({ ...quiet, promise: { ...promise, half: null, late: null } })?.toString(),
    hour(10).toString(),
  );
});

test('I3 an answer that is about to leave holds the nudges and the missed date back, until it left', () => {
  const facts = { ...quiet, promise, answerLeavesAt: hour(12) };
  assert.deepEqual(needsAt(facts, hour(11)), []);
  assert.deepEqual(needsAt(facts, hour(12)), ['answer_leaves']);
});

test('I10 who was answered, ended it or is nobody is neither nudged about nor missed', () => {
  for (const standing of ['answered', 'closed', 'automatic', 'put_aside'] as const) {
    assert.deepEqual(needsAt({ ...quiet, standing, promise, windowWarnAt: hour(1) }, hour(99)), []);
  }
});

test('I13 a safe window is warned about before it opens and noticed once it is over', () => {
  const facts = { ...quiet, windowWarnAt: hour(2), windowEndsAt: hour(4) };
  assert.deepEqual(needsAt(facts, hour(2)), ['warn_window']);
  assert.deepEqual(needsAt({ ...facts, windowWarnAt: null }, hour(4)), ['window_missed']);
});

test('W1 the next word to somebody on the list is due on its date, also after an answer', () => {
  assert.deepEqual(needsAt({ ...quiet, standing: 'answered', laterCheckAt: hour(3) }, hour(3)), [
    'later_check',
  ]);
});

test('I8 nothing is due before its time, and nothing that is due is forgotten', () => {
  fc.assert(
    fc.property(anyFacts, someTime, (facts, at) => {
      const next = nextDue(facts);
      const isDue = next !== null && Temporal.Instant.compare(next, at) <= 0;
      assert.equal(needsAt(facts, at).length > 0, isDue);
      if (next) assert.ok(needsAt(facts, next).length > 0);
      if (next) assert.deepEqual(needsAt(facts, next.subtract({ nanoseconds: 1 })), []);
    }),
  );
});

test('I8 no need comes twice in one look, and time only ever adds what a later thing has not overtaken', () => {
  fc.assert(
    fc.property(anyFacts, someTime, someTime, (facts, one, other) => {
      const [sooner, later] = Temporal.Instant.compare(one, other) <= 0 ? [one, other] : [other, one];
      const then = needsAt(facts, sooner);
      const now = needsAt(facts, later);
      assert.equal(new Set(now).size, now.length);
      const overtakes = now.includes('nudge_late') || now.includes('promise_missed');
      for (const need of then) assert.ok(now.includes(need) || (overtakes && need.startsWith('nudge_')));
    }),
  );
});
