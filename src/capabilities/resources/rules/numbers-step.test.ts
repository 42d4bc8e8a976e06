import assert from 'node:assert/strict';
import { test } from 'node:test';
import { starterLibrary } from '../data/starter.ts';
import type { Resource } from './kinds.ts';
import { numbersHere, readyIn, tickedFirst } from './numbers-step.ts';

const kept = (country: string, confirmed: readonly string[]): Resource[] =>
  starterLibrary(country, '', 'en').map((entry) => ({
    ...entry,
    id: entry.starter,
    hsds_id: null,
    assured_on: confirmed.includes(entry.starter) ? '2026-11-02' : null,
    assured_by: null,
    added_at: Temporal.Instant.from('2026-11-02T15:00:00Z'),
    retired_at: null,
    assured_from: '',
    told: null,
  }));

const keyed = (all: readonly Resource[]) => all.map((one) => ({ ...one, key: one.id }));

test('R2 one press confirms what a page needs in every country of the list', () => {
  for (const country of ['US', 'CA', 'UK', 'IE', 'AU', 'NZ']) {
    const ticked = tickedFirst(keyed(numbersHere(kept(country, []), country)));
    assert.deepEqual(readyIn(kept(country, ticked), country), { emergency: true, crisisLine: true }, country);
  }
});

test('R2 numbers of another country don’t make a page ready', () => {
  const moved = kept('US', ['us-911', 'us-988']);
  assert.deepEqual(readyIn(moved, 'US'), { emergency: true, crisisLine: true });
  assert.deepEqual(readyIn(moved, 'GB'), { emergency: false, crisisLine: false });
});

test('R2 what was confirmed stays ticked, and nothing is added to it', () => {
  const shown = keyed(numbersHere(kept('US', ['us-911', 'us-crisis-text']), 'US'));
  assert.deepEqual(tickedFirst(shown), ['us-911', 'us-crisis-text']);
});
