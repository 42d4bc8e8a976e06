import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { KINDS } from './kinds.ts';
import {
  type StandingFacts,
  asClientSees,
  byWaiting,
  isListed,
  isMissed,
  isOpen,
  mayTakeBack,
  standingOf,
} from './standing.ts';

const at = (hours: number): Temporal.Instant => Temporal.Instant.from('2026-11-30T15:00:00Z').add({ hours });

const NOTHING: StandingFacts = {
  kind: 'question',
  sentAt: null,
  answerDueAt: null,
  listedAt: null,
  talkedAt: null,
  acknowledgedAt: null,
  answeredAt: null,
};

test('SH3 what was not sent stands nowhere but with its writer', () => {
  const moment = fc.option(fc.integer({ min: 0, max: 9 }).map(at), { nil: null });
  fc.assert(
    fc.property(fc.constantFrom(...KINDS), moment, moment, (kind, listedAt, answerDueAt) => {
      const facts = { ...NOTHING, kind, listedAt, answerDueAt };
      assert.equal(isOpen(facts), false);
      assert.equal(standingOf(facts), kind === 'next_time' ? 'kept' : 'unsent');
    }),
  );
});

test('SH10 acknowledging closes what was promised no answer, and only an answer closes what was', () => {
  const sent = { ...NOTHING, sentAt: at(0) };
  assert.equal(standingOf(sent), 'sent');
  assert.equal(isOpen(sent), true);
  assert.equal(isOpen({ ...sent, acknowledgedAt: at(1) }), false);
  const promised = { ...sent, answerDueAt: at(5), acknowledgedAt: at(1) };
  assert.equal(standingOf(promised), 'acknowledged');
  assert.equal(isOpen(promised), true);
  assert.equal(isOpen({ ...promised, answeredAt: at(2) }), false);
  assert.equal(standingOf({ ...promised, answeredAt: at(2) }), 'answered');
});

test('SH1 a time that was told and went by is said to have gone by', () => {
  const promised = { ...NOTHING, sentAt: at(0), answerDueAt: at(5) };
  assert.equal(isMissed(promised, at(4)), false);
  assert.equal(isMissed(promised, at(5)), true);
  assert.equal(isMissed({ ...promised, answeredAt: at(6) }, at(7)), false);
  assert.equal(isMissed({ ...NOTHING, sentAt: at(0) }, at(99)), false);
});

test('SH4 what is on the list of the next session stays there until it came up', () => {
  const listed = { ...NOTHING, sentAt: at(0), listedAt: at(0) };
  assert.equal(isListed(listed), true);
  assert.equal(isListed({ ...listed, acknowledgedAt: at(1) }), true);
  assert.equal(isListed({ ...listed, talkedAt: at(2) }), false);
});

test('SH10 the nearest promise stands first, then who has waited longest', () => {
  const late = { ...NOTHING, sentAt: at(0), answerDueAt: at(9) };
  const soon = { ...NOTHING, sentAt: at(3), answerDueAt: at(5) };
  const old = { ...NOTHING, sentAt: at(1) };
  const young = { ...NOTHING, sentAt: at(2) };
  assert.deepEqual([young, late, old, soon].toSorted(byWaiting), [soon, late, old, young]);
});

test('SH11 an answer can be taken back for three minutes, and is not shown before they are over', () => {
  const answered = { ...NOTHING, sentAt: at(0), answeredAt: at(1) };
  const almost = at(1).add({ minutes: 2, seconds: 59 });
  assert.equal(mayTakeBack(answered, almost), true);
  assert.equal(asClientSees(answered, almost).answeredAt, null);
  const over = at(1).add({ minutes: 3 });
  assert.equal(mayTakeBack(answered, over), false);
  assert.equal(asClientSees(answered, over).answeredAt, answered.answeredAt);
  assert.equal(mayTakeBack({ ...answered, answeredAt: null }, over), false);
});
