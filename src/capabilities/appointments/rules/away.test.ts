import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fallsInto } from './away.ts';

const at = (clock: string): Temporal.Instant => Temporal.Instant.from(`2026-12-0${clock}Z`);
const session = { startsAt: at('3T15:00'), endsAt: at('3T15:50'), keptAt: null };
const away = (from: string, until: string, noted = '1T09:00') => ({
  from: at(from),
  until: at(until),
  notedAt: at(noted),
});

test('AP19 a session falls into an absence with a part of it, too, and not where they only touch', () => {
  assert.ok(fallsInto(session, [away('3T15:49', '4T00:00')]));
  assert.ok(fallsInto(session, [away('3T00:00', '3T15:01')]));
  assert.ok(fallsInto(session, [away('1T00:00', '2T00:00'), away('3T00:00', '4T00:00')]));
  assert.equal(fallsInto(session, [away('3T15:50', '4T00:00')]), undefined);
  assert.equal(fallsInto(session, [away('3T00:00', '3T15:00')]), undefined);
});

test('AP19 what was kept is asked about again for an absence that is noted later', () => {
  const kept = { ...session, keptAt: at('1T10:00') };
  assert.equal(fallsInto(kept, [away('3T00:00', '4T00:00')]), undefined);
  assert.ok(fallsInto(kept, [away('3T00:00', '4T00:00'), away('3T12:00', '3T18:00', '1T11:00')]));
});
