import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Absence, silentEndings, soonTouched, weeksAway } from './touched.ts';

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);
const NOW = at('2026-11-23T15:00:00Z');
const clock = { now: NOW, zone: 'America/New_York' };

const absence = (given: Partial<Absence>): Absence => ({
  memberId: 'ruth',
  missedAt: at('2026-11-02T16:00:00Z'),
  returnedAt: null,
  firstStepAt: null,
  meantAfterDays: 2,
  endedAt: null,
  ...given,
});

const soon = (given: Partial<Absence>): boolean | undefined => soonTouched([absence(given)], clock)[0]?.yes;

test('IN8 the first word counts by the practice’s dates: until the end of the third day', () => {
  assert.equal(soon({ firstStepAt: at('2026-11-06T04:30:00Z') }), true);
  assert.equal(soon({ firstStepAt: at('2026-11-06T05:30:00Z') }), false);
  assert.equal(soon({}), false);
});

test('IN8 who was heard from in those days, who is to be waited for, and what isn’t over yet isn’t counted', () => {
  assert.equal(soon({ returnedAt: at('2026-11-04T16:00:00Z') }), undefined);
  assert.equal(soon({ meantAfterDays: 14 }), undefined);
  assert.equal(soon({ missedAt: at('2026-11-21T16:00:00Z') }), undefined);
  assert.equal(soon({ missedAt: at('2026-11-21T16:00:00Z'), firstStepAt: at('2026-11-22T16:00:00Z') }), true);
  assert.equal(soon({ returnedAt: at('2026-11-09T16:00:00Z') }), false);
});

test('IN6 weeks run from the missed session to a sign of life, or until now', () => {
  const [away, back] = weeksAway([absence({}), absence({ returnedAt: at('2026-11-09T16:00:00Z') })], NOW);
  assert.equal(away?.came, false);
  assert.equal(Math.floor(away?.time ?? 0), 2);
  assert.deepEqual([back?.came, back?.time], [true, 1]);
});

test('IN9 an ending is silent once nothing more is planned and nothing was heard', () => {
  const endedAt = at('2026-11-16T16:00:00Z');
  assert.deepEqual(silentEndings([absence({ endedAt })]), [{ at: endedAt, memberId: 'ruth', yes: false }]);
  assert.deepEqual(silentEndings([absence({}), absence({ endedAt, returnedAt: NOW })]), []);
});
