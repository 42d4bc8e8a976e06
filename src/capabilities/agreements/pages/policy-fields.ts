import { CURRENCY_CODES } from '#kit/wording/money';
import { type Html, choices, html, selectField, textField } from '#ui';
import { WAIVERS } from '../rules/agreement.ts';
import { type Shown, errorOf } from './shown.ts';

function line(
  shown: Shown,
  name: string,
  label: string,
  more: { hint?: string; money?: boolean } = {},
): Html {
  return textField({
    name,
    label,
    hint: more.hint,
    inputmode: more.money === true ? 'decimal' : 'numeric',
    short: true,
    value: shown.typed.get(name) ?? '',
    error: errorOf(shown, name),
  });
}

function costs(shown: Shown): Html {
  const { words, typed } = shown;
  const { policy } = words;
  return html`${line(shown, 'late_hours', policy.lateHours)} ${line(shown, 'late_fee', policy.lateFee, { money: true })}
  ${line(shown, 'last_hours', policy.lastHours, { hint: policy.lastHint })}
  ${line(shown, 'last_fee', policy.lastFee, { money: true })}
  ${selectField({
    name: 'currency',
    label: policy.currency,
    value: typed.get('currency') ?? '',
    options: CURRENCY_CODES.map((code) => ({ value: code, text: code })),
  })}
  ${choices({
    name: 'waivers',
    kind: 'checkbox',
    legend: policy.waivers,
    value: typed.getAll('waivers'),
    options: WAIVERS.map((value) => ({ value, label: policy[value] })),
  })}
  ${textField({
    name: 'no_fee',
    label: policy.noFee,
    hint: policy.noFeeHint,
    value: typed.get('no_fee') ?? '',
    error: errorOf(shown, 'no_fee'),
  })}`;
}

export function policyFields(shown: Shown): Html {
  const { policy } = shown.words;
  return choices({
    name: 'costs',
    kind: 'radio',
    legend: policy.legend,
    value: shown.typed.get('costs') ?? '',
    options: [
      { value: 'never', label: policy.never },
      { value: 'yes', label: policy.yes, reveal: costs(shown), revealed: shown.errors.length > 0 },
    ],
  });
}
