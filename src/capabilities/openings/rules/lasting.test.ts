import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askAt, endsAt, isSaidAgain, mayBeNamed, oneFewer } from './lasting.ts';
import { ONE_PLACE, OWN_PRACTICE } from './offer.ts';

const NEW_YORK = 'America/New_York';

test('O1 an opening ends 14 days after it was confirmed, at the same hour though the clocks change between', () => {
  const confirmed = Temporal.Instant.from('2026-10-25T14:00:00Z');
  assert.equal(endsAt(confirmed, NEW_YORK).toString(), '2026-11-08T15:00:00Z');
});

test('O2 its therapist is asked when three days are left', () => {
  const ends = Temporal.Instant.from('2026-11-08T15:00:00Z');
  assert.equal(askAt(ends, NEW_YORK).toString(), '2026-11-05T15:00:00Z');
});

test('O1 O3 named to three at most, and never once it ended, swept or not', () => {
  const ends = Temporal.Instant.from('2026-11-08T15:00:00Z');
  const open = { closedAt: null, endsAt: ends, named: 2 };
  const before = ends.subtract({ minutes: 1 });
  assert.ok(mayBeNamed(open, before));
  assert.ok(!mayBeNamed({ ...open, named: 3 }, before));
  assert.ok(!mayBeNamed(open, ends));
  assert.ok(!mayBeNamed({ ...open, closedAt: before }, before));
});

test('O4 one fewer of the last is full', () => {
  assert.deepEqual([oneFewer(3), oneFewer(2), oneFewer(1)], [2, 1, 'full']);
});

test('O11 the same words within 1 minute are the same opening; later, other words or one that is full are another', () => {
  const offeredAt = Temporal.Instant.from('2026-11-08T15:00:00Z');
  const one = {
    ...ONE_PLACE,
    audience: OWN_PRACTICE,
    offeredAt,
    closedAt: null,
    endsAt: offeredAt.add({ hours: 24 * 14 }),
  };
  const said = { offer: ONE_PLACE, audience: OWN_PRACTICE };
  const soon = offeredAt.add({ seconds: 59 });
  assert.ok(isSaidAgain(one, said, soon));
  assert.ok(!isSaidAgain(one, said, offeredAt.add({ minutes: 1 })));
  assert.ok(!isSaidAgain(one, { ...said, offer: { ...ONE_PLACE, places: 2 } }, soon));
  assert.ok(!isSaidAgain(one, { ...said, audience: { ...OWN_PRACTICE, toPublic: true } }, soon));
  assert.ok(!isSaidAgain({ ...one, closedAt: soon }, said, soon));
});
