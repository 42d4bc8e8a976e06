import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { nextDigest } from './digest.ts';

const zones = ['America/New_York', 'America/Puerto_Rico', 'Europe/Berlin', 'Pacific/Apia', 'Asia/Kathmandu'];
const first = Temporal.Instant.from('2026-01-01T00:00:00Z');

it('O18 on the chosen day at eight, by the practice’s clock', () => {
  // A Friday, ten in the morning in New York.
  const at = Temporal.Instant.from('2026-11-27T15:00:00Z');
  assert.equal(nextDigest(at, 1, 'America/New_York').toString(), '2026-11-30T13:00:00Z');
  assert.equal(nextDigest(at, 5, 'America/New_York').toString(), '2026-12-04T13:00:00Z');
});

it('O18 is always within eight days, on that day, and the next one is a week later', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 3 * 365 * 24 * 60 }),
      fc.integer({ min: 1, max: 7 }),
      fc.constantFrom(...zones),
      (minutes, weekday, zone) => {
        const at = first.add({ minutes });
        const next = nextDigest(at, weekday, zone);
        const wall = next.toZonedDateTimeISO(zone);
        assert.equal(wall.dayOfWeek, weekday);
        assert.equal(wall.hour, 8);
        assert.ok(Temporal.Instant.compare(next, at) > 0);
        assert.ok(next.since(at).total('hours') <= 7 * 24 + 1);
        const after = nextDigest(next, weekday, zone).toZonedDateTimeISO(zone).toPlainDate();
        assert.equal(wall.toPlainDate().add({ days: 7 }).toString(), after.toString());
      },
    ),
  );
});
