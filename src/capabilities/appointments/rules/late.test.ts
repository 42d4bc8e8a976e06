import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { LATE_BY, beginsAt, canRunLate, choosable, remains } from './late.ts';

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);

/** 3 pm to 3:50 in New York. */
const SESSION = { startsAt: at('2026-12-01T20:00Z'), endsAt: at('2026-12-01T20:50Z'), cancelledAt: null };

test('AP36 late is said from an hour and a half before until it would be over', () => {
  assert.ok(!canRunLate(SESSION, at('2026-12-01T18:29Z')));
  assert.ok(canRunLate(SESSION, at('2026-12-01T18:30Z')));
  assert.ok(canRunLate(SESSION, at('2026-12-01T20:49Z')));
  assert.ok(!canRunLate(SESSION, SESSION.endsAt));
  assert.ok(!canRunLate({ ...SESSION, cancelledAt: at('2026-12-01T12:00Z') }, SESSION.startsAt));
});

test('AP36 so many minutes late counts from the time, or from now where that has gone by', () => {
  const before = { minutes: 10, saidAt: at('2026-12-01T19:40Z') };
  assert.equal(String(beginsAt(SESSION, before)), '2026-12-01T20:10:00Z');
  assert.equal(
    String(beginsAt(SESSION, { minutes: 10, saidAt: at('2026-12-01T20:07Z') })),
    '2026-12-01T20:17:00Z',
  );
});

test('AP37 only what can be kept may be chosen: a short time of at least ten minutes, going over where nothing comes after', () => {
  const word = { minutes: 15, saidAt: at('2026-12-01T19:40Z') };
  const free = remains(SESSION, word, undefined);
  assert.deepEqual([free.shortMinutes, String(free.overUntil)], [35, '2026-12-01T21:05:00Z']);
  assert.deepEqual(choosable(free), ['short', 'over', 'phone', 'another_day']);
  const full = remains(SESSION, word, at('2026-12-01T21:00Z'));
  assert.deepEqual(choosable(full), ['short', 'phone', 'another_day']);
  const long = remains(SESSION, { minutes: 30, saidAt: at('2026-12-01T20:15Z') }, undefined);
  assert.deepEqual([long.shortMinutes, choosable(long)], [5, ['over', 'phone', 'another_day']]);
  const touching = remains(SESSION, word, at('2026-12-01T21:05Z'));
  assert.ok(touching.overUntil, 'what begins just then is in nobody’s way');
});

test('AP37 nothing that may be chosen runs into what comes next, and no short time is under ten minutes', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...LATE_BY),
      fc.integer({ min: -90, max: 49 }),
      fc.option(fc.integer({ min: 50, max: 200 }), { nil: undefined }),
      (minutes, said, next) => {
        const saidAt = SESSION.startsAt.add({ minutes: said });
        const nextAt = next === undefined ? undefined : SESSION.startsAt.add({ minutes: next });
        const left = remains(SESSION, { minutes, saidAt }, nextAt);
        const may = choosable(left);
        if (may.includes('over') && nextAt)
          assert.ok(Temporal.Instant.compare(left.begins.add({ minutes: 50 }), nextAt) <= 0);
        if (may.includes('short'))
          assert.ok(Temporal.Instant.compare(left.begins.add({ minutes: 10 }), SESSION.endsAt) <= 0);
        assert.ok(may.includes('phone') && may.includes('another_day'));
      },
    ),
  );
});
