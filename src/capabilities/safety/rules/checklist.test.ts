import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LONGEST_STEP, MOST_STEPS, stepsFrom } from './checklist.ts';

test('a checklist is one step a line, whatever stands in front', () => {
  assert.deepEqual(stepsFrom('1. Ring them\r\n\r\n- Stay\n  * Write it down  '), [
    'Ring them',
    'Stay',
    'Write it down',
  ]);
  assert.deepEqual(stepsFrom('911 is rung when they agree'), ['911 is rung when they agree']);
});

test('a checklist has steps, not too many, each short enough to be read in a hurry', () => {
  assert.deepEqual(stepsFrom(' \n\n'), { refused: 'no_steps' });
  assert.deepEqual(stepsFrom('a\n'.repeat(MOST_STEPS + 1)), { refused: 'too_many_steps' });
  assert.deepEqual(stepsFrom('a'.repeat(LONGEST_STEP + 1)), { refused: 'step_too_long' });
});
