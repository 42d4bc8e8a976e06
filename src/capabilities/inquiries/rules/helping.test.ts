import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type HelperFacts, helperViewEnded, helperViewEndsAt } from './helping.ts';

const instant = (text: string): Temporal.Instant => Temporal.Instant.from(text);
const facts: HelperFacts = {
  theyCame: false,
  answeredAt: null,
  promiseDueAt: instant('2026-12-02T22:00:00Z'),
  closedAt: null,
};

test('I14 a helper who still waits for an answer keeps their page', () => {
  assert.equal(helperViewEndsAt(facts), null);
});

test('I14 after an answer every helper’s page ends on the same day, whether the person came or not', () => {
  const answered = { ...facts, answeredAt: instant('2026-12-01T15:00:00Z') };
  const came = { ...answered, theyCame: true, closedAt: instant('2026-12-05T09:00:00Z') };
  assert.equal(helperViewEndsAt(answered)?.toString(), '2026-12-15T15:00:00Z');
  assert.equal(helperViewEndsAt(came)?.toString(), helperViewEndsAt(answered)?.toString());
});

test('I14 before an answer it ends on the date that was told, not in the hour in which the person came', () => {
  const came = { ...facts, theyCame: true, closedAt: instant('2026-12-01T09:00:00Z') };
  assert.equal(helperViewEnded(came, instant('2026-12-01T09:00:01Z')), false);
  assert.equal(helperViewEnded(came, instant('2026-12-02T22:00:00Z')), true);
});
