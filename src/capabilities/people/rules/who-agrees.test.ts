import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Custody, GuardianFacts, WhoAgrees } from './who-agrees.ts';
import { isAgreed, mayAgree, whoAgrees } from './who-agrees.ts';

const sight = { appointments: 'no', agreement: 'act', messages: 'no' } as const;
const guardian = (guardianId: string, custody: Custody): GuardianFacts => ({ guardianId, custody, sight });
const aged = (age: number) => ({ age, isOfAge: age >= 18 });
const KIM = 'kim';

const counts = (who: WhoAgrees, by: string): boolean => mayAgree(who, KIM, by);

test('P15 who is grown up or old enough agrees themself, and nobody for them', () => {
  const guardians = [guardian('rosa', 'alone')];
  for (const young of [undefined, aged(13), aged(18)]) {
    const who = whoAgrees(young, 13, guardians);
    assert.deepEqual([who.kind, counts(who, KIM), counts(who, 'rosa')], ['self', true, false]);
  }
});

test('P15 under that age a guardian agrees who may decide, and not the child', () => {
  const who = whoAgrees(aged(12), 13, [guardian('rosa', 'alone'), guardian('ed', 'looks_on')]);
  assert.deepEqual(
    [KIM, 'rosa', 'ed', 'stranger'].map((by) => counts(who, by)),
    [false, true, false, false],
  );
  assert.ok(isAgreed(who, KIM, ['rosa']));
  assert.ok(!isAgreed(who, KIM, ['ed', KIM]));
});

test('P15 where both must agree one yes isn’t enough, also where the other isn’t noted', () => {
  const both = whoAgrees(aged(9), 13, [guardian('rosa', 'together'), guardian('ed', 'alone')]);
  assert.deepEqual(
    [['rosa'], ['ed'], ['rosa', 'ed']].map((given) => isAgreed(both, KIM, given)),
    [false, false, true],
  );
  const alone = whoAgrees(aged(9), 13, [guardian('rosa', 'together'), guardian('ed', 'no_access')]);
  assert.ok(!isAgreed(alone, KIM, ['rosa', 'ed']));
});

test('P15 where no age is known nobody who is under age agrees, and nobody for them', () => {
  const who = whoAgrees(aged(16), undefined, [guardian('rosa', 'alone')]);
  assert.deepEqual([who.kind, counts(who, KIM), counts(who, 'rosa')], ['unknown_age', false, false]);
  assert.ok(!isAgreed(who, KIM, ['rosa', KIM]));
  assert.equal(whoAgrees(aged(18), undefined, []).kind, 'self');
});
