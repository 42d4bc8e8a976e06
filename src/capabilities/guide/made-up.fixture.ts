import type { Calendar, MyPage } from '#accounts';
import { type Agreement, REASONS, type Reason, type ReasonTerms, type Terms } from '#agreements';
import fc from 'fast-check';
import { answerTo } from './rules/answer.ts';
import type { Deed } from './rules/deeds.ts';
import { viewOf } from './pages/answered.ts';
import type { Moment } from './rules/moment.ts';
import type { Asked } from './view.ts';

/** For tests: agreements and moments, the usual ones and any. */

const USUAL: ReasonTerms = {
  may: 'yes',
  ways: ['page'],
  read: 'in_days',
  answers: 'yes',
  days: 2,
  others: [],
  cost: 'free',
  freeMinutes: 10,
  instead: '',
};

const OFFICE = [{ from: '09:00', to: '17:00' }];

export const ZONE = 'America/New_York';

/** Monday to Friday, nine to five in New York, with Thanksgiving. */
export const CALENDAR: Calendar = {
  zone: ZONE,
  week: { 1: OFFICE, 2: OFFICE, 3: OFFICE, 4: OFFICE, 5: OFFICE, 6: [], 7: [] },
  holidays: new Set(['2026-11-26']),
  absences: [],
};

export const at = (wall: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(wall).toZonedDateTime(ZONE).toInstant();

export function termsWith(
  given: Partial<Record<Reason, Partial<ReasonTerms>>>,
  more: Partial<Terms> = {},
): Terms {
  const reasons = Object.fromEntries(
    REASONS.map((reason) => [reason, { ...USUAL, ...given[reason] }]),
  ) as Terms['reasons'];
  return {
    reasons,
    staff: null,
    phone: '555-0142',
    coaching: null,
    reading: null,
    policy: { currency: 'USD', steps: [], waivers: [], freePayers: [] },
    secrets: 'alone',
    blocks: [],
    ...more,
  };
}

export const agreementOf = (terms: Terms, from: Agreement['from'] = 'own'): Agreement => ({
  ...terms,
  memberId: '00000000-0000-7000-8000-000000000001',
  versionId: from === 'nobody' ? null : '00000000-0000-7000-8000-000000000002',
  number: 1,
  savedAt: null,
  from,
});

const WEEKDAYS = { days: [1, 2, 3, 4, 5], from: '09:00', until: '17:00' };

/** As a builder saves them: what may not be sent has no ways, and what is looked at in the session isn't answered. */
const anyReason = (): fc.Arbitrary<ReasonTerms> =>
  fc
    .record({
      may: fc.constantFrom('yes', 'yes', 'in_session', 'no'),
      ways: fc.subarray(['page', 'email', 'phone', 'text'] as const, { minLength: 1 }),
      read: fc.constantFrom('in_days', 'before_session', 'in_session'),
      answers: fc.constantFrom('yes', 'if_asked', 'no'),
      days: fc.integer({ min: 1, max: 10 }),
      others: fc.subarray(['staff', 'coaching'] as const),
      cost: fc.constantFrom('free', 'part', 'paid'),
      freeMinutes: fc.integer({ min: 1, max: 60 }),
      instead: fc.constantFrom('', 'Write it down and bring it along.'),
    })
    .map((one): ReasonTerms => {
      const quiet = { answers: 'no', days: 1, cost: 'free' } as const;
      if (one.may === 'no') return { ...one, ...quiet, may: 'no', ways: [], read: 'in_days' };
      if (one.may === 'in_session')
        return { ...one, ...quiet, may: 'in_session', ways: ['session'], read: 'in_session' };
      const read = one.read === 'in_session' ? { answers: 'no' as const, days: 1 } : {};
      return { ...(one as ReasonTerms), ...read };
    });

export const anyAgreement: fc.Arbitrary<Agreement> = fc
  .tuple(
    fc.record(
      Object.fromEntries(REASONS.map((one) => [one, anyReason()])) as Record<
        Reason,
        fc.Arbitrary<ReasonTerms>
      >,
    ),
    fc.constantFrom<Agreement['from'][]>('agreed', 'own', 'practice', 'nobody'),
    fc.option(
      fc.record({ amount: fc.integer({ min: 1, max: 40_000 }), minutes: fc.constantFrom(1, 15, 60) }),
    ),
  )
  .map(([reasons, from, reading]) =>
    agreementOf(
      termsWith(reasons, {
        reading,
        staff: { hours: WEEKDAYS },
        coaching: { number: '555-0133', hours: { ...WEEKDAYS, from: '07:30', until: '24:00' } },
      }),
      from,
    ),
  );

/** What a page is made of, for Sam with Amara in New York. `zone`: where Sam reads it. */
export function askedOf(
  agreement: Agreement,
  moment: Moment,
  more: { lang?: 'en' | 'es'; zone?: string } = {},
): Asked {
  const { lang = 'en', zone = ZONE } = more;
  const whom = { memberId: agreement.memberId, name: 'Amara Okafor' };
  const my: MyPage = {
    practice: '',
    personId: '',
    practiceName: 'Oak Street',
    slug: 'oak-street',
    zone,
    lang,
  };
  const readerZone = zone === ZONE ? undefined : zone;
  const listener = { locale: lang, zone: ZONE, readerZone, country: 'US', at: moment.at, name: whom.name };
  return { my, all: [whom], whom, at: { slug: my.slug, memberId: undefined }, agreement, moment, listener };
}

/** The same with the answer about one reason, in a house that has everything. */
export function answeredOf(asked: Asked, reason: Reason) {
  const answer = answerTo(reason, asked.agreement, asked.moment);
  return viewOf(asked, answer, (deed: Deed) => `/${deed}`);
}
