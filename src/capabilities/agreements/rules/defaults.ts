import { currencyOf } from '#kit/wording/money';
import { REASONS, type Reason, type ReasonTerms, STARTING_MINUTES, type Terms, tidied } from './agreement.ts';

/** What most therapists say (FIELD, section 7): a builder opens with it, so that two minutes are enough. */
const USUAL: ReasonTerms = {
  may: 'yes',
  ways: ['page'],
  read: 'in_days',
  answers: 'yes',
  days: 2,
  others: [],
  cost: 'free',
  freeMinutes: STARTING_MINUTES,
  instead: '',
};

const STARTING: Readonly<Record<Reason, Partial<ReasonTerms>>> = {
  book: { ways: ['page', 'phone'], others: ['staff'] },
  next_session: { others: ['staff'] },
  cancel: { ways: ['page', 'email', 'phone', 'text'], others: ['staff'] },
  resource: { answers: 'if_asked' },
  good_news: { answers: 'no' },
  homework: { read: 'before_session', answers: 'no' },
  rules: { ways: ['page', 'email'] },
  no_answer: { ways: ['page', 'phone', 'session'] },
  distress: { ways: ['page', 'phone'], others: ['coaching'] },
  crisis: { may: 'no' },
  billing: { ways: ['page', 'email', 'phone'], others: ['staff'] },
};

/** The hours in which colleagues are at the phone, until somebody says other ones. */
export const USUAL_HOURS = { days: [1, 2, 3, 4, 5], from: '09:00', until: '17:00' };

/**
 * What the builder opens with.
 * @param given.instead words for what to do instead, in the practice's language
 * @param given.withStaff somebody at the front desk answers the phone
 */
export function startingTerms(given: {
  country: string;
  withStaff: boolean;
  promiseDays: number;
  instead: Readonly<Partial<Record<Reason, string>>>;
}): Terms {
  const reasons = Object.fromEntries(
    REASONS.map((reason): [Reason, ReasonTerms] => [
      reason,
      { ...USUAL, days: given.promiseDays, ...STARTING[reason], instead: given.instead[reason] ?? '' },
    ]),
  ) as Terms['reasons'];
  return tidied({
    reasons,
    phone: '',
    staff: given.withStaff ? { hours: USUAL_HOURS } : null,
    coaching: null,
    reading: null,
    policy: {
      currency: currencyOf(given.country),
      // Hours without a fee: a fee is the therapist's to name.
      steps: [],
      waivers: ['illness', 'sick_child', 'emergency'],
      // CO and MS forbid it for Medicaid (FIELD, section 5); where others do, the practice adds them.
      freePayers: given.country.slice(0, 2) === 'US' ? ['Medicaid'] : [],
    },
    secrets: 'alone',
    blocks: [],
  });
}

/** What the first threshold and the second are until somebody says otherwise. */
export const USUAL_NOTICE = { late: 48, last: 24 };
