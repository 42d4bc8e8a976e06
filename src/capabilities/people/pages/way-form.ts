import { type Html, button, buttonRow, choices, errorSummary, html, textArea, textField } from '#ui';
import type { WayTyped, WayWrong } from '../forms/way.ts';
import { type Channel, GOOD_FOR } from '../rules/reaching.ts';
import type { ClientDeskWords, MyClientWords } from '../words/index.ts';

/** What both a client and the desk are asked of a way; each is asked in their own words. */
export type WayWords = Pick<
  ClientDeskWords['ways'] & MyClientWords['ways'],
  keyof ClientDeskWords['ways'] & keyof MyClientWords['ways']
>;

export type WayForm = {
  words: WayWords;
  again: string;
  channel: Channel;
  typed: WayTyped;
  wrong: ReadonlySet<WayWrong>;
  /** The address of a way that stands: it isn't typed again. */
  known?: string | undefined;
  hint?: string | undefined;
  goodForHint?: string | undefined;
};

function addressField({ words, channel, typed, wrong, hint }: WayForm): Html {
  const field = {
    name: 'address',
    label: words.address[channel],
    hint,
    value: typed.address,
    error: wrong.has('address') ? words.wanted[channel] : undefined,
    maxlength: 300,
  };
  if (channel === 'post') return textArea({ ...field, rows: 4 });
  return channel === 'email'
    ? textField({ ...field, type: 'email', autocomplete: 'off' })
    : textField({ ...field, type: 'tel', autocomplete: 'off' });
}

function whenFields({ words, typed, wrong }: WayForm): Html {
  const time = (name: 'from' | 'until', label: string, error?: string): Html =>
    textField({ name, label, type: 'time', short: true, value: typed[name], error });
  const days = choices({
    name: 'days',
    kind: 'checkbox',
    legend: words.days,
    hint: words.daysHint,
    value: typed.days.map(String),
    options: words.weekdays.map((label, index) => ({ value: String(index + 1), label })),
  });
  return choices({
    name: 'when',
    kind: 'radio',
    legend: words.when,
    value: typed.when,
    options: [
      { value: 'any', label: words.whenAny },
      {
        value: 'weekly',
        label: words.whenWeekly,
        reveal: html`${days}${time('from', words.from, wrong.has('from') ? words.wanted.times : undefined)}${time('until', words.until)}`,
        revealed: wrong.has('from'),
      },
    ],
  });
}

type Asked = { name: 'message' | 'who' | 'words'; legend: string; options: [string, string][] };

/** How much may be said, by each way. */
const careful: Readonly<Record<Channel, (words: WayWords) => Asked[]>> = {
  email: (words) => [
    {
      name: 'words',
      legend: words.words,
      options: [
        ['neutral', words.wordsNeutral],
        ['plain', words.wordsPlain],
      ],
    },
  ],
  phone: (words) => [
    {
      name: 'message',
      legend: words.message,
      options: [
        ['yes', words.messageYes],
        ['no', words.messageNo],
      ],
    },
    {
      name: 'who',
      legend: words.who,
      options: [
        ['yes', words.whoYes],
        ['why', words.whoWhy],
        ['no', words.whoNo],
      ],
    },
  ],
  text: (words) => [
    {
      name: 'who',
      legend: words.whoText,
      options: [
        ['yes', words.whoYes],
        ['no', words.whoNo],
      ],
    },
  ],
  post: (words) => [
    {
      name: 'who',
      legend: words.wrapped,
      options: [
        ['no', words.wrappedNo],
        ['yes', words.wrappedYes],
      ],
    },
  ],
};

function carefulFields({ words, channel, typed }: WayForm): Html[] {
  return careful[channel](words).map(({ name, legend, options }) =>
    choices({
      name,
      kind: 'radio',
      legend,
      value: typed[name],
      options: options.map(([value, label]) => ({ value, label })),
    }),
  );
}

/** What is wrong, above the form. */
export function wayErrors({ words, again, channel, wrong }: WayForm): Html | undefined {
  const says = { address: words.wanted[channel], from: words.wanted.times };
  return errorSummary({ title: again, errors: [...wrong].map((name) => ({ name, text: says[name] })) });
}

/** The fields of one way: its address, what it is safe for, when, and what may be said. */
export function wayFields(view: WayForm): Html {
  const { words, channel, typed } = view;
  return html`${view.known === undefined ? addressField(view) : html`<p><strong>${view.known}</strong></p>`}
    ${choices({
      name: 'good_for',
      kind: 'checkbox',
      legend: words.goodFor,
      hint: view.goodForHint,
      value: typed.good_for,
      options: GOOD_FOR.map((value) => ({ value, label: words.good[value] })),
    })}
    ${(channel === 'phone' || channel === 'text') && whenFields(view)} ${carefulFields(view)}
    ${buttonRow(button({ text: words.save }))}`;
}
