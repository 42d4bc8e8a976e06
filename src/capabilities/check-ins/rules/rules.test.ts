import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isEnding, isTurn, lookAgainAt, mailAt } from './asking.ts';
import { SIZE, courseOf } from './course.ts';
import { saysNothing } from './questions.ts';
import { changedForWorse, lastSaid } from './worse.ts';

const AT = Temporal.Instant.from('2026-11-23T15:00:00Z');
const session = (minutes: number) => ({
  startsAt: AT.add({ minutes: minutes - 50 }),
  endsAt: AT.add({ minutes }),
});

test('K5 too fast is always told; else what is farther off than the last answer to the same question', () => {
  const now = (
    pace: 'right' | 'bit_fast' | 'too_slow' | 'too_fast' | null,
    heard: 'little' | 'partly' | 'fully' | null,
  ) => ({
    pace,
    heard,
  });
  assert.equal(changedForWorse(now('too_fast', null), { pace: 'too_fast' }), 'too_fast');
  assert.equal(changedForWorse(now('bit_fast', 'fully'), { pace: 'right', heard: 'fully' }), 'pace');
  assert.equal(changedForWorse(now('bit_fast', 'fully'), { pace: 'too_slow', heard: 'fully' }), undefined);
  assert.equal(changedForWorse(now('right', 'partly'), { pace: 'right', heard: 'fully' }), 'heard');
  assert.equal(changedForWorse(now(null, 'little'), undefined), 'heard', 'the first one, below the middle');
  assert.equal(changedForWorse(now('bit_fast', 'partly'), undefined), undefined);
  assert.deepEqual(lastSaid([now('right', null), now(null, 'fully'), now(null, null)]), {
    pace: 'right',
    heard: 'fully',
  });
});

test('K6 a session counts ten minutes before its end; each second one waits for two', () => {
  assert.ok(isEnding(session(10), AT));
  assert.ok(!isEnding(session(11), AT));
  assert.ok(isTurn('each_session', 1) && isTurn('after_next', 1) && isTurn('second_session', 2));
  assert.ok(!isTurn('second_session', 1));
  assert.equal(lookAgainAt('each_session', AT, session(60)).toString(), '2026-11-23T15:50:00Z');
  assert.equal(lookAgainAt('each_session', AT, undefined).toString(), '2026-11-24T03:00:00Z');
  assert.equal(lookAgainAt('four_weeks', AT, session(60)).toString(), '2026-12-21T15:00:00Z');
});

test('K7 the mail comes on the next day at ten', () => {
  assert.equal(mailAt(AT, 'America/New_York').toString(), '2026-11-24T15:00:00Z');
});

test('K8 the course stays inside its drawing, what was left open leaves a gap, and one answer stands in the middle', () => {
  const all = Array.from({ length: 20 }, (_, at) => ({
    pace: at === 19 ? null : ('too_fast' as const),
    heard: 'not_at_all' as const,
  }));
  const [pace, heard] = [courseOf(all, 'pace'), courseOf(all, 'heard')];
  assert.equal(heard.length, 12);
  assert.equal(pace.length, 11);
  for (const { x, y } of [...pace, ...heard])
    assert.ok(x >= 0 && x <= SIZE.width && y >= 0 && y <= SIZE.height, `${x} ${y}`);
  assert.deepEqual(courseOf([{ pace: 'right', heard: null }], 'pace'), [
    { x: SIZE.width / 2, y: SIZE.height / 2 },
  ]);
});

test('K2 each question may stay open, and who says nothing at all is asked to skip', () => {
  assert.ok(saysNothing({ pace: null, heard: null, line: '  ' }));
  assert.ok(!saysNothing({ pace: null, heard: null, line: 'Ask about my brother.' }));
  assert.ok(!saysNothing({ pace: 'right', heard: null, line: '' }));
});
