import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AREAS, SEES_NOTHING, mayMeet, sightNow } from './sight.ts';

const all = { appointments: 'act', agreement: 'act', messages: 'act' } as const;

test('P11 who is of age is seen by nobody, whatever was chosen when they were a child', () => {
  assert.deepEqual(sightNow(all, 'of_age', 'alone'), SEES_NOTHING);
  for (const stage of ['child', 'teenager', undefined] as const)
    assert.deepEqual(sightNow(all, stage, 'alone'), all);
});

test('P11 who may see may not act, and what wasn’t chosen is closed', () => {
  const sees = { ...SEES_NOTHING, appointments: 'see' } as const;
  assert.deepEqual(
    [mayMeet(sees, 'appointments', false), mayMeet(sees, 'appointments', true)],
    [true, false],
  );
  assert.equal(mayMeet(all, 'appointments', true), true);
  for (const area of AREAS) assert.equal(mayMeet(SEES_NOTHING, area, false), false);
});

test('P15 who decides nothing looks on and doesn’t act, and who has no access sees nothing, whatever was chosen', () => {
  const chosen = { appointments: 'act', agreement: 'see', messages: 'no' } as const;
  assert.deepEqual(sightNow(chosen, 'child', 'no_access'), SEES_NOTHING);
  assert.deepEqual(sightNow(chosen, 'child', 'looks_on'), { ...chosen, appointments: 'see' });
  assert.deepEqual(sightNow(chosen, 'child', 'together'), chosen);
});
