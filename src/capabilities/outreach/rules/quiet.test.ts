import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type QuietFacts, daysHere, isWeekly, quietEnding } from './quiet.ts';

const at = Temporal.Instant.from('2026-11-30T15:00:00Z');
const ago = (days: number): Temporal.Instant => at.subtract({ hours: days * 24 });

const facts = (more: Partial<QuietFacts>, last: Partial<QuietFacts['last']> = {}): QuietFacts => ({
  past: [],
  last: { startsAt: ago(30), cancelledAt: null, seriesEnded: false, ...last },
  isAhead: false,
  heardAt: undefined,
  absences: [],
  ...more,
});

test('L15 who called off and booked no more is asked about a week after the session’s time, not before', () => {
  const off = (startsAt: Temporal.Instant, cancelledAt = ago(9)) =>
    quietEnding(facts({}, { startsAt, cancelledAt }), at);
  assert.equal(off(ago(7)), 'called_off');
  assert.equal(off(ago(6)), undefined);
  assert.equal(off(ago(-2), ago(8)), undefined, 'its time is still to come');
});

test('L15 a recurring time that ended is asked about after a week, a weekly client after three weeks', () => {
  assert.equal(quietEnding(facts({}, { startsAt: ago(8), seriesEnded: true }), at), 'lapsed');
  const weekly = [21, 28, 35, 43].map(ago);
  assert.equal(quietEnding(facts({ past: weekly }, { startsAt: ago(21) }), at), 'silent');
  assert.equal(quietEnding(facts({ past: weekly }, { startsAt: ago(20) }), at), undefined);
  const nowAndThen = [30, 60, 90, 120].map(ago);
  assert.equal(quietEnding(facts({ past: nowAndThen }), at), undefined);
});

test('L15 four sessions in a row make somebody weekly, three don’t', () => {
  assert.equal(isWeekly([0, 7, 14, 21].map(ago)), true);
  assert.equal(isWeekly([0, 7, 14].map(ago)), false);
  assert.equal(isWeekly([0, 7, 14, 23].map(ago)), false);
});

const day = fc.integer({ min: 0, max: 120 });
const anyFacts = fc
  .record({
    past: fc.array(day, { maxLength: 6 }),
    starts: day,
    cancelled: fc.option(day),
    seriesEnded: fc.boolean(),
    isAhead: fc.boolean(),
    heard: fc.option(day),
    away: fc.array(fc.tuple(day, day), { maxLength: 4 }),
  })
  .map(({ past, starts, cancelled, heard, away, ...rest }) => ({
    past: past.toSorted((a, b) => a - b).map(ago),
    last: {
      startsAt: ago(starts),
      cancelledAt: cancelled === null ? null : ago(cancelled),
      seriesEnded: rest.seriesEnded,
    },
    isAhead: rest.isAhead,
    heardAt: heard === null ? undefined : ago(heard),
    absences: away.map(([a, b]) => ({ from: ago(Math.max(a, b)), until: ago(Math.min(a, b)) })),
  }));

test('L15 nobody is asked about who has a session ahead, or was heard from within the week', () => {
  fc.assert(
    fc.property(anyFacts, (one) => {
      const why = quietEnding(one, at);
      if (one.isAhead) assert.equal(why, undefined);
      if (one.heardAt && daysHere(one.heardAt, at, []) < 7) assert.equal(why, undefined);
    }),
  );
});

test('L15 days on which the therapist was away don’t count, however absences lie across each other', () => {
  fc.assert(
    fc.property(anyFacts, day, ({ absences }, since) => {
      const counted = daysHere(ago(since), at, absences);
      const walked = Array.from({ length: since }, (_, n) => ago(n + 0.5)).filter(
        (noon) =>
          !absences.some(
            ({ from, until }) =>
              Temporal.Instant.compare(from, noon) <= 0 && Temporal.Instant.compare(noon, until) < 0,
          ),
      ).length;
      assert.equal(counted, walked);
    }),
  );
});
