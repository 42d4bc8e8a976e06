import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { REASONS, type ReasonTerms, termsSchema, tidied } from './agreement.ts';
import { USUAL_TERMS, anyTerms } from './made-up.fixture.ts';

const withReason = (one: Partial<ReasonTerms>) =>
  tidied({
    ...USUAL_TERMS,
    reasons: { ...USUAL_TERMS.reasons, homework: { ...USUAL_TERMS.reasons.homework, ...one } },
  }).reasons.homework;

test('AG1 there are eleven reasons, and each has its terms from the first moment on', () => {
  assert.equal(REASONS.length, 11);
  assert.deepEqual(termsSchema.parse(JSON.parse(JSON.stringify(USUAL_TERMS))), USUAL_TERMS);
  assert.equal(USUAL_TERMS.reasons.crisis.may, 'no');
  for (const reason of REASONS) assert.equal(USUAL_TERMS.reasons[reason].cost, 'free');
});

test('AG3 what may not be sent isn’t answered, and costs nothing', () => {
  const no = withReason({ may: 'no', answers: 'yes', ways: ['page'], cost: 'paid' });
  assert.deepEqual([no.answers, no.ways, no.cost], ['no', [], 'free']);
});

test('AG3 what has no way but the session is for the session', () => {
  assert.equal(withReason({ may: 'yes', ways: ['session'] }).may, 'in_session');
  assert.equal(withReason({ may: 'yes', ways: [] }).may, 'in_session');
  assert.equal(withReason({ may: 'yes', ways: ['page'], read: 'in_session', answers: 'yes' }).answers, 'no');
});

test('AG3 who isn’t there doesn’t answer', () => {
  assert.deepEqual(tidied({ ...USUAL_TERMS, staff: null }).reasons.book.others, []);
  assert.deepEqual(USUAL_TERMS.reasons.book.others, ['staff']);
  assert.deepEqual(USUAL_TERMS.reasons.distress.others, [], 'there is no line for clients');
});

test('AG3 tidied terms stay as they are', () => {
  fc.assert(fc.property(anyTerms, (terms) => assert.deepEqual(tidied(terms), terms)));
});
