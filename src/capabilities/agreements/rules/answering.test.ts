import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Calendar } from '#accounts';
import fc from 'fast-check';
import { ANSWERS, REASONS, type ReasonTerms } from './agreement.ts';
import { answerBy, costOf, guideFacts, isAnswered, noticeFor, openAt } from './answering.ts';
import { USUAL_TERMS, anyTerms, asAgreement } from './made-up.fixture.ts';

const ZONE = 'America/New_York';
const OFFICE = [{ from: '09:00', to: '17:00' }];
const calendar: Calendar = {
  zone: ZONE,
  week: { 1: OFFICE, 2: OFFICE, 3: OFFICE, 4: OFFICE, 5: OFFICE, 6: [], 7: [] },
  holidays: new Set(['2026-11-26']),
  absences: [],
};
const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime(ZONE).toInstant();
const said = (due: Temporal.Instant | undefined) =>
  due?.toZonedDateTimeISO(ZONE).toPlainDateTime().toString({ smallestUnit: 'minute' });

const withHomework = (one: Partial<ReasonTerms>, from: 'own' | 'nobody' = 'own') =>
  asAgreement(
    {
      ...USUAL_TERMS,
      reasons: { ...USUAL_TERMS.reasons, homework: { ...USUAL_TERMS.reasons.homework, ...one } },
    },
    from,
  );

test('AG2 where nobody wrote an agreement nothing is promised, whatever the builder would suggest', () => {
  fc.assert(
    fc.property(anyTerms, fc.constantFrom(...REASONS), (terms, reason) => {
      const none = asAgreement(terms, 'nobody');
      assert.equal(answerBy(none, reason, calendar, at('2026-11-23T09:00')), undefined);
      assert.equal(noticeFor(none, reason).isWritten, false);
    }),
  );
});

test('AG8 an answer is due on the therapist’s own working days, over night, weekend and holiday', () => {
  const agreement = withHomework({ may: 'yes', answers: 'yes', days: 2 });
  const due = (text: string) => said(answerBy(agreement, 'homework', calendar, at(text))?.due);
  assert.equal(due('2026-11-23T03:00'), '2026-11-25T17:00', 'Monday, 3 am');
  assert.equal(due('2026-11-25T18:00'), '2026-11-30T17:00', 'before Thanksgiving');
});

test('AG8 where no answer is given none is due; where it is given if asked, who asks has a date', () => {
  for (const answers of ANSWERS)
    assert.equal(isAnswered(withHomework({ may: 'yes', answers }), 'homework'), answers !== 'no');
  for (const may of ['no', 'in_session'] as const)
    assert.equal(isAnswered(withHomework({ may, answers: 'yes' }), 'homework'), false);
});

test('AG9 a notice holds the terms and nothing else, and the guide adds the moment', () => {
  fc.assert(
    fc.property(anyTerms, fc.constantFrom(...REASONS), (terms, reason) => {
      const agreement = asAgreement(terms);
      const facts = guideFacts(agreement, reason, { calendar, at: at('2026-11-23T09:00') });
      const { answerBy: due, readBy: _read, othersNow, ...notice } = facts;
      assert.deepEqual(notice, noticeFor(agreement, reason));
      assert.equal(due !== undefined, isAnswered(agreement, reason));
      assert.equal(othersNow.length, notice.others.length);
    }),
  );
});

test('AG9 what reading costs is said with the price that stands for all of it', () => {
  const terms = { ...withHomework({ cost: 'part', freeMinutes: 5 }), reading: { amount: 3000, minutes: 15 } };
  assert.deepEqual(costOf(terms, 'homework'), {
    kind: 'part',
    freeMinutes: 5,
    rate: { amount: 3000, minutes: 15, currency: 'USD' },
  });
  assert.deepEqual(costOf(terms, 'book'), { kind: 'free' });
});

test('AG9 somebody is there until they go, or from their next hour on', () => {
  const hours = { days: [1, 5], from: '09:00', until: '12:00' };
  const now = (text: string) => {
    const open = openAt(hours, ZONE, at(text));
    return open.open ? ['until', said(open.until)] : ['from', said(open.opensAt)];
  };
  assert.deepEqual(now('2026-11-23T08:00'), ['from', '2026-11-23T09:00']);
  assert.deepEqual(now('2026-11-23T09:00'), ['until', '2026-11-23T12:00']);
  assert.deepEqual(now('2026-11-23T12:00'), ['from', '2026-11-27T09:00']);
  assert.deepEqual(now('2026-11-27T13:00'), ['from', '2026-11-30T09:00']);
});
