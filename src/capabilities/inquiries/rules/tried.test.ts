import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Try, mayStopTrying, mayStopWriting } from './tried.ts';

const rung = (at: string, more: Partial<Try> = {}): Try => ({
  at: Temporal.Instant.from(at),
  inWindow: true,
  outcome: 'no_answer',
  ...more,
});

const days = (from: Temporal.Instant, until: Temporal.Instant): number =>
  Math.floor(until.since(from).total('hours') / 24) + 1;

const three = [rung('2026-11-23T15:00:00Z'), rung('2026-11-24T18:00:00Z'), rung('2026-11-25T22:00:00Z')];

test('I10 three tries at different hours within five working days are enough', () => {
  assert.equal(mayStopTrying(three, 'America/New_York', days), true);
  assert.equal(mayStopTrying(three.slice(1), 'America/New_York', days), false);
});

test("I10 the same hour twice, a try outside a safe window or six days don't count", () => {
  const [a, b, c] = three;
  assert(a && b && c);
  assert.equal(mayStopTrying([a, rung('2026-11-24T15:30:00Z'), c], 'UTC', days), false);
  assert.equal(mayStopTrying([a, { ...b, inWindow: false }, c], 'UTC', days), false);
  assert.equal(mayStopTrying([a, b, rung('2026-11-29T22:00:00Z')], 'UTC', days), false);
});

const good = { channel: 'email', bounced: false };
const dead = { channel: 'email', bounced: true };

test('I10 one answer that came back is enough where every address is no good, two where one may be', () => {
  assert.equal(mayStopWriting([dead], 1, true), true);
  assert.equal(mayStopWriting([dead, dead], 0, true), false, 'somebody has to have written');
  assert.equal(mayStopWriting([dead, good], 1, true), false);
  assert.equal(mayStopWriting([good], 2, true), true);
});

test('I10 whoever gave a number is rung first, and words for a code alone have come', () => {
  assert.equal(mayStopWriting([dead, { channel: 'phone', bounced: false }], 3, true), false);
  assert.equal(mayStopWriting([], 3, true), false);
  assert.equal(mayStopWriting([], 0, false), true, 'nobody can reach who left no way and knows of no page');
});
