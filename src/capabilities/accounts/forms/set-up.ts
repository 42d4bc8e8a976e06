import { z } from 'zod';
import { minutesOf } from '#kit/wall-time';
import { oneLine } from '#kit/one-line';
import { type Settings, type Terms, settingsSchema, termsSchema } from '../rules/settings.ts';
import type { ClosedDay } from '../rules/closed-days.ts';

/** A form read: what an action takes, or the names of the fields that want another look. */
export type Read<T> = { readonly given: T } | { readonly wrong: ReadonlySet<string> };

function readBy<T>(schema: z.ZodType<T>, fields: unknown): Read<T> {
  const found = schema.safeParse(fields);
  if (found.success) return { given: found.data };
  return { wrong: new Set(found.error.issues.map((issue) => String(issue.path[0]))) };
}

const LANGUAGES = ['en', 'es'] as const;

export type PracticeForm = {
  name: string;
  country: string;
  region: string;
  zone: string;
  voice: Terms['voice'];
  locale: 'en' | 'es';
  languages: ('en' | 'es')[];
};

/** The languages are those whose sentences somebody here has read: without one nobody could read the page. */
export function practiceForm(form: URLSearchParams, countries: readonly string[]): Read<PracticeForm> {
  const schema = z.object({
    name: z.string().transform(oneLine).pipe(z.string().min(1).max(120)),
    country: z.enum(countries),
    region: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^([A-Z]{2}-)?[A-Z0-9]{0,3}$/),
    zone: z.enum(Intl.supportedValuesOf('timeZone')),
    voice: z.enum(['i', 'we']),
    locale: z.enum(LANGUAGES),
    languages: z.array(z.enum(LANGUAGES)).min(1),
  });
  return readBy(schema, { ...Object.fromEntries(form), languages: form.getAll('languages') });
}

export type WeekSpan = { weekday: number; fromMinute: number; untilMinute: number };

export const SPANS = ['a', 'b'] as const;

/** The names of the fields of one span: `d1a-from`, `d1a-until`. */
export const spanField = (weekday: number, span: string, end: 'from' | 'until'): string =>
  `d${weekday}${span}-${end}`;

/** A week of at most two spans a day. `wrong` holds `d1` … `d7`, or `week` where none was given and one is needed. */
export function hoursForm(form: URLSearchParams, needed: boolean): Read<WeekSpan[]> {
  const wrong = new Set<string>();
  const week: WeekSpan[] = [];
  for (let weekday = 1; weekday <= 7; weekday += 1) {
    let free = 0;
    for (const span of SPANS) {
      const [from, until] = (['from', 'until'] as const).map((end) =>
        (form.get(spanField(weekday, span, end)) ?? '').trim().slice(0, 5),
      );
      if (!from && !until) continue;
      const fromMinute = minutesOf(from ?? '') ?? -1;
      // Midnight at the end of a day is written as the next one's beginning.
      const untilMinute = until === '00:00' ? 1440 : (minutesOf(until ?? '') ?? -1);
      if (fromMinute < free || untilMinute <= fromMinute) wrong.add(`d${weekday}`);
      else week.push({ weekday, fromMinute, untilMinute });
      free = Math.max(free, untilMinute);
    }
  }
  if (wrong.size === 0 && needed && week.length === 0) wrong.add('week');
  return wrong.size > 0 ? { wrong } : { given: week };
}

/** How many days of one's own can be added at a time. */
export const OWN_DAYS = 3;

/** The ticked ones of the days that were shown, and the days that were added. */
export function holidaysForm(form: URLSearchParams, shown: readonly ClosedDay[]): Read<ClosedDay[]> {
  const ticked = new Set(form.getAll('day'));
  const days = new Map(shown.filter(({ on }) => ticked.has(on)).map((day) => [day.on, day]));
  const wrong = new Set<string>();
  for (let at = 1; at <= OWN_DAYS; at += 1) {
    const on = (form.get(`own${at}-on`) ?? '').trim();
    const name = oneLine(form.get(`own${at}-name`) ?? '').slice(0, 120);
    if (on === '' && name === '') continue;
    if (isDate(on)) days.set(on, { on, name: name || on });
    else wrong.add(`own${at}-on`);
  }
  if (wrong.size > 0) return { wrong };
  return { given: [...days.values()].toSorted((a, b) => a.on.localeCompare(b.on, 'en')) };
}

