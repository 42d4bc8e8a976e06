import assert from 'node:assert/strict';
import { test } from 'node:test';
import { REASONS } from '#agreements';
import fc from 'fast-check';
import { CALENDAR, agreementOf, anyAgreement, at, termsWith } from '../made-up.fixture.ts';
import { answerTo } from './answer.ts';
import { DEEDS, type Deed, deedsFor, laterDeeds, soonDeeds } from './deeds.ts';

const moment = { at: at('2026-11-23T10:00'), calendar: CALENDAR };
const all = () => true;
/** What goes to the therapist, and so is theirs to allow. */
const SENT: readonly Deed[] = [
  'book',
  'resource',
  'good_news',
  'homework',
  'question',
  'bill',
  'hard_time',
  'mail',
  'call',
];

test('G6 nothing is offered that the agreement doesn’t let them do, nor what this house doesn’t have', () => {
  fc.assert(
    fc.property(
      anyAgreement,
      fc.constantFrom(...REASONS),
      fc.subarray([...DEEDS]),
      (agreement, reason, here) => {
        const answer = answerTo(reason, agreement, moment);
        const has = (deed: Deed) => here.includes(deed);
        const { first, else: others } = deedsFor(answer, has);
        for (const deed of [...first, ...others, ...laterDeeds(answer, has)]) {
          assert.ok(here.includes(deed), deed);
          if (!SENT.includes(deed)) continue;
          if (answer.may === 'unwritten') assert.notEqual(deed, 'mail');
          else {
            assert.equal(answer.may, 'yes', deed);
            const way = deed === 'mail' ? 'email' : deed === 'call' ? 'phone' : 'page';
            assert.ok(answer.ways.includes(way), deed);
          }
        }
      },
    ),
  );
});

test('G6 a time is offered to who has a hard time only where they may book one by this page', () => {
  const soon = (ways: ('page' | 'phone')[]) => {
    const agreement = agreementOf(termsWith({ book: { ways } }));
    const [distress, book] = [answerTo('distress', agreement, moment), answerTo('book', agreement, moment)];
    return soonDeeds({ distress, book }, all);
  };
  assert.deepEqual(soon(['page', 'phone']), ['list', 'book', 'hard_time', 'room_now', 'job_line']);
  assert.deepEqual(soon(['phone']), ['list', 'hard_time', 'room_now', 'job_line']);
});

test('G6 to say that one worries, and to look at one’s own sessions, is asked of no agreement', () => {
  const none = agreementOf(
    termsWith(Object.fromEntries(REASONS.map((one) => [one, { may: 'no', ways: [] }]))),
  );
  const first = (reason: (typeof REASONS)[number]) => deedsFor(answerTo(reason, none, moment), all).first;
  assert.deepEqual(first('no_answer'), ['worry', 'shared']);
  assert.deepEqual(first('cancel'), ['sessions']);
  assert.deepEqual(first('rules'), ['rules']);
  assert.deepEqual(first('resource'), []);
});

test('G8 what can wait is written down for oneself first, and what is sent comes last', () => {
  const answer = answerTo(
    'distress',
    agreementOf(termsWith({ distress: { ways: ['page', 'phone'] } })),
    moment,
  );
  assert.deepEqual(laterDeeds(answer, all), ['note', 'places', 'call', 'hard_time']);
});
