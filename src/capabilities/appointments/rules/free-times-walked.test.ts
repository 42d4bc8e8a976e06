import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Asked, type Hours, type Taken, freeTimes } from './free-times.ts';
import { type Pattern, type Span, type Stretch, overlappingDays, patternSchema } from './pattern.ts';

/** Free times beside a walk that looks at every minute's clock. */

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);
const HOUR = 3_600_000;

function hours(zone: string, pattern: Partial<Pattern>, closed: string[]): Hours {
  const whole = patternSchema.parse({ anchorOn: '2026-11-02', spans: [], dates: [], ...pattern });
  return { zone, pattern: { ...whole, aheadDays: 366 }, closed: new Set(closed) };
}

/** Zones, each with an instant shortly before its clocks do something. */
const CHANGES: readonly (readonly [zone: string, around: string])[] = [
  ['America/New_York', '2026-03-08T07:00Z'],
  ['America/New_York', '2026-11-01T06:00Z'],
  ['Europe/London', '2026-03-29T01:00Z'],
  ['Europe/London', '2026-10-25T01:00Z'],
  ['Australia/Lord_Howe', '2026-04-04T15:00Z'],
  ['Australia/Lord_Howe', '2026-10-03T15:30Z'],
  ['Pacific/Apia', '2011-12-30T10:00Z'],
  ['Pacific/Apia', '2011-09-24T11:00Z'],
  ['Africa/Casablanca', '2026-02-15T02:00Z'],
  ['America/Santiago', '2026-09-06T04:00Z'],
  ['Asia/Kathmandu', '2026-06-01T00:00Z'],
];

const MINUTE = 60_000;

/** Every minute of the window as the zone's clock shows it, as one number that grows with date and time. */
function wallMinutes(zone: string, from: number, until: number): number[] {
  const found: number[] = [];
  for (let time = from; time < until; time += MINUTE) {
    const wall = Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(zone);
    found.push(dayOf(wall.toPlainDate()) * 1440 + wall.hour * 60 + wall.minute);
  }
  return found;
}

const dayOf = (date: Temporal.PlainDate): number => Temporal.PlainDate.from('1970-01-01').until(date).days;

/** Walks minute by minute: a stretch begins with the first minute that shows its beginning or later, and ends likewise. */
function byWalking(h: Hours, question: Asked): string[] {
  const { length, inPerson } = question;
  const { pattern, zone } = h;
  const from = Math.floor(question.from.epochMilliseconds / MINUTE) * MINUTE - 54 * HOUR;
  const until = question.until.epochMilliseconds + 54 * HOUR;
  const walls = wallMinutes(zone, from, until);
  const reached = (wall: number): number => from + walls.findIndex((one) => one >= wall) * MINUTE;
  const isTaken = (taken: readonly Taken[], begin: number, end: number): boolean =>
    taken
      // What lasts no minute (a note in another calendar) takes no time.
      .filter((one) => Temporal.Instant.compare(one.from, one.until) < 0)
      .some((one) => one.from.epochMilliseconds < end && begin < one.until.epochMilliseconds);
  const found: string[] = [];
  const days = new Set(walls.map((one) => Math.floor(one / 1440)));
  const anchor = Math.floor((dayOf(Temporal.PlainDate.from(pattern.anchorOn)) + 3) / 7);
  for (const day of [...days].slice(1, -1)) {
    const date = Temporal.PlainDate.from('1970-01-01').add({ days: day });
    const week = (Math.floor((day + 3) / 7) - anchor) % 2 === 0 ? 'a' : 'b';
    const own = pattern.dates.findLast(({ on }) => on === date.toString())?.spans;
    const usual = h.closed.has(date.toString())
      ? []
      : pattern.spans.filter(
          (one) => one.weekday === date.dayOfWeek && (one.week === 'every' || one.week === week),
        );
    for (const stretch of own ?? usual) {
      if (stretch.where !== 'any' && (stretch.where === 'in_person') !== inPerson) continue;
      const [begin, end] = [reached(day * 1440 + stretch.from), reached(day * 1440 + stretch.until)];
      for (let time = begin; time + length.minutes * MINUTE <= end; time += MINUTE) {
        if ((time - begin) % (pattern.stepMinutes * MINUTE) !== 0) continue;
        if (time < question.from.epochMilliseconds || time >= question.until.epochMilliseconds) continue;
        if (time < question.at.epochMilliseconds + pattern.noticeHours * HOUR) continue;
        const session = time + length.minutes * MINUTE;
        if (isTaken(question.taken, time - length.before * MINUTE, session + length.after * MINUTE)) continue;
        const room = question.rooms.find(
          (one) => (stretch.room === null || stretch.room === one.id) && !isTaken(one.taken, time, session),
        );
        if (inPerson && question.rooms.length > 0 && !room) continue;
        found.push(`${time} ${inPerson && room ? room.id : ''}`);
      }
    }
  }
  return found.toSorted();
}

