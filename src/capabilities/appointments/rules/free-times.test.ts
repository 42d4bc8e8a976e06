import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Asked, type Hours, type Taken, freeTimes, openHours, startsAt } from './free-times.ts';
import { type Pattern, type Span, overlappingDays, patternSchema } from './pattern.ts';

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);
const HOUR = 3_600_000;

function hours(zone: string, pattern: Partial<Pattern>, closed: string[] = []): Hours {
  const whole = patternSchema.parse({ anchorOn: '2026-11-02', spans: [], dates: [], noticeHours: 0, ...pattern });
  return { zone, pattern: { ...whole, aheadDays: 366 }, closed: new Set(closed) };
}

const span = (weekday: number, from: number, until: number, more: Partial<Span> = {}): Span => ({
  week: 'every',
  weekday,
  from: from * 60,
  until: until * 60,
  where: 'any',
  room: null,
  ...more,
});

const FIFTY = { minutes: 50, before: 0, after: 10 };

const asked = (from: string, until: string, more: Partial<Asked> = {}): Asked => ({
  length: FIFTY,
  inPerson: true,
  taken: [],
  rooms: [],
  from: at(from),
  until: at(until),
  at: at(from),
  ...more,
});

const inWall = (h: Hours, question: Asked): string[] =>
  freeTimes(h, question).map((one) =>
    startsAt(one).toZonedDateTimeISO(h.zone).toPlainDateTime().toString({ smallestUnit: 'minute' }),
  );

const MORNINGS = hours('America/New_York', { spans: [span(1, 9, 12), span(2, 9, 12)] });

test('AP1 times stand at the step from where a stretch begins, whole sessions within it', () => {
  assert.deepEqual(inWall(MORNINGS, asked('2026-11-23T05:00Z', '2026-11-25T05:00Z')), [
    '2026-11-23T09:00',
    '2026-11-23T10:00',
    '2026-11-23T11:00',
    '2026-11-24T09:00',
    '2026-11-24T10:00',
    '2026-11-24T11:00',
  ]);
  const half = hours('America/New_York', { spans: [span(1, 9, 11)], stepMinutes: 30 });
  assert.deepEqual(inWall(half, asked('2026-11-23T05:00Z', '2026-11-24T05:00Z')), [
    '2026-11-23T09:00',
    '2026-11-23T09:30',
    '2026-11-23T10:00',
  ]);
});

test('AP1 weeks A and B take turns from the anchor on, to both sides; a date of its own comes before the week', () => {
  const h = hours('Europe/London', {
    spans: [span(1, 9, 10, { week: 'a' }), span(1, 14, 15, { week: 'b' }), span(3, 9, 10)],
    dates: [
      { on: '2026-11-11', spans: [] },
      { on: '2026-11-14', spans: [{ from: 600, until: 660, where: 'any', room: null }] },
      { on: '2026-12-25', spans: [{ from: 600, until: 660, where: 'any', room: null }] },
    ],
  });
  assert.deepEqual(inWall(h, asked('2026-10-19T00:00Z', '2026-11-17T00:00Z')), [
    '2026-10-19T09:00',
    '2026-10-21T09:00',
    '2026-10-26T14:00',
    '2026-10-28T09:00',
    '2026-11-02T09:00',
    '2026-11-04T09:00',
    '2026-11-09T14:00',
    '2026-11-14T10:00',
    '2026-11-16T09:00',
  ]);
  const closed = { ...h, closed: new Set(['2026-12-23', '2026-12-25']) };
  assert.deepEqual(inWall(closed, asked('2026-12-22T00:00Z', '2026-12-26T00:00Z')), ['2026-12-25T10:00']);
});

test('AP2 nothing that is taken is offered, with buffers on both sides, and those of two neighbours add up', () => {
  const taken = [{ from: at('2026-11-23T15:00Z'), until: at('2026-11-23T16:00Z') }];
  const question = asked('2026-11-23T05:00Z', '2026-11-24T05:00Z', { taken });
  assert.deepEqual(inWall(MORNINGS, question), ['2026-11-23T09:00', '2026-11-23T11:00']);
  const wide = { ...question, length: { minutes: 50, before: 15, after: 10 } };
  assert.deepEqual(inWall(MORNINGS, wide), ['2026-11-23T09:00'], 'a quarter before 11 is taken');
});

