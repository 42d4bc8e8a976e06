import { z } from 'zod';
import { oneLine } from '#kit/one-line';

/** What stands in the fields of a form, as it was typed: read once at the edge, and shown again when one wants another look. */

/** Beyond these lengths no person types; the fields say so too. */
export const MOST_WORDS = 10_000;
export const MOST_TEXT = 300;

const line = z
  .string()
  .catch('')
  .transform((text) => oneLine(text).slice(0, MOST_TEXT));
const several = z
  .array(z.string())
  .catch([])
  .transform((all) => all.slice(0, 20).map((one) => one.slice(0, 60)));
const oneOf = <const Value extends string>(values: readonly Value[]) =>
  z.enum(values).or(z.literal('')).catch('');

export const WHEN = ['any', 'weekly', 'once'] as const;
export const YES_NO = ['yes', 'no'] as const;
export const HELP = ['book', 'group', 'faith', 'job_line'] as const;

const numberSchema = z.object({
  number: line,
  when: oneOf(WHEN),
  days: several,
  from: line,
  until: line,
  today_from: line,
  today_until: line,
  message: oneOf(YES_NO),
  who: oneOf(YES_NO),
});

export type NumberTyped = z.infer<typeof numberSchema>;

const typedSchema = z.object({
  called: line,
  words: z
    .string()
    .catch('')
    .transform((text) => text.replace(/\r\n?/g, '\n')),
  ways: several,
  email: line,
  email_words: oneOf(['plain', 'neutral']),
  phone: numberSchema,
  text: numberSchema,
  nobody_else: z.boolean(),
  topics: several,
  times: line,
  place: line,
  payment: line,
  language: line,
  format: oneOf(['in_person', 'online', 'either']),
  wishes: line,
  help: several,
  /** The helper's form: how the other person agreed to be reached. */
  other_called: line,
  other_agreed: line,
  help_now: z.boolean(),
});

export type Typed = z.infer<typeof typedSchema>;

/** The fields that may have several answers. */
const SEVERAL = new Set(['ways', 'topics', 'help', 'phone_days', 'text_days']);
const ENGINE = new Set(['token', 'subject', 'lang']);

export type Posted = {
  typed: Typed;
  token: string;
  /** Filled only by what fills every field that it finds. */
  trap: boolean;
  lang: string;
  /** Everything that was typed, as pairs: for a page that carries it on in hidden fields. */
  kept: readonly (readonly [string, string])[];
};

function numberOf(form: URLSearchParams, prefix: string): Record<string, unknown> {
  const of = (name: string): string => form.get(`${prefix}_${name}`) ?? '';
  return {
    number: form.get(prefix) ?? '',
    when: of('when'),
    days: form.getAll(`${prefix}_days`),
    from: of('from'),
    until: of('until'),
    today_from: of('today_from'),
    today_until: of('today_until'),
    message: of('message'),
    who: of('who'),
  };
}

/** Reads a posted form. Nothing in it can be refused here: a field that makes no sense is empty. */
export function posted(form: URLSearchParams): Posted {
  // In one walk: asked for by name, fifty thousand names, which no form of ours has, would take seconds from everybody.
  const plain = Object.fromEntries(
    [...Map.groupBy(form, ([name]) => name)].map(([name, pairs]) => {
      const values = pairs.map(([, value]) => value);
      return [name, SEVERAL.has(name) ? values : values[0]];
    }),
  );
  const typed = typedSchema.parse({
    ...plain,
    phone: numberOf(form, 'phone'),
    text: numberOf(form, 'text'),
    nobody_else: form.get('nobody_else') === 'yes',
    help_now: form.get('help_now') === 'yes',
  });
  const kept = [...form].filter(([name, value]) => value !== '' && !ENGINE.has(name)).slice(0, 200);
  return {
    typed,
    token: form.get('token') ?? '',
    trap: (form.get('subject') ?? '') !== '',
    lang: form.get('lang') ?? '',
    kept,
  };
}

/** Whether any field holds words of theirs; what was only ticked are none. */
export function hasWords({ phone, text, ...typed }: Typed): boolean {
  const own = [
    typed.called,
    typed.words,
    typed.email,
    typed.times,
    typed.place,
    typed.payment,
    typed.language,
  ];
  const more = [typed.wishes, typed.other_called, typed.other_agreed];
  const numbers = [phone, text].flatMap((one) => [
    one.number,
    one.from,
    one.until,
    one.today_from,
    one.today_until,
  ]);
  return [...own, ...more, ...numbers].some((one) => one !== '');
}

export const NOTHING_TYPED: Typed = posted(new URLSearchParams()).typed;
