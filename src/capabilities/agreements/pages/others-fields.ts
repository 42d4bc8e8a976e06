import { type Html, choices, html, textField } from '#ui';
import type { Other } from '../rules/agreement.ts';
import { type Shown, errorOf } from './shown.ts';

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;

/** 2024-01-01 was a Monday: a week's names come from the runtime, as everywhere on the desk. */
const weekday = (day: number, locale: string): string =>
  new Temporal.PlainDate(2024, 1, day).toLocaleString(locale, { weekday: 'long' });

const begun = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function hoursFields(shown: Shown, who: Other): Html {
  const { words, typed, reader } = shown;
  const clock = (edge: 'from' | 'until'): Html =>
    textField({
      name: `${who}_${edge}`,
      label: words.there[edge],
      type: 'time',
      short: true,
      value: typed.get(`${who}_${edge}`) ?? '',
    });
  return html`${choices({
    name: `${who}_days`,
    kind: 'checkbox',
    legend: words.there.days,
    beside: true,
    value: typed.getAll(`${who}_days`),
    error: errorOf(shown, `${who}_days`),
    options: WEEK.map((day) => ({ value: String(day), label: begun(weekday(day, reader.locale)) })),
  })}
    <div class="pair">${clock('from')}${clock('until')}</div>`;
}

export function othersFields(shown: Shown): Html {
  const { words, typed, terms } = shown;
  const wants = (who: string): boolean => shown.errors.some(({ field }) => field.startsWith(who));
  return html`${textField({
    name: 'phone',
    label: words.there.phone,
    hint: words.there.phoneHint,
    type: 'tel',
    value: typed.get('phone') ?? '',
    error: errorOf(shown, 'phone'),
  })}
  ${choices({
    name: 'there',
    kind: 'checkbox',
    legend: words.there.legend,
    hint: words.there.hint,
    value: typed.getAll('there'),
    options: [
      {
        value: 'staff',
        label: words.there.staff,
        reveal: hoursFields(shown, 'staff'),
        revealed: wants('staff'),
      },
      {
        value: 'coaching',
        label: words.there.coaching,
        reveal: html`${textField({
          name: 'coaching_number',
          label: words.there.number,
          type: 'tel',
          value: typed.get('coaching_number') ?? '',
          error: errorOf(shown, 'coaching_number'),
        })}
        ${hoursFields(shown, 'coaching')}`,
        revealed: wants('coaching'),
      },
    ],
  })}
  ${textField({
    name: 'rate',
    label: words.rate,
    hint: words.rateHint({ currency: terms.policy.currency }),
    inputmode: 'decimal',
    short: true,
    value: typed.get('rate') ?? '',
    error: errorOf(shown, 'rate'),
  })}
  ${textField({
    name: 'rate_minutes',
    label: words.rateMinutes,
    inputmode: 'numeric',
    short: true,
    value: typed.get('rate_minutes') ?? '',
    error: errorOf(shown, 'rate_minutes'),
  })}`;
}
