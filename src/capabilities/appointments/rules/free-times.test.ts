import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Asked, type Hours, freeTimes, openHours, startsAt } from './free-times.ts';
import { type Pattern, type Span, overlappingDays, patternSchema } from './pattern.ts';

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);

function hours(zone: string, pattern: Partial<Pattern>, closed: string[] = []): Hours {
  const whole = patternSchema.parse({
    anchorOn: '2026-11-02',
    spans: [],
    dates: [],
    noticeHours: 0,
    ...pattern,
  });
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
