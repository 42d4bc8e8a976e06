import { moneyFrom, moneyTyped } from '#kit/wording/money';
import { minutesOf } from '#kit/wall-time';
import { MOST_MINUTES, OTHERS, type Opening, type Terms } from '../rules/agreement.ts';
import { USUAL_HOURS } from '../rules/defaults.ts';
import { type Filled, type StepRead, type Typed, of, readOr, someOf, whole } from './typed.ts';

function openingTyped(typed: Typed, who: 'staff' | 'coaching'): Opening | undefined {
  const days = [1, 2, 3, 4, 5, 6, 7].filter((day) => typed.getAll(`${who}_days`).includes(String(day)));
  const [from, until] = [of(typed, `${who}_from`), of(typed, `${who}_until`)];
  const [begins, ends] = [minutesOf(from), minutesOf(until === '00:00' ? '24:00' : until)];
  if (days.length === 0 || begins === undefined || ends === undefined || begins >= ends) return undefined;
  return { days, from, until: until === '00:00' ? '24:00' : until };
}

/** Who else is there, and what reading costs. */
export function othersTyped(typed: Typed, terms: Terms): StepRead {
  const there = someOf(typed, 'there', OTHERS);
  const [staff, coaching] = [openingTyped(typed, 'staff'), openingTyped(typed, 'coaching')];
  const number = of(typed, 'coaching_number').slice(0, 60);
  const phone = of(typed, 'phone').slice(0, 60);
  const hasRate = of(typed, 'rate') !== '';
  const amount = moneyFrom(of(typed, 'rate'), terms.policy.currency);
  const minutes = whole(typed, 'rate_minutes', 1, MOST_MINUTES);
  return readOr(
    [
      phone !== '' && !/\d{3}/.test(phone) && { field: 'phone', says: 'phone' },
      there.includes('staff') && staff === undefined && { field: 'staff_days', says: 'staff' },
      there.includes('coaching') &&
        !/\d{3}/.test(number) && { field: 'coaching_number', says: 'coaching_number' },
      there.includes('coaching') && coaching === undefined && { field: 'coaching_days', says: 'coaching' },
      hasRate && (amount === undefined || amount === 0) && { field: 'rate', says: 'rate' },
      hasRate && minutes === undefined && { field: 'rate_minutes', says: 'rate_minutes' },
    ],
    (now) => ({
      ...now,
      phone,
      staff: there.includes('staff') && staff ? { hours: staff } : null,
      coaching: there.includes('coaching') && coaching ? { number, hours: coaching } : null,
      reading: hasRate && amount !== undefined && minutes !== undefined ? { amount, minutes } : null,
    }),
  );
}

export function othersFilled({ phone, staff, coaching, reading, policy }: Terms): Filled {
  const hours = (who: string, { days, from, until }: Opening) => ({
    [`${who}_days`]: days,
    [`${who}_from`]: from,
    // A field for a time knows no 24 o'clock.
    [`${who}_until`]: until === '24:00' ? '00:00' : until,
  });
  return {
    phone,
    there: [...(staff ? ['staff'] : []), ...(coaching ? ['coaching'] : [])],
    ...hours('staff', staff?.hours ?? USUAL_HOURS),
    ...hours('coaching', coaching?.hours ?? USUAL_HOURS),
    coaching_number: coaching?.number ?? '',
    rate: reading ? moneyTyped({ amount: reading.amount, currency: policy.currency }) : '',
    rate_minutes: reading?.minutes ?? 15,
  };
}
