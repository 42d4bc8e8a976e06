import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type LaterFacts, laterState } from './later-check.ts';

const instant = (text: string): Temporal.Instant => Temporal.Instant.from(text);
const no: LaterFacts = {
  standing: 'answered',
  answer: { kind: 'no', leftAt: instant('2026-12-01T15:00:00Z') },
  isHelper: false,
  agreedAt: null,
};
const soon = instant('2026-12-02T15:00:00Z');

test('after a no the question is offered, and asked two weeks after a yes to it', () => {
  assert.equal(laterState(no, soon), 'offered');
  const agreed = { ...no, agreedAt: soon };
  assert.equal(laterState(agreed, soon), 'agreed');
  assert.equal(laterState(agreed, instant('2026-12-16T15:00:00Z')), 'asked');
});

test('it is offered after a no that has left, to the person, and to nobody else', () => {
  assert.equal(laterState({ ...no, answer: { kind: 'yes', leftAt: soon } }, soon), 'nothing');
  assert.equal(laterState({ ...no, answer: { kind: 'no', leftAt: null } }, soon), 'nothing');
  assert.equal(laterState({ ...no, isHelper: true }, soon), 'nothing');
  assert.equal(laterState({ ...no, standing: 'waiting' }, soon), 'nothing');
});

test('a yes that was given after an earlier no isn’t one to this', () => {
  assert.equal(laterState({ ...no, agreedAt: instant('2026-10-01T15:00:00Z') }, soon), 'offered');
});
