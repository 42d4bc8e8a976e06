import assert from 'node:assert/strict';
import { type Asked, type Hours, freeTimes, patternSchema } from '#appointments';
import type { Measured } from './rows.ts';

/** A month of free times, beside the zone conversions that a plain reckoning of its edges would need. */

const ZONE = 'America/New_York';
/** The clocks go back in these thirty-one days. */
const FIRST = Temporal.PlainDate.from('2026-10-12');
const DAYS = 31;
const BOOKINGS = 40;
const ROUNDS = 31;
const MILLISECONDS = 80;

const INTERVALS = [
  [9 * 60, 12 * 60],
  [13 * 60, 17 * 60],
] as const;

const at = (date: Temporal.PlainDate, minutes: number): Temporal.PlainDateTime =>
  date.toPlainDateTime(new Temporal.PlainTime(Math.floor(minutes / 60), minutes % 60));

/** Each day of the month, twice over as needed, one booking after the other. */
const bookings = Array.from({ length: BOOKINGS }, (_, index) => {
  const date = FIRST.add({ days: (index * 3) % DAYS });
  const from = at(date, (9 + (index % 7)) * 60)
    .toZonedDateTime(ZONE)
    .toInstant();
  return { from, until: from.add({ minutes: 60 }) };
});

const midnight = (date: Temporal.PlainDate): Temporal.Instant => date.toZonedDateTime(ZONE).toInstant();

const pattern = patternSchema.parse({
  anchorOn: '2026-10-12',
  spans: [1, 2, 3, 4, 5].flatMap((weekday) =>
    INTERVALS.map(([from, until]) => ({ week: 'every', weekday, from, until })),
  ),
  dates: [],
  noticeHours: 0,
  stepMinutes: 60,
});

const asked: Asked = {
  length: { minutes: 50, before: 0, after: 10 },
  inPerson: false,
  taken: bookings,
  rooms: [],
  from: midnight(FIRST),
  until: midnight(FIRST.add({ days: DAYS })),
  at: midnight(FIRST),
};

/** As it is asked for a page: nothing is kept from one asking to the next. */
function ours(): number {
  const hours: Hours = { zone: ZONE, pattern, closed: new Set() };
  return freeTimes(hours, asked).length;
}

/** 31 days, 2 intervals, 2 edges; and 40 bookings, 2 edges: 204 conversions, and nothing else. */
const walls = Array.from({ length: DAYS }, (_, days) =>
  INTERVALS.flat().map((minutes) => at(FIRST.add({ days }), minutes)),
).flat();
const edges = bookings.flatMap(({ from, until }) => [from, until]);

function bare(): number {
  let last = 0;
  for (const wall of walls) last = wall.toZonedDateTime(ZONE).epochMilliseconds;
  for (const edge of edges) last += edge.toZonedDateTimeISO(ZONE).hour;
  return last;
}

/** How often a second. */
function rate(act: () => number): number {
  const began = performance.now();
  let count = 0;
  for (; performance.now() - began < MILLISECONDS; count += 1) act();
  return (1000 * count) / (performance.now() - began);
}

export async function slots(): Promise<Measured[]> {
  assert.equal(walls.length + edges.length, 204);
  assert.ok(ours() > 100, 'a month has free times');
  rate(ours);
  rate(bare);
  const rounds: Measured['rounds'] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const [first, second] = round % 2 === 0 ? [ours, bare] : [bare, ours];
    const [one, other] = [rate(first), rate(second)];
    rounds.push(first === ours ? { ours: one, floor: other } : { ours: other, floor: one });
  }
  return [{ case: 'month', unit: 'months/s', better: 'higher', goal: 1.5, rounds }];
}
