import fc from 'fast-check';
import {
  ANSWERS,
  type Agreement,
  CONTACT_WAYS,
  COSTS,
  MAY,
  OTHERS,
  READ,
  REASONS,
  type ReasonTerms,
  SECRETS,
  type Terms,
  WAIVERS,
  tidied,
} from './agreement.ts';
import { startingTerms } from './defaults.ts';
import { orderedSteps } from './policy.ts';

/** For tests: terms as a practice of therapists with a front desk begins with them, and any that could be saved. */
export const USUAL_TERMS: Terms = startingTerms({
  country: 'US',
  withStaff: true,
  promiseDays: 2,
  instead: {},
});

const reason: fc.Arbitrary<ReasonTerms> = fc.record({
  may: fc.constantFrom(...MAY),
  ways: fc.subarray([...CONTACT_WAYS]),
  read: fc.constantFrom(...READ),
  answers: fc.constantFrom(...ANSWERS),
  days: fc.integer({ min: 1, max: 10 }),
  others: fc.subarray([...OTHERS]),
  cost: fc.constantFrom(...COSTS),
  freeMinutes: fc.integer({ min: 1, max: 60 }),
  instead: fc.constantFrom('', 'Write it down and bring it along.', 'Call me.'),
});

const clock = fc.constantFrom('07:30', '09:00', '12:00', '17:00', '24:00');
const opening = fc
  .tuple(fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }), clock, clock)
  .filter(([, from, until]) => from < until)
  .map(([days, from, until]) => ({ days, from, until }));

export const anySteps = fc
  .array(fc.record({ hours: fc.integer({ min: 0, max: 168 }), fee: fc.integer({ min: 0, max: 50_000 }) }), {
    maxLength: 2,
  })
  .map(orderedSteps);

export const anyTerms: fc.Arbitrary<Terms> = fc
  .record({
    reasons: fc.record(
      Object.fromEntries(REASONS.map((one) => [one, reason])) as Record<string, typeof reason>,
    ),
    staff: fc.option(fc.record({ hours: opening })),
    phone: fc.constantFrom('', '555-0142'),
    coaching: fc.option(fc.record({ number: fc.constant('555-0133'), hours: opening })),
    reading: fc.option(
      fc.record({ amount: fc.integer({ min: 1, max: 40_000 }), minutes: fc.constantFrom(1, 15, 60) }),
    ),
    policy: fc.record({
      currency: fc.constantFrom('USD', 'EUR', 'JPY'),
      steps: anySteps,
      waivers: fc.subarray([...WAIVERS]),
      freePayers: fc.subarray(['Medicaid', 'Elm Health']),
    }),
    secrets: fc.constantFrom(...SECRETS),
    blocks: fc.array(
      fc.record({
        title: fc.constantFrom('Your rights', 'Records'),
        body: fc.constantFrom('One.', 'One.\n\nTwo.'),
      }),
      { maxLength: 3 },
    ),
  })
  .map((terms) => structuredClone(tidied(terms as Terms)));

export const asAgreement = (terms: Terms, from: Agreement['from'] = 'own'): Agreement => ({
  ...terms,
  memberId: '00000000-0000-7000-8000-000000000001',
  versionId: from === 'nobody' ? null : '00000000-0000-7000-8000-000000000002',
  number: from === 'nobody' ? 0 : 1,
  savedAt: null,
  from,
});
