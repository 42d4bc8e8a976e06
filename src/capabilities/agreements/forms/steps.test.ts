import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { termsSchema, tidied } from '../rules/agreement.ts';
import { USUAL_TERMS, anyTerms } from '../rules/made-up.fixture.ts';
import { stepsOf } from '../rules/steps.ts';
import { stepFilled, stepTyped } from './steps.ts';

const STEPS = stepsOf('practice');

test('AG3 a step that is sent as it was filled changes nothing', () => {
  fc.assert(
    fc.property(anyTerms, fc.constantFrom(...STEPS), (terms, step) => {
      const read = stepTyped(step, stepFilled(step, terms), terms);
      assert.ok('change' in read, JSON.stringify(read));
      assert.deepEqual(tidied(read.change(terms)), terms);
    }),
  );
});

test('AG3 whatever is typed, what is kept are terms', () => {
  const field = fc.constantFrom(
    ...STEPS.flatMap((step) => [...stepFilled(step, USUAL_TERMS).keys()]),
    'title_1',
    'body_1',
    'place_1',
    'last_hours',
  );
  const value = fc.oneof(
    fc.constantFrom(
      '',
      'yes',
      'no',
      'page',
      'part',
      'paid',
      'staff',
      'coaching',
      '3',
      '24:00',
      '00:00',
      '99999',
      '-1',
      '1e3',
    ),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(field, value)), fc.constantFrom(...STEPS), (fields, step) => {
      const read = stepTyped(step, new URLSearchParams(fields), USUAL_TERMS);
      if ('change' in read) termsSchema.parse(tidied(read.change(USUAL_TERMS)));
    }),
    { numRuns: 500 },
  );
});

const typed = (fields: Record<string, string>) => new URLSearchParams(fields);
const saidOf = (step: (typeof STEPS)[number], fields: Record<string, string>) => {
  const read = stepTyped(step, typed(fields), USUAL_TERMS);
  return 'errors' in read ? read.errors.map(({ field }) => field) : [];
};

test('AG5 two thresholds in the wrong order are asked about', () => {
  const late = { costs: 'yes', late_hours: '24', late_fee: '60' };
  assert.deepEqual(saidOf('policy', { ...late, last_hours: '48', last_fee: '120' }), ['last_hours']);
  assert.deepEqual(saidOf('policy', { ...late, last_hours: '12', last_fee: '50' }), ['last_fee']);
  assert.deepEqual(saidOf('policy', { ...late, late_fee: 'a lot' }), ['late_fee']);
  assert.deepEqual(saidOf('policy', late), []);
  assert.deepEqual(saidOf('policy', { costs: 'never' }), []);
});

test('AG3 a reason that may be sent has a way and days', () => {
  assert.deepEqual(saidOf('book', {}), ['may']);
  assert.deepEqual(saidOf('book', { may: 'yes', answers: 'yes', days: '0' }), ['ways', 'days']);
  assert.deepEqual(saidOf('book', { may: 'no', days: '' }), []);
  assert.deepEqual(saidOf('others', { there: 'coaching', coaching_number: 'x' }), [
    'coaching_number',
    'coaching_days',
  ]);
  assert.deepEqual(saidOf('blocks', { title_1: 'Privacy' }), ['title_1']);
});

test('AG15 texts stand in the order that was chosen, and an emptied one is gone', () => {
  const read = stepTyped(
    'blocks',
    typed({
      title_1: 'A',
      body_1: 'a',
      place_1: '2',
      title_2: '',
      body_2: '',
      title_3: 'C',
      body_3: 'c',
      place_3: '1',
    }),
    USUAL_TERMS,
  );
  assert.ok('change' in read);
  assert.deepEqual(
    read.change(USUAL_TERMS).blocks.map(({ title }) => title),
    ['C', 'A'],
  );
});
