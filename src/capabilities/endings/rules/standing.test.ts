import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { FITS, REASONS, WORRIES, cardFor, opensSafety } from './reasons.ts';
import { type Standing, isQuiet, mayFree, mayNote, nextLook } from './standing.ts';

const SAID = Temporal.Instant.from('2026-11-23T15:00:00Z');
const HELD = Temporal.Instant.from('2026-11-24T22:00:00Z');
const at = (hours: number): Temporal.Instant => SAID.add({ hours });

const said: Standing = {
  reason: 'better',
  heldUntil: HELD,
  confirmedAt: SAID,
  lastSession: null,
  lookedAt: null,
  fits: null,
  worry: null,
  timesKeptAt: null,
  timesFreedAt: null,
  closedAt: null,
  returnedAt: null,
  noteDueAt: null,
  noteSentAt: null,
};

const maybe = fc.option(fc.integer({ min: 0, max: 200 }).map(at));
const standings: fc.Arbitrary<Standing> = fc
  .record({
    reason: fc.constantFrom(...REASONS, 'no_contact' as const),
    heldUntil: fc.constant(HELD),
    confirmedAt: maybe,
    lastSession: fc.option(fc.constantFrom('yes' as const, 'no' as const)),
    lookedAt: maybe,
    fits: fc.constantFrom(...FITS),
    worry: fc.constantFrom(...WORRIES),
    timesKeptAt: maybe,
    timesFreedAt: maybe,
    closedAt: maybe,
    returnedAt: maybe,
    noteDueAt: maybe,
    noteSentAt: maybe,
  })
  .map((one) => (one.lookedAt === null ? { ...one, fits: null, worry: null } : one));

test('E4 times are held until a working day has passed, or it was looked at and fits; or it was closed', () => {
  assert.equal(mayFree(said, at(1)), false);
  assert.equal(mayFree(said, HELD), true);
  const looked = { ...said, lookedAt: at(1), fits: 'yes', worry: 'no' } as const;
  assert.equal(mayFree(looked, at(1)), true);
  assert.equal(mayFree({ ...looked, fits: 'no' }, at(1)), false);
  assert.equal(mayFree({ ...looked, worry: 'not_sure' }, at(1)), false);
  assert.equal(mayFree({ ...said, timesKeptAt: at(1) }, at(100)), false);
  assert.equal(mayFree({ ...said, closedAt: at(1) }, at(1)), true);
});

test('E5 whatever else is so, nothing is given back that wasn’t confirmed, of who is back, or twice', () => {
  fc.assert(
    fc.property(standings, fc.integer({ min: 0, max: 300 }), (one, hours) => {
      if (!mayFree(one, at(hours))) return;
      assert.notEqual(one.confirmedAt, null);
      assert.equal(one.returnedAt, null);
      assert.equal(one.timesFreedAt, null);
      assert.equal(one.timesKeptAt, null);
    }),
  );
});

test('E4 what will be given back by itself is looked at again by then, and what won’t costs nothing', () => {
  fc.assert(
    fc.property(standings, (one) => {
      const next = nextLook(one);
      const freedLater = mayFree(one, HELD) && one.closedAt === null;
      if (freedLater) assert.ok(next !== null && Temporal.Instant.compare(next, HELD) <= 0);
      if (one.confirmedAt === null || one.returnedAt !== null) assert.equal(next, null);
    }),
  );
});

test('E8 who would like a last session keeps their times until it is closed', () => {
  const last = { ...said, lastSession: 'yes' } as const;
  assert.equal(mayFree(last, at(500)), false);
  assert.equal(nextLook(last), null);
  assert.equal(mayFree({ ...last, closedAt: at(300) }, at(300)), true);
});

test('E9 the note leaves once, of who was confirmed, isn’t back and may be contacted', () => {
  const wished = { ...said, noteDueAt: at(8760) };
  assert.equal(mayNote(wished), true);
  assert.equal(mayNote(said), false);
  assert.equal(mayNote({ ...wished, confirmedAt: null }), false);
  assert.equal(mayNote({ ...wished, returnedAt: at(2) }), false);
  assert.equal(mayNote({ ...wished, noteSentAt: at(8760) }), false);
  assert.equal(mayNote({ ...wished, reason: 'no_contact' }), false);
});

test('E5 words wait while a goodbye goes on, and for who asked not to be contacted until they are back', () => {
  assert.equal(isQuiet(said), true);
  assert.equal(isQuiet({ ...said, closedAt: at(1) }), false);
  const stop = { ...said, reason: 'no_contact', closedAt: at(1) } as const;
  assert.equal(isQuiet(stop), true);
  assert.equal(isQuiet({ ...stop, returnedAt: at(2) }), false);
});

test('E6 each reason has its card, and any worry opens the steps', () => {
  assert.deepEqual(REASONS.map(cardFor), ['pause', 'repair', 'refer', 'repair', 'wish', 'wish', 'wish']);
  assert.equal(cardFor('no_contact'), 'leave_be');
  assert.deepEqual(WORRIES.filter(opensSafety), ['yes', 'not_sure']);
});
