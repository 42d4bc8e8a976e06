import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Calendar, isWorking } from '#accounts';
import { MOST_STEPS, STEP_KINDS, datesFor, isLate, lookAgainAt, planned } from './steps.ts';

const nine = [{ from: '09:00', to: '17:00' }];
const WEEK: Calendar['week'] = { 1: nine, 2: nine, 3: nine, 4: nine, 5: nine, 6: [], 7: [] };
const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);
const calendar = (more: Partial<Calendar> = {}): Calendar => ({
  zone: 'America/New_York',
  week: WEEK,
  holidays: new Set(),
  absences: [],
  ...more,
});

/** A session on Monday, November 2 2026, that ended at three. */
const MISSED = at('2026-11-02T20:00:00Z');
const given = { missedAt: MISSED, at: MISSED, kinds: STEP_KINDS, calendar: calendar(), made: [] };
const wall = (instant: Temporal.Instant | undefined): string =>
  instant?.toZonedDateTimeISO('America/New_York').toPlainDateTime().toString() ?? 'none';

test('L1 two days and a call, four days and an email, six days and a letter', () => {
  const steps = planned(given);
  assert.deepEqual(
    steps.map((one) => [one.kind, one.waitDays, wall(one.dueAt)]),
    [
      ['call', 2, '2026-11-04T09:00:00'],
      ['email', 4, '2026-11-09T09:00:00'],
      ['letter', 6, '2026-11-16T09:00:00'],
    ],
    'the eighth is a Sunday, so the email moves to Monday and the letter keeps its distance from there',
  );
});

test('L2 days off and absences are walked over, and the clock change is no day less', () => {
  const away = calendar({
    holidays: new Set(['2026-11-04']),
    absences: [{ from: at('2026-11-05T05:00:00Z'), until: at('2026-11-12T17:00:00Z') }],
  });
  const [first, second] = planned({ ...given, calendar: away });
  assert.equal(wall(first?.dueAt), '2026-11-12T12:00:00', 'the first hour back');
  assert.equal(wall(second?.dueAt), '2026-11-16T09:00:00');
  const never: Calendar['week'] = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] };
  assert.deepEqual(planned({ ...given, calendar: calendar({ week: never }) }), []);
});

test('L3 what was done before in the same absence counts', () => {
  const made = [at('2026-10-20T15:00:00Z'), at('2026-11-03T20:00:00Z')];
  const steps = planned({ ...given, made });
  assert.equal(steps.length, 1);
  assert.equal(wall(steps[0]?.dueAt), '2026-11-05T15:03:00', 'two days after the last, in working time');
  assert.deepEqual(planned({ ...given, made: [...made, MISSED] }), []);
});

test('L12 what is kept for a client is waited for at first', () => {
  const [first] = planned({ ...given, firstWait: 14 });
  assert.equal(wall(first?.dueAt), '2026-11-16T09:00:00');
});

test('L5 after more than three days a step is late, and what follows keeps its distance from the new date', () => {
  const due = at('2026-11-04T14:00:00Z');
  assert.equal(isLate(due, due.add({ hours: 72 })), false);
  assert.equal(isLate(due, due.add({ hours: 72, seconds: 1 })), true);
  assert.equal(lookAgainAt(due, MISSED).equals(due), true);
  assert.equal(isLate(due, lookAgainAt(due, due)), true);
  const now = at('2026-11-13T15:00:00Z');
  const dates = datesFor([0, 4, 6], { anchor: now, notBefore: now }, calendar());
  assert.deepEqual(dates.map(wall), ['2026-11-13T10:00:00', '2026-11-17T09:00:00', '2026-11-23T09:00:00']);
});

const FROM = at('2024-01-01T00:00:00Z').epochMilliseconds;
const UNTIL = at('2030-12-31T00:00:00Z').epochMilliseconds;
const anyInstant = fc
  .integer({ min: FROM, max: UNTIL })
  .map((one) => Temporal.Instant.fromEpochMilliseconds(one));
const anySpans = fc
  .tuple(fc.integer({ min: 0, max: 22 }), fc.integer({ min: 1, max: 10 }))
  .map(([from, hours]) => [
    {
      from: `${String(from).padStart(2, '0')}:00`,
      to: `${String(Math.min(24, from + hours)).padStart(2, '0')}:00`,
    },
  ]);
const anyDay = fc.oneof(fc.constant([]), anySpans);
const anyCalendar: fc.Arbitrary<Calendar> = fc.record({
  zone: fc.constantFrom(
    'America/New_York',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'Africa/Casablanca',
    'UTC',
  ),
  week: fc.record({ 1: anySpans, 2: anyDay, 3: anyDay, 4: anyDay, 5: anyDay, 6: anyDay, 7: anyDay }),
  holidays: fc
    .array(
      anyInstant.map((one) => one.toString().slice(0, 10)),
      { maxLength: 20 },
    )
    .map((days) => new Set(days)),
  absences: fc.array(
    fc
      .tuple(anyInstant, fc.integer({ min: 1, max: 24 * 40 }))
      .map(([from, hours]) => ({ from, until: from.add({ hours }) })),
    { maxLength: 4 },
  ),
});

test('L3 never more than three, never two within 48 hours, never outside working time, whatever the absences and zones', () => {
  fc.assert(
    fc.property(
      anyCalendar,
      anyInstant,
      fc.array(fc.integer({ min: 0, max: 40 * 24 }), { maxLength: 4 }),
      fc.integer({ min: 0, max: 60 * 24 }),
      fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
      (days, missedAt, before, later, firstWait) => {
        const made = before.map((hours) => missedAt.subtract({ hours }));
        const now = missedAt.add({ hours: later });
        const steps = planned({ ...given, calendar: days, missedAt, at: now, made, firstWait });
        assert.ok(steps.length + Math.min(made.length, MOST_STEPS) <= MOST_STEPS);
        let last = made.toSorted((a, b) => Temporal.Instant.compare(b, a))[0];
        for (const { dueAt } of steps) {
          assert.ok(isWorking(days, dueAt), `${dueAt.toString()} is in working time`);
          assert.ok(Temporal.Instant.compare(dueAt, now) >= 0);
          if (last) assert.ok(last.until(dueAt).total('hours') >= 48);
          last = dueAt;
        }
      },
    ),
  );
});
