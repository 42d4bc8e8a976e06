import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Facts, figures } from './figures.ts';
import { quarters } from './quarters.ts';
import type { Looking } from './shares.ts';

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);
const looking: Looking = {
  memberId: 'ruth',
  period: 'year',
  now: at('2026-11-23T15:00:00Z'),
  zone: 'America/New_York',
  quarterOf: quarters('America/New_York'),
};
const NINE_TO_FIVE = [{ from: '09:00', to: '17:00' }];
const calendar = {
  zone: looking.zone,
  week: { 1: NINE_TO_FIVE, 2: NINE_TO_FIVE, 3: NINE_TO_FIVE, 4: NINE_TO_FIVE, 5: NINE_TO_FIVE, 6: [], 7: [] },
  holidays: new Set<string>(),
  absences: [],
};
const NOTHING: Facts = { came: [], promises: [], noes: [], asked: [], absences: [], goodbyes: [], freed: [] };
const see = (facts: Partial<Facts>) => figures({ ...NOTHING, ...facts }, looking, calendar);

const times = <One>(count: number, one: One): One[] => Array.from({ length: count }, () => one);
const came = (answered: string | null, more: Partial<Facts['came'][number]> = {}): Facts['came'][number] => ({
  memberId: 'ruth',
  // A Friday, an hour before the end of the day.
  receivedAt: at('2026-10-16T20:00:00Z'),
  answeredAt: answered === null ? null : at(answered),
  promisedBy: at('2026-10-20T21:00:00Z'),
  closedAt: null,
  ...more,
});

test('IN5 hours are working hours: from Friday at four to Monday at ten are two', () => {
  const monday = '2026-10-19T14:00:00Z';
  const { hours } = see({ came: times(5, came(monday)) });
  assert.deepEqual(hours.all.practice, { half: 2, quarter: undefined, threeQuarters: undefined });
  assert.equal(hours.isAlone, true);
  assert.equal(see({ came: times(4, came(monday)) }).hours.all.practice, undefined);
});

test('IN4 of hours too nobody reads a single colleague’s', () => {
  const monday = '2026-10-19T14:00:00Z';
  const others = (name: string) => times(9, came(monday, { memberId: name }));
  const two = see({ came: [...times(9, came(monday)), ...others('mei')] }).hours;
  assert.equal(two.all.practice, 'one');
  assert.equal(two.rows[0]?.practice, 'one');
  const three = see({ came: [...times(9, came(monday)), ...others('mei'), ...others('ida')] }).hours;
  assert.deepEqual(three.all.practice, { half: 2, quarter: 2, threeQuarters: 2 });
  assert.equal(see({ absences: [] }).returns.practice, undefined);
});

test('IN11 who took their message back, and who waits before their date, isn’t counted among those without an answer', () => {
  const waits = came(null);
  const soon = came(null, { promisedBy: at('2026-11-24T21:00:00Z') });
  const gone = came(null, { closedAt: at('2026-10-17T20:00:00Z') });
  const heard = came('2026-10-19T14:00:00Z');
  const { answered } = see({
    came: [...times(5, waits), ...times(7, soon), ...times(9, gone), ...times(5, heard)],
  }).shares;
  assert.deepEqual(answered.all.own, { kind: 'exactly', of: 10, yes: 5 });
});

const when = { memberId: 'ruth', at: at('2026-10-16T20:00:00Z') };
const exactly = (of: number, yes: number) => ({ kind: 'exactly', of, yes });

test('IN10 promises: kept or missed, at the moment in which it was one or the other', () => {
  const promises = [...times(6, { ...when, kept: true }), ...times(5, { ...when, kept: false })];
  assert.deepEqual(see({ promises }).shares.promises.all.own, exactly(11, 6));
});

test('IN12 noes: those that named a colleague with room', () => {
  const noes = [...times(7, { ...when, named: true }), ...times(6, { ...when, named: false })];
  assert.deepEqual(see({ noes }).shares.named.all.own, exactly(13, 7));
});

test('IN13 found someone: of those whom we may ask', () => {
  const asked = [...times(5, { ...when, found: true }), ...times(8, { ...when, found: false })];
  assert.deepEqual(see({ asked }).shares.found.all.own, exactly(13, 5));
});

test('IN14 freed times: those that were filled', () => {
  const freed = [...times(9, { ...when, filled: true }), ...times(5, { ...when, filled: false })];
  assert.deepEqual(see({ freed }).shares.filled.all.own, exactly(14, 9));
});

test('IN9 endings: said, beside those that were silent', () => {
  const silent = {
    memberId: 'ruth',
    missedAt: at('2026-10-02T16:00:00Z'),
    returnedAt: null,
    firstStepAt: null,
    meantAfterDays: null,
    endedAt: at('2026-10-20T16:00:00Z'),
  };
  const { shares } = see({ goodbyes: times(5, when), absences: times(6, silent) });
  assert.deepEqual(shares.said.all.own, exactly(11, 5));
  assert.deepEqual(shares.soon.all.own, exactly(6, 0));
});
