import assert from 'node:assert/strict';
import { test } from 'node:test';
import { monthsToAskAbout } from './asking-again.ts';

test('I7 a mark is asked about again after six months', () => {
  const said = Temporal.Instant.from('2026-03-31T15:00:00Z');
  assert.equal(monthsToAskAbout(said, Temporal.Instant.from('2026-09-30T14:00:00Z')), undefined);
  assert.equal(monthsToAskAbout(said, Temporal.Instant.from('2026-10-01T15:00:00Z')), 6);
  assert.equal(monthsToAskAbout(said, Temporal.Instant.from('2026-11-02T15:00:00Z')), 7);
});
