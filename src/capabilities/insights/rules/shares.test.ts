import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { LEAST, type Said } from './counted.ts';
import { PERIODS, quarters } from './quarters.ts';
import { type Happened, type Looking, share } from './shares.ts';

const NOW = Temporal.Instant.from('2026-11-23T15:00:00Z');
const looking: Looking = {
  memberId: 'ruth',
  period: 'year',
  now: NOW,
  zone: 'America/New_York',
  quarterOf: quarters('America/New_York'),
};

const some = (
  count: number,
  memberId: string | null,
  yes: boolean,
  at = '2026-10-15T12:00:00Z',
): Happened[] => Array.from({ length: count }, () => ({ at: Temporal.Instant.from(at), memberId, yes }));

test('IN3 time goes by quarters in the practice’s zone; four of them are a year', () => {
  const lastHour = '2026-10-01T03:30:00Z';
  const events = [
    ...some(6, 'ruth', true, lastHour),
    ...some(7, 'ruth', true, '2026-10-01T04:30:00Z'),
    ...some(8, 'ruth', true, '2025-12-31T12:00:00Z'),
  ];
  const year = share(events, looking);
  assert.deepEqual(
    year.rows.map((row) => [row.quarter.toString(), row.own]),
    [
      ['2026-07', { kind: 'exactly', of: 6, yes: 6 }],
      ['2026-10', { kind: 'exactly', of: 7, yes: 7 }],
    ],
  );
  assert.deepEqual(year.all.own, { kind: 'exactly', of: 13, yes: 13 });
  assert.deepEqual(share(events, { ...looking, period: 'quarter' }).all.own, {
    kind: 'exactly',
    of: 7,
    yes: 7,
  });
  assert.deepEqual(share(events, { ...looking, period: 'all' }).all.own, {
    kind: 'exactly',
    of: 21,
    yes: 21,
  });
});

test('IN4 alone, the practice’s is one’s own; with one colleague it isn’t told; with two it is', () => {
  const own = some(10, 'ruth', true);
  assert.equal(share(own, looking).isAlone, true);
  const two = share([...own, ...some(10, 'mei', true)], looking);
  assert.equal(two.isAlone, false);
  assert.deepEqual(two.all, { own: { kind: 'exactly', of: 10, yes: 10 }, practice: { kind: 'one' } });
  assert.deepEqual(two.rows[0]?.practice, { kind: 'one' });
  const three = share([...own, ...some(10, 'mei', true), ...some(10, 'ida', true)], looking);
  assert.deepEqual(three.all.practice, { kind: 'exactly', of: 30, yes: 30 });
});

test('IN4 what is nobody’s yet hides a colleague no better', () => {
  const events = [...some(10, 'ruth', true), ...some(10, null, true), ...some(10, 'mei', true)];
  assert.deepEqual(share(events, looking).all.practice, { kind: 'one' });
});

test('IN4 an owner who sees nobody learns nothing of the one therapist', () => {
  const seen = share(some(30, 'mei', true), { ...looking, memberId: 'owner' });
  assert.deepEqual(seen, {
    isAlone: false,
    all: { own: { kind: 'few' }, practice: { kind: 'one' } },
    rows: [],
  });
});

const DAYS = ['2026-10-15', '2026-08-15', '2026-05-15', '2026-02-15', '2025-11-15', '2025-02-15'] as const;

/** Many of the same kind, so that much may be told. */
const events = fc
  .array(
    fc.record({
      day: fc.constantFrom(...DAYS),
      memberId: fc.constantFrom('ruth', 'mei', 'ida', null),
      yes: fc.boolean(),
      count: fc.constantFrom(0, 1, 3, 5, 9),
    }),
    { maxLength: 16 },
  )
  .map((kinds) =>
    kinds.flatMap(({ day, memberId, yes, count }) => some(count, memberId, yes, `${day}T12:00:00Z`)),
  );

/** Every exact figure that one member can read, with the events that it is made of. */
function everyExact(all: readonly Happened[]): { of: number; yes: number; made: Set<Happened> }[] {
  return PERIODS.flatMap((period) => {
    const seen = share(all, { ...looking, period });
    const first = { quarter: '2026-10', year: '2026-01', all: '' }[period];
    const monthOf = ({ at }: Happened): string => at.toString().slice(0, 7);
    const within = (from: string, to = '9999'): Happened[] =>
      all.filter((one) => monthOf(one) >= from && monthOf(one) < to);
    const told = (said: Said, made: readonly Happened[]) =>
      said.kind === 'exactly' ? [{ of: said.of, yes: said.yes, made: new Set(made) }] : [];
    const both = ({ own, practice }: { own: Said; practice: Said }, made: readonly Happened[]) => [
      ...told(
        own,
        made.filter((one) => one.memberId === 'ruth'),
      ),
      ...told(practice, made),
    ];
    return [
      ...both(seen.all, within(first)),
      ...seen.rows.flatMap((row) =>
        both(row, within(row.quarter.toString(), row.quarter.add({ months: 3 }).toString())),
      ),
    ];
  });
}

test('IN2 no figure less another that lies in it tells of one to four, whosever and of whatever time they are', () => {
  fc.assert(
    fc.property(events, (all) => {
      const exact = everyExact(all);
      for (const one of exact)
        for (const other of exact) {
          if (!other.made.isSubsetOf(one.made)) continue;
          for (const rest of [
            one.of - other.of,
            one.yes - other.yes,
            one.of - one.yes - (other.of - other.yes),
          ])
            assert.ok(rest === 0 || rest >= LEAST, `${rest}`);
        }
    }),
    { numRuns: 200 },
  );
});

test('IN1 in whatever order they come, figures are the same, and each is made of what it says', () => {
  fc.assert(
    fc.property(events, (all) => {
      assert.deepEqual(share(all.toReversed(), looking), share(all, looking));
      for (const { of, yes, made } of everyExact(all)) {
        assert.equal(of, made.size);
        assert.equal(yes, [...made].filter((one) => one.yes).length);
      }
    }),
    { numRuns: 50 },
  );
});
