import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Tried, atAGlance, standingOn, workingDaysAfter, workingDaysSince } from './at-a-glance.ts';
import { BARE_REPLY, outcomeOf } from './tries.ts';

const TODAY = Temporal.PlainDate.from('2026-11-30');

let count = 0;
function tried(triedOn: string, came: Tried['came'] = 'waiting', againOn: string | null = null): Tried {
  count += 1;
  return { id: String(count).padStart(3, '0'), triedOn, came, againOn };
}

test('Q3 after three working days trying once more is fair, and a weekend is none of them', () => {
  assert.equal(workingDaysAfter(Temporal.PlainDate.from('2026-11-26'), 3).toString(), '2026-12-01');
  assert.equal(workingDaysAfter(Temporal.PlainDate.from('2026-11-28'), 1).toString(), '2026-11-30');
  assert.equal(workingDaysSince(Temporal.PlainDate.from('2026-11-25'), TODAY), 3);
  assert.equal(workingDaysSince(TODAY, TODAY), 0);
  assert.equal(standingOn(tried('2026-11-25'), TODAY), 'again');
  assert.equal(standingOn(tried('2026-11-26'), TODAY), 'waiting');
  assert.equal(standingOn(tried('2026-11-20', 'waiting', '2026-12-04'), TODAY), 'waiting');
  assert.equal(standingOn(tried('2026-11-02', 'let_be'), TODAY), 'let_be');
});

test('Q2 what can be done next stands first, and in each group who was tried longest ago', () => {
  const glance = atAGlance(
    [
      tried('2026-11-24', 'full'),
      tried('2026-11-27'),
      tried('2026-11-24'),
      tried('2026-11-20'),
      tried('2026-11-26', 'named'),
      tried('2026-11-26', 'ring'),
      tried('2026-11-25', 'room'),
      tried('2026-11-01', 'let_be'),
    ],
    TODAY,
  );
  assert.deepEqual(
    glance.groups.map((group) => group.standing),
    ['room', 'ring', 'named', 'again', 'waiting', 'full', 'let_be'],
  );
  assert.deepEqual(
    glance.groups[3]?.tries.map((one) => one.triedOn),
    ['2026-11-20', '2026-11-24'],
  );
  assert.deepEqual([glance.tried, glance.answered, glance.room], [8, 4, 1]);
});

test('Q5 what a therapist presses is what the list shows, and a no that names somebody is a name to follow', () => {
  assert.equal(outcomeOf({ ...BARE_REPLY, as: 'room' }), 'room');
  assert.equal(outcomeOf({ ...BARE_REPLY, as: 'full' }), 'full');
  assert.equal(outcomeOf({ ...BARE_REPLY, as: 'full', other: 'Mei Tanaka' }), 'named');
  assert.equal(outcomeOf({ ...BARE_REPLY, as: 'ring' }), 'ring');
});