test('AP2 in person there must be a room that is free: the stretch’s own, or any', () => {
  const [one, other] = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002'];
  const full = [{ from: at('2026-11-23T14:00Z'), until: at('2026-11-23T14:50Z') }];
  const rooms = [
    { id: one, taken: full },
    { id: other, taken: [] },
  ];
  const question = asked('2026-11-23T05:00Z', '2026-11-24T05:00Z', { rooms });
  const found = freeTimes(MORNINGS, question).map((time) => time.room);
  assert.deepEqual(found, [other, one, one]);
  const fixed = hours('America/New_York', { spans: [span(1, 9, 12, { room: one })] });
  assert.deepEqual(inWall(fixed, question), ['2026-11-23T10:00', '2026-11-23T11:00']);
  assert.equal(freeTimes(fixed, { ...question, inPerson: false }).length, 3, 'online needs none');
  const apart = hours('America/New_York', {
    spans: [span(1, 9, 10, { where: 'online' }), span(1, 10, 11, { where: 'in_person' })],
  });
  assert.deepEqual(inWall(apart, question), ['2026-11-23T10:00']);
  assert.deepEqual(inWall(apart, { ...question, inPerson: false }), ['2026-11-23T09:00']);
});

test('AP3 not sooner than the notice, and not too far ahead', () => {
  const h = hours('America/New_York', { spans: [span(1, 9, 12)], noticeHours: 2 });
  const question = asked('2026-11-23T05:00Z', '2026-12-08T05:00Z', { at: at('2026-11-23T13:30Z') });
  assert.equal(inWall(h, question)[0], '2026-11-23T11:00');
  const near = { ...h, pattern: { ...h.pattern, aheadDays: 8 } };
  assert.equal(inWall(near, question).at(-1), '2026-11-30T11:00');
});

test('AP1 a time that the clocks skip is the moment of the skip, and one that comes twice the first', () => {
  const nights = hours('America/New_York', { spans: [span(7, 1, 4)], stepMinutes: 30 });
  assert.deepEqual(inWall(nights, asked('2026-03-08T05:00Z', '2026-03-09T04:00Z')), [
    '2026-03-08T01:00',
    '2026-03-08T01:30',
    '2026-03-08T03:00',
  ]);
  const back = freeTimes(nights, asked('2026-11-01T04:00Z', '2026-11-02T05:00Z'));
  assert.equal(back.length, 7, 'four hours of that night');
  assert.equal(startsAt(back[0] ?? assert.fail()).toString(), '2026-11-01T05:00:00Z');
});

test('AP1 spans of one week that overlap are seen, those of A and B are not', () => {
  assert.deepEqual([...overlappingDays([span(1, 9, 12), span(1, 11, 13), span(2, 9, 10)])], [1]);
  assert.deepEqual([...overlappingDays([span(1, 9, 12, { week: 'a' }), span(1, 9, 12, { week: 'b' })])], []);
  assert.deepEqual([...overlappingDays([span(1, 9, 12), span(1, 9, 12, { week: 'b' })])], [1]);
});

test('AP1 open hours are the stretches, cut to what is asked', () => {
  const found = openHours(MORNINGS, at('2026-11-23T15:00Z'), at('2026-11-24T15:00Z'));
  assert.deepEqual(
    found.map(({ from, until }) => [from.toString(), until.toString()]),
    [
      ['2026-11-23T15:00:00Z', '2026-11-23T17:00:00Z'],
      ['2026-11-24T14:00:00Z', '2026-11-24T15:00:00Z'],
    ],
  );
});

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
    taken.some((one) => one.from.epochMilliseconds < end && begin < one.until.epochMilliseconds);
  const found: string[] = [];
  const days = new Set(walls.map((one) => Math.floor(one / 1440)));
  const anchor = Math.floor((dayOf(Temporal.PlainDate.from(pattern.anchorOn)) + 3) / 7);
  for (const day of [...days].slice(1, -1)) {
    const date = Temporal.PlainDate.from('1970-01-01').add({ days: day });
    const week = (Math.floor((day + 3) / 7) - anchor) % 2 === 0 ? 'a' : 'b';
    const own = pattern.dates.findLast(({ on }) => on === date.toString())?.spans;
    const usual = h.closed.has(date.toString())
      ? []
      : pattern.spans.filter((one) => one.weekday === date.dayOfWeek && (one.week === 'every' || one.week === week));
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
      where: fc.constantFrom('any', 'any', 'in_person', 'online'),
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
      made.push({ from: from * 5, until: until * 5, where: where as 'any', room });
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
    { numRuns: 150 },
  );
});