export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text);
    return true;
  } catch {
    return false;
  }
}

type PromiseForm = Pick<Settings, 'promiseDays' | 'noteOn' | 'noteAt'>;

export function promiseForm(form: URLSearchParams): Read<PromiseForm> {
  const schema = z.object({
    promiseDays: z.coerce.number().pipe(settingsSchema.shape.promiseDays.unwrap()),
    noteOn: z.boolean(),
    noteAt: settingsSchema.shape.noteAt.unwrap(),
  });
  return readBy(schema, {
    promiseDays: form.get('promiseDays'),
    noteOn: form.get('noteOn') === 'yes',
    noteAt: (form.get('noteAt') ?? '').slice(0, 5),
  });
}

type TermsForm = Omit<Terms, 'voice' | 'welcome'>;

/** Words between commas or on lines of their own. */
export const listOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,;\n]/)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  ),
];

export function termsForm(form: URLSearchParams): Read<TermsForm> {
  const room = form.get('room');
  const month = form.get('month') ?? '';
  const read = readBy(termsSchema.omit({ voice: true, welcome: true }), {
    referralOnly: form.get('referralOnly') === 'yes',
    fullUntil: room === 'until' ? month || '?' : room === 'full' ? 'open' : '',
    licensedIn: listOf(form.get('licensedIn') ?? ''),
    payment: listOf(form.get('payment') ?? ''),
    ways: form.getAll('ways'),
    formats: form.getAll('formats'),
    leaveTo: form.get('leaveTo')?.trim() || undefined,
  });
  if (form.getAll('ways').length > 0) return read;
  return { wrong: new Set([...('wrong' in read ? read.wrong : []), 'ways']) };
}

type SteppingInForm = Pick<Settings, 'stepsIn' | 'tell' | 'tellAfterDays'>;

/** The names of the fields in which those who step in are put in order. */
export const stepsInField = (at: number): string => `stepsIn${at + 1}`;
export const STEPS_IN: readonly string[] = Array.from({ length: 12 }, (_, at) => stepsInField(at));

/** Those who step in, in the order of the fields; one named twice counts once. Nobody is allowed. */
export function steppingInForm(form: URLSearchParams, members: readonly string[]): Read<SteppingInForm> {
  const here = new Set(members);
  const tell = form.get('tell') ?? '';
  const schema = z.object({
    stepsIn: z.array(z.string().refine((id) => here.has(id))),
    tell: z
      .string()
      .refine((id) => here.has(id))
      .nullable(),
    tellAfterDays: z.coerce.number().pipe(settingsSchema.shape.tellAfterDays.unwrap()),
  });
  return readBy(schema, {
    stepsIn: [...new Set(STEPS_IN.map((name) => form.get(name) ?? '').filter((id) => id !== ''))],
    tell: tell === '' ? null : tell,
    tellAfterDays: form.get('tellAfterDays'),
  });
}

type MoreForm = Pick<
  Settings,
  'undoMinutes' | 'waitingListWeeks' | 'eraseAfterMonths' | 'blindFirstLook' | 'alertsAtNight'
>;

export function moreForm(form: URLSearchParams): Read<MoreForm> {
  const { shape } = settingsSchema;
  const schema = z.object({
    undoMinutes: wholeNumber.pipe(shape.undoMinutes.unwrap()),
    waitingListWeeks: wholeNumber.pipe(shape.waitingListWeeks.unwrap()),
    eraseAfterMonths: wholeNumber.pipe(shape.eraseAfterMonths.unwrap()),
    blindFirstLook: z.boolean(),
    alertsAtNight: z.boolean(),
  });
  return readBy(schema, {
    ...Object.fromEntries(form),
    blindFirstLook: form.get('blindFirstLook') === 'yes',
    alertsAtNight: form.get('alertsAtNight') === 'yes',
  });
}

/** An empty field is no zero. */
const wholeNumber = z.string().trim().regex(/^\d+$/).transform(Number);
