import { type Html, choices, html, selectField, textField, tick } from '#ui';
import { STEPS_IN, stepsInField } from '../forms/set-up.ts';
import type { Settings, Terms } from '../rules/settings.ts';
import type { Wants } from './set-up-page.ts';
import type { Shown } from './step-fields.ts';
import { setUpWords } from './words/index.ts';

/** How many of the months to come can be chosen for "full until". */
const MONTHS = 18;

export function termsValues(terms: Terms): URLSearchParams {
  const room = terms.fullUntil === '' ? 'open' : terms.fullUntil === 'open' ? 'full' : 'until';
  const values = new URLSearchParams({
    room,
    month: room === 'until' ? terms.fullUntil : '',
    licensedIn: terms.licensedIn.join(', '),
    payment: terms.payment.join(', '),
    leaveTo: terms.leaveTo,
    ...(terms.referralOnly && { referralOnly: 'yes' }),
  });
  for (const way of terms.ways) values.append('ways', way);
  for (const format of terms.formats) values.append('formats', format);
  return values;
}

function monthOptions(shown: Shown, from: Temporal.PlainYearMonth): { value: string; text: string }[] {
  const kept = shown.values.get('month') ?? '';
  const months = Array.from({ length: MONTHS }, (_, at) => from.add({ months: at + 1 }).toString());
  if (/^\d{4}-\d{2}$/.test(kept) && !months.includes(kept)) months.unshift(kept);
  return months.map((value) => ({
    value,
    text: Temporal.PlainYearMonth.from(value)
      .toPlainDate({ day: 1 })
      .toLocaleString(shown.lang, { month: 'long', year: 'numeric' }),
  }));
}

export function termsFields(shown: Shown & { month: Temporal.PlainYearMonth }): Html {
  const words = setUpWords(shown.lang).terms;
  const value = (name: string): string => shown.values.get(name) ?? '';
  const error = (name: string, text: string): string | undefined =>
    shown.wrong.has(name) ? text : undefined;
  return html`${choices({
    name: 'room',
    legend: words.room,
    kind: 'radio',
    value: value('room'),
    options: [
      { value: 'open', label: words.rooms.open },
      { value: 'full', label: words.rooms.full },
      {
        value: 'until',
        label: words.rooms.until,
        reveal: selectField({
          name: 'month',
          label: words.month,
          value: value('month'),
          error: error('fullUntil', words.monthWanted),
          options: monthOptions(shown, shown.month),
        }),
      },
    ],
  })}
    ${choices({
      name: 'ways',
      legend: words.ways,
      hint: words.waysHint,
      kind: 'checkbox',
      value: shown.values.getAll('ways'),
      error: error('ways', words.waysWanted),
      options: (['email', 'phone', 'text'] as const).map((way) => ({
        value: way,
        label: words.wayNames[way],
      })),
    })}
    ${choices({
      name: 'formats',
      legend: words.formats,
      kind: 'checkbox',
      value: shown.values.getAll('formats'),
      options: (['in_person', 'online'] as const).map((format) => ({
        value: format,
        label: words.formatNames[format],
      })),
    })}
    ${tick({ name: 'referralOnly', label: words.referralOnly, checked: value('referralOnly') === 'yes' })}
    ${textField({ name: 'licensedIn', label: words.licensedIn, hint: words.listHint, value: value('licensedIn') })}
    ${textField({ name: 'payment', label: words.payment, hint: words.paymentHint, value: value('payment') })}
    ${textField({
      name: 'leaveTo',
      label: words.leaveTo,
      hint: words.leaveToHint,
      type: 'url',
      value: value('leaveTo'),
      error: error('leaveTo', words.leaveToWanted),
    })}`;
}

export function termsLines(shown: Shown): Wants {
  const words = setUpWords(shown.lang).terms;
  const lines = [
    { field: 'fullUntil', name: 'month', text: words.monthWanted },
    { field: 'ways', name: 'ways', text: words.waysWanted },
    { field: 'leaveTo', name: 'leaveTo', text: words.leaveToWanted },
  ];
  return lines.filter(({ field }) => shown.wrong.has(field));
}

/** How many colleagues may be put in an order. */
const PLACES = 4;

export function steppingInValues(settings: Settings): URLSearchParams {
  const values = new URLSearchParams({
    tell: settings.tell ?? '',
    tellAfterDays: String(settings.tellAfterDays),
  });
  for (const [at, id] of settings.stepsIn.entries()) values.set(stepsInField(at), id);
  return values;
}

type Colleague = { id: string; name: string };

export function steppingInFields(
  shown: Shown & { therapists: readonly Colleague[]; members: readonly Colleague[] },
): Html {
  const words = setUpWords(shown.lang).steppingIn;
  const nobody = { value: '', text: words.nobody };
  const options = (from: readonly Colleague[]) => [
    nobody,
    ...from.map((one) => ({ value: one.id, text: one.name })),
  ];
  const kept = STEPS_IN.filter((name) => (shown.values.get(name) ?? '') !== '').length;
  const places = Math.max(Math.min(PLACES, shown.therapists.length), kept);
  const order = STEPS_IN.slice(0, places).map((name, at) =>
    selectField({
      name,
      label: words.legend(at + 1),
      value: shown.values.get(name) ?? '',
      error: shown.wrong.has('stepsIn') ? words.choiceWanted : undefined,
      options: options(shown.therapists),
    }),
  );
  return html`${
    shown.therapists.length > 1
      ? html`${order}
          <p class="quiet">${words.nobodyMeans}</p>`
      : html`<p>${words.alone}</p>`
  }
    ${selectField({ name: 'tell', label: words.tell, hint: words.tellHint, value: shown.values.get('tell') ?? '', options: options(shown.members) })}
    ${textField({
      name: 'tellAfterDays',
      label: words.after,
      type: 'number',
      inputmode: 'numeric',
      short: true,
      value: shown.values.get('tellAfterDays') ?? '',
      error: shown.wrong.has('tellAfterDays') ? words.afterWanted : undefined,
    })}`;
}

export function steppingInLines(shown: Shown): Wants {
  const words = setUpWords(shown.lang).steppingIn;
  return [...shown.wrong].map((name) => ({
    name: name === 'stepsIn' ? stepsInField(0) : name,
    text: name === 'tellAfterDays' ? words.afterWanted : words.choiceWanted,
  }));
}
