import assert from 'node:assert/strict';
import { it } from 'node:test';
import { PROOF_MINUTES, TYPED_MINUTES, isProvedEnough } from './proof.ts';

const provedAt = Temporal.Instant.from('2026-11-23T15:00:00Z');
const after = (minutes: number): Temporal.Instant => provedAt.add({ minutes });

it('AC11 a proof is fresh for fifteen minutes, and an hour for what was being typed', () => {
  const ask = (past: number, minutes: number): boolean =>
    isProvedEnough({ provedAt, at: after(past), minutes, hasWay: true });
  assert.deepEqual(
    [ask(0, PROOF_MINUTES), ask(14, PROOF_MINUTES), ask(15, PROOF_MINUTES)],
    [true, true, false],
  );
  assert.deepEqual([ask(59, TYPED_MINUTES), ask(60, TYPED_MINUTES)], [true, false]);
});

it('AC11 who has no way to prove it again has a day; what was never proved has nothing', () => {
  const ask = (past: number): boolean =>
    isProvedEnough({ provedAt, at: after(past), minutes: PROOF_MINUTES, hasWay: false });
  assert.deepEqual([ask(20), ask(24 * 60 - 1), ask(24 * 60)], [true, true, false]);
  assert.equal(isProvedEnough({ provedAt: undefined, at: provedAt, minutes: 60, hasWay: false }), false);
});
