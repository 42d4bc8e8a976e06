import { CURRENCY_CODES, moneyFrom, moneyTyped } from '#kit/wording/money';
import { MOST_HOURS, type Terms, WAIVERS } from '../rules/agreement.ts';
import { USUAL_NOTICE } from '../rules/defaults.ts';
import { orderedSteps } from '../rules/policy.ts';
import { type Filled, type StepRead, type Typed, of, oneOf, readOr, someOf, whole } from './typed.ts';

const MOST_PAYERS = 20;
const MOST_NAME = 60;

/** What cancelling costs, and when it costs nothing. */
export function policyTyped(typed: Typed, terms: Terms): StepRead {
  const currency = oneOf(typed, 'currency', CURRENCY_CODES) ?? terms.policy.currency;
  const isNever = typed.get('costs') !== 'yes';
  const hasLast = of(typed, 'last_hours') !== '' || of(typed, 'last_fee') !== '';
  const late = {
    hours: whole(typed, 'late_hours', 0, MOST_HOURS),
    fee: moneyFrom(of(typed, 'late_fee'), currency),
  };
  const last = {
    hours: whole(typed, 'last_hours', 0, MOST_HOURS),
    fee: moneyFrom(of(typed, 'last_fee'), currency),
  };
  const names = of(typed, 'no_fee').split(/[,;\n]/);
  const freePayers = [...new Set(names.map((name) => name.replaceAll(/\s+/g, ' ').trim()).filter(Boolean))];
  const hours = late.hours ?? Infinity;
  const steps = [late, ...(hasLast ? [last] : [])].map((step) => ({
    hours: step.hours ?? 0,
    fee: step.fee ?? 0,
  }));
  return readOr(
    [
      !isNever && late.hours === undefined && { field: 'late_hours', says: 'late_hours' },
      !isNever && !late.fee && { field: 'late_fee', says: 'late_fee' },
      !isNever &&
        hasLast &&
        !(last.hours !== undefined && last.hours < hours) && { field: 'last_hours', says: 'last_hours' },
      !isNever && hasLast && !((last.fee ?? 0) > (late.fee ?? 0)) && { field: 'last_fee', says: 'last_fee' },
      (freePayers.length > MOST_PAYERS || freePayers.some((name) => name.length > MOST_NAME)) && {
        field: 'no_fee',
        says: 'no_fee',
      },
    ],
    (now) => ({
      ...now,
      policy: {
        currency,
        steps: isNever ? [] : orderedSteps(steps),
        waivers: someOf(typed, 'waivers', WAIVERS),
        freePayers,
      },
    }),
  );
}

export function policyFilled({ policy }: Terms): Filled {
  const { currency, steps, waivers, freePayers } = policy;
  const [late, last] = steps;
  const money = (amount: number | undefined): string =>
    amount === undefined ? '' : moneyTyped({ amount, currency });
  return {
    costs: late ? 'yes' : 'never',
    late_hours: late?.hours ?? USUAL_NOTICE.late,
    late_fee: money(late?.fee),
    last_hours: last?.hours ?? '',
    last_fee: money(last?.fee),
    currency,
    waivers,
    no_fee: freePayers.join(', '),
  };
}
