import assert from 'node:assert/strict';
import { test } from 'node:test';
import { REASONS } from './agreement.ts';
import { progressAt, stepsOf } from './steps.ts';

test('AG1 the builder asks about each reason once, and says how far one is', () => {
  for (const whose of ['own', 'practice'] as const) {
    const steps = stepsOf(whose);
    assert.equal(new Set(steps).size, steps.length);
    for (const reason of REASONS) assert.ok(steps.includes(reason));
    for (const [index, step] of steps.entries())
      assert.deepEqual(progressAt(whose, step), { at: index + 1, all: steps.length, next: steps[index + 1] });
  }
  assert.equal(stepsOf('own').includes('blocks'), false);
});