const ROOMS = ['00000000-0000-7000-8000-00000000000a', '00000000-0000-7000-8000-00000000000b'];

/** Stretches of one day that don't overlap, on any five minutes. */
const anyFive = (min: number, max: number) => fc.integer({ min, max }).map((five) => five * 5);

const anyStretches = fc
  .array(
    fc.record({
      free: fc.integer({ min: 0, max: 90 }),
      long: fc.integer({ min: 2, max: 100 }),
      where: fc.constantFrom<Stretch['where']>('any', 'any', 'in_person', 'online'),
      room: fc.constantFrom(null, null, ...ROOMS),
    }),
    { maxLength: 4 },
  )
  .map((parts) => {
    let at5 = 0;
    const made: Pattern['dates'][number]['spans'] = [];
    for (const { free, long, where, room } of parts) {
      const from = at5 + free;
      const until = Math.min(288, from + long);
      if (from >= until) break;
      made.push({ from: from * 5, until: until * 5, where, room });
      at5 = until;
    }
    return made;
  });

test('AP1 AP2 free times are those that a walk minute by minute finds, across every change of the clocks', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...CHANGES),
      fc.array(fc.tuple(fc.constantFrom('every', 'a', 'b'), fc.integer({ min: 1, max: 7 }), anyStretches), {
        maxLength: 9,
      }),
      fc.array(fc.tuple(fc.integer({ min: -2, max: 2 }), anyStretches), { maxLength: 2 }),
      fc.record({
        minutes: fc.integer({ min: 1, max: 18 }).map((five) => five * 5),
        before: fc.constantFrom(0, 0, 5, 15),
        after: fc.constantFrom(0, 10, 10, 20),
      }),
      fc.array(fc.tuple(anyFive(-400, 400), anyFive(0, 60)), {
        maxLength: 6,
      }),
      fc.record({
        step: fc.constantFrom(5, 15, 30, 60, 50),
        notice: fc.constantFrom(0, 0, 3, 30),
        inPerson: fc.boolean(),
        rooms: fc.integer({ min: 0, max: 2 }),
        offset: fc.integer({ min: -2000, max: 1000 }),
        long: fc.integer({ min: 1, max: 2000 }),
        closed: fc.integer({ min: -3, max: 3 }),
        anchor: fc.integer({ min: -20, max: 20 }),
      }),
      ([zone, around], week, own, length, taken, more) => {
        const middle = at(around);
        const date = middle.toZonedDateTimeISO(zone).toPlainDate();
        const spans = week.flatMap(([which, weekday, stretches]) =>
          stretches.map((one) => ({ ...one, week: which as 'every', weekday })),
        );
        const kept: Span[] = [];
        for (const one of spans) if (overlappingDays([...kept, one]).size === 0) kept.push(one);
        const h = hours(
          zone,
          {
            anchorOn: date.add({ days: more.anchor }).toString(),
            spans: kept,
            dates: own.map(([days, stretches]) => ({ on: date.add({ days }).toString(), spans: stretches })),
            stepMinutes: more.step,
            noticeHours: more.notice,
          },
          [date.add({ days: more.closed }).toString()],
        );
        const minutes = (from: number, long: number): Taken => ({
          from: middle.add({ minutes: from }),
          until: middle.add({ minutes: from + long }),
        });
        const from = middle.add({ minutes: more.offset });
        const question: Asked = {
          length,
          inPerson: more.inPerson,
          taken: taken.slice(0, 3).map(([begin, long]) => minutes(begin, long)),
          rooms: ROOMS.slice(0, more.rooms).map((id, index) => ({
            id,
            taken: taken.slice(3 + index, 5 + index).map(([begin, long]) => minutes(begin, long)),
          })),
          from,
          until: from.add({ minutes: more.long }),
          at: from.subtract({ minutes: 90 }),
        };
        const found = freeTimes(h, question).map((one) => `${one.start} ${one.room ?? ''}`);
        assert.deepEqual(found.toSorted(), byWalking(h, question));
      },
    ),
    {
      numRuns: 150,
      examples: [
        // Found once: something that lasts no minute, in the night in which New York's clocks go forward.
        [
          ['America/New_York', '2026-03-08T07:00Z'],
          [['every', 7, [{ from: 0, until: 185, where: 'any', room: null }]]],
          [],
          { minutes: 5, before: 0, after: 20 },
          [[5, 0]],
          { step: 5, notice: 0, inPerson: false, rooms: 0, offset: 0, long: 1, closed: 1, anchor: 0 },
        ],
      ],
    },
  );
});
