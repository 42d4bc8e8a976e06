import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { tellAt } from './telling.ts';

const NEW_YORK = 'America/New_York';
const told = (text: string): string => String(tellAt(Temporal.Instant.from(text), NEW_YORK));

test('AG16 what is saved is told the next morning, and what is saved within a day on the same one', () => {
  const morning = '2026-12-02T13:00:00Z';
  for (const at of ['2026-12-01T13:00:00Z', '2026-12-02T03:30:00Z', '2026-12-02T12:59:59Z'])
    assert.equal(told(at), morning, at);
  assert.equal(told(morning), '2026-12-03T13:00:00Z');
  assert.equal(told('2026-10-31T20:00:00Z'), '2026-11-01T13:00:00Z', 'across the change of the clocks');
});

test('AG16 it is later than the saving, within 25 hours, and never at night', () => {
  const instants = fc.integer({ min: 0, max: 365 * 24 * 60 });
  const zones = fc.constantFrom(NEW_YORK, 'Europe/London', 'Australia/Lord_Howe', 'Asia/Kathmandu');
  fc.assert(
    fc.property(instants, zones, (minutes, zone) => {
      const at = Temporal.Instant.from('2026-01-01T00:00Z').add({ minutes });
      const then = tellAt(at, zone);
      const waits = (then.epochMilliseconds - at.epochMilliseconds) / 3_600_000;
      assert.ok(waits > 0 && waits <= 25, `${String(at)} ${zone}`);
      assert.equal(then.toZonedDateTimeISO(zone).hour, 8);
    }),
  );
});
