import { type Html, choices, html, textField } from '#ui';
import type { FormError } from '../forms/contact.ts';
import { MOST_TEXT, type NumberTyped, type Typed } from '../forms/typed.ts';
import type { PublicWords } from '../words/public.ts';

export type WayFields = {
  typed: Typed;
  errors: readonly FormError[];
  offered: readonly ('email' | 'phone' | 'text')[];
  /** The clock by which times are meant: "Eastern Time". */
  zone: string;
  /** Whose name stands as the sender of a mail. */
  from: string;
  words: PublicWords;
  legend: string;
};

/** The sentence for a field that wants another look. */
export function errorAt(errors: readonly FormError[], words: PublicWords, field: string): string | undefined {
  const found = errors.find((error) => error.field === field);
  return found && words.form.errors[found.says];
}

function mailFields(view: WayFields): Html {
  const words = view.words.form;
  return html`${textField({
    name: 'email',
    label: words.email,
    type: 'email',
    autocomplete: 'email',
    value: view.typed.email,
    maxlength: MOST_TEXT,
    error: errorAt(view.errors, view.words, 'email'),
  })}
  ${choices({
    name: 'email_words',
    kind: 'radio',
    legend: words.emailWords,
    value: view.typed.email_words,
    options: [
      { value: 'neutral', label: words.emailNeutral, hint: words.emailNeutralHint({ from: view.from }) },
      { value: 'plain', label: words.emailPlain, hint: words.emailPlainHint },
    ],
  })}`;
}

function timePair(view: WayFields, from: string, until: string, typed: [string, string]): Html {
  const words = view.words.form;
  const field = (name: string, label: string, value: string, hint?: string): Html =>
    textField({
      name,
      label,
      value,
      hint,
      type: 'time',
      short: true,
      error: errorAt(view.errors, view.words, name),
    });
  return html`${field(from, words.from, typed[0], words.timeHint({ zone: view.zone }))}
  ${field(until, words.until, typed[1])}`;
}

function whenFields(view: WayFields, channel: 'phone' | 'text', typed: NumberTyped): Html {
  const words = view.words.form;
  const wants = (...fields: string[]): boolean =>
    view.errors.some((error) => fields.includes(error.field.slice(channel.length + 1)));
  const days = choices({
    name: `${channel}_days`,
    kind: 'checkbox',
    legend: words.days,
    value: typed.days,
    error: errorAt(view.errors, view.words, `${channel}_days`),
    options: view.words.weekdays.map((label, index) => ({ value: String(index + 1), label })),
  });
  const hours = timePair(view, `${channel}_from`, `${channel}_until`, [typed.from, typed.until]);
  return choices({
    name: `${channel}_when`,
    kind: 'radio',
    legend: words.when[channel],
    hint: words.whenHint,
    value: typed.when,
    options: [
      { value: 'any', label: words.whenAny },
      {
        value: 'weekly',
        label: words.whenWeekly,
        reveal: html`${days}${hours}`,
        revealed: wants('days', 'from', 'until'),
      },
      {
        value: 'once',
        label: words.whenOnce,
        reveal: timePair(view, `${channel}_today_from`, `${channel}_today_until`, [
          typed.today_from,
          typed.today_until,
        ]),
        revealed: wants('today_from', 'today_until'),
      },
    ],
  });
}

function yesNo(name: string, legend: string, value: string, yes: string, no: string): Html {
  const options = [
    { value: 'yes', label: yes },
    { value: 'no', label: no },
  ];
  return choices({ name, kind: 'radio', legend, value, options });
}

function numberFields(view: WayFields, channel: 'phone' | 'text'): Html {
  const words = view.words.form;
  const typed = view.typed[channel];
  const number = textField({
    name: channel,
    label: channel === 'phone' ? words.number : words.textNumber,
    type: 'tel',
    autocomplete: 'tel',
    value: typed.number,
    maxlength: MOST_TEXT,
    error: errorAt(view.errors, view.words, channel),
  });
  const message =
    channel === 'phone' &&
    yesNo('phone_message', words.message, typed.message, words.messageYes, words.messageNo);
  return html`${number}${whenFields(view, channel, typed)}${message}
  ${yesNo(`${channel}_who`, words.who[channel], typed.who, words.whoYes, words.whoNo)}`;
}

/** "How can we reach you safely?": the one question that wants an answer, and that may be "give me a code". */
export function wayFields(view: WayFields): Html {
  const words = view.words.form;
  const reveal = { email: mailFields, phone: numberFields, text: numberFields };
  return choices({
    name: 'ways',
    kind: 'checkbox',
    legend: view.legend,
    hint: words.waysHint,
    value: view.typed.ways,
    error: errorAt(view.errors, view.words, 'ways'),
    options: [
      ...view.offered.map((way) => ({
        value: way,
        label: words.way[way],
        reveal: way === 'email' ? reveal.email(view) : reveal[way](view, way),
      })),
      { value: 'code', label: words.code, hint: words.codeHint },
    ],
  });
}
