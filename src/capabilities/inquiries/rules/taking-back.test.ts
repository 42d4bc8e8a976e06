import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type NotedCall, mayTakeBackCall } from './taking-back.ts';

const NOTED = Temporal.Instant.from('2026-11-02T15:00:00Z');
const call: NotedCall = { standing: 'waiting', notedAt: NOTED, undoMinutes: 3, wentOn: false, told: false };
const after = (seconds: number): Temporal.Instant => NOTED.add({ seconds });

test('I10 a noted call can be taken back for as many minutes as an answer', () => {
  assert.equal(mayTakeBackCall(call, after(0)), 'yes');
  assert.equal(mayTakeBackCall(call, after(179)), 'yes');
  assert.equal(mayTakeBackCall(call, after(180)), 'minutes_over');
  assert.equal(mayTakeBackCall({ ...call, undoMinutes: 0 }, after(0)), 'minutes_over');
  assert.equal(mayTakeBackCall({ ...call, undoMinutes: 10 }, after(599)), 'yes');
});

test('I10 a call of which something came stays', () => {
  assert.equal(mayTakeBackCall({ ...call, wentOn: true }, after(5)), 'went_on');
  assert.equal(mayTakeBackCall({ ...call, told: true, wentOn: true }, after(5)), 'told');
  for (const standing of ['answered', 'closed', 'put_aside', 'automatic'] as const)
    assert.equal(mayTakeBackCall({ ...call, standing }, after(5)), 'went_on');
});
