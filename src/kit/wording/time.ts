/**
 * Words for times, as people say them: "by tomorrow, 5 pm". The same words on every machine: weekdays and months are
 * our own, and only the name of a zone comes from the runtime, with its special spaces made plain.
 *
 * Twelve or twenty-four hours goes by country. The Americas say "5 pm" and "las 5 de la tarde" (as CLDR has it). The
 * United Kingdom, Ireland, Australia and New Zealand read both, and their public services (GOV.UK, the NHS, gov.ie, the
 * Australian Style Manual) write "5 pm" to the public, so we do. Elsewhere 24 hours is what clocks show.
 */
import { MONTH_FIRST, english } from './time.en.ts';
import { spanish } from './time.es.ts';
import type { TimeWords } from './time-words.ts';

export type Locale = 'en' | 'es';

/** A day by its name: "Tuesday, December 1", or with the day first where people say it so. @param country as "US", or "US-NY" */
export function dateInWords(date: Temporal.PlainDate, locale: Locale, country: string): string {
  const tag = locale === 'es' ? 'es-US' : MONTH_FIRST.has(country.slice(0, 2)) ? 'en-US' : 'en-GB';
  return date.toLocaleString(tag, { weekday: 'long', month: 'long', day: 'numeric' });
}

/** A day as it stands on a letter: "December 1, 2026", or with the day first where people write it so. */
export function dateOnPaper(date: Temporal.PlainDate, locale: Locale, country: string): string {
  const tag = locale === 'es' ? 'es-US' : MONTH_FIRST.has(country.slice(0, 2)) ? 'en-US' : 'en-GB';
  return date.toLocaleString(tag, { year: 'numeric', month: 'long', day: 'numeric' });
}

export type TimeOptions = {
  /** The practice's country, as 'US' or 'UK-SCT': for the order of a date and for 12 or 24 hours. */
  readonly country?: string;
  /** The reader's own zone, if known: the zone is named only where clocks there show another time. */
  readonly readerZone?: string;
};

const WORDS: { readonly [locale in Locale]: TimeWords } = { en: english, es: spanish };

const TWELVE_HOURS = new Set(
  'US CA UK GB IE AU NZ IN PH SG ZA MX CO VE PE GT HN SV NI CR PA DO PR EC CL AR BO PY UY CU'.split(' '),
);

/**
 * A deadline for the desk, seen from `at`: "now" once it has come, "today, 5 pm", "by tomorrow, 5 pm", "by Tuesday,
 * noon" within six days, then "by Tuesday, December 8, 5 pm". Midnight is the end of the day before it.
 */
export function untilInWords(
  at: Temporal.Instant,
  due: Temporal.Instant,
  zone: string,
  locale: Locale,
  options: TimeOptions = {},
): string {
  const words = WORDS[locale];
  if (Temporal.Instant.compare(due, at) <= 0) return words.now;
  const { date, time } = deadline(due, zone);
  const days = dateOf(at, zone).until(date, { largestUnit: 'days' }).days;
  const day = dayAhead(days, date, words, countryOf(options));
  if (!time) return words.byEndOf(day) + zoneNote(due, zone, locale, options);
  const moment = words.at(day, clockIn(time, words, options));
  return (days === 0 ? moment : words.by(moment)) + zoneNote(due, zone, locale, options);
}

/**
 * A deadline for a page that may be read on any day: "Tuesday, December 1, 5 pm", "el martes 1 de diciembre a las 5
 * de la tarde". Follows "by" and "a más tardar". Midnight is "the end of" the day before it.
 */
export function promiseInWords(
  due: Temporal.Instant,
  zone: string,
  locale: Locale,
  options: TimeOptions = {},
): string {
  const words = WORDS[locale];
  const { date, time } = deadline(due, zone);
  const day = words.fullDate(date, countryOf(options));
  const moment = time ? words.at(day, clockIn(time, words, options)) : words.endOf(day);
  return moment + zoneNote(due, zone, locale, options);
}

/**
 * Something past, seen from `at`: "today, 7:48 am", "yesterday", "Monday" within six days, "November 3", and with
 * the year where it is another. What lies ahead by mistake (a sender's wrong clock) counts as of today.
 */
export function whenInWords(
  then: Temporal.Instant,
  at: Temporal.Instant,
  zone: string,
  locale: Locale,
  options: TimeOptions = {},
): string {
  const words = WORDS[locale];
  const moment = (Temporal.Instant.compare(then, at) > 0 ? at : then).toZonedDateTimeISO(zone);
  const [date, today] = [moment.toPlainDate(), dateOf(at, zone)];
  const days = date.until(today, { largestUnit: 'days' }).days;
  if (days === 0) {
    const clock = clockIn(moment.toPlainTime(), words, options);
    return words.at(words.today, clock) + zoneNote(then, zone, locale, options);
  }
  if (days === 1) return words.yesterday;
  if (days < 7) return words.weekday(date.dayOfWeek);
  return words.shortDate(date, countryOf(options), date.year !== today.year);
}

/** The time of day alone: "5 pm", "17:00". */
export function clockInWords(
  at: Temporal.Instant,
  zone: string,
  locale: Locale,
  options: TimeOptions = {},
): string {
  return clockIn(at.toZonedDateTimeISO(zone).toPlainTime(), WORDS[locale], options);
}

/** A moment to be kept on paper or told years later: "December 1, 2026, 5:07 pm". */
export function momentInWords(
  at: Temporal.Instant,
  zone: string,
  locale: Locale,
  options: TimeOptions = {},
): string {
  const words = WORDS[locale];
  const day = words.shortDate(dateOf(at, zone), countryOf(options), true);
  return words.at(day, clockInWords(at, zone, locale, options));
}

/** A stretch of a day, seen from `at`: "today, 2 pm to 3:30 pm", "Tuesday, 2 pm to 3:30 pm". */
export function windowInWords(
  window: { readonly from: Temporal.Instant; readonly until: Temporal.Instant },
  at: Temporal.Instant,
  zone: string,
  locale: Locale,
  options: TimeOptions = {},
): string {
  const words = WORDS[locale];
  const date = dateOf(window.from, zone);
  const days = dateOf(at, zone).until(date, { largestUnit: 'days' }).days;
  const day = dayAhead(days, date, words, countryOf(options));
  const [from, until] = [window.from, window.until].map((edge) =>
    clockIn(edge.toZonedDateTimeISO(zone).toPlainTime(), words, options),
  ) as [string, string];
  return words.between(day, from, until) + zoneNote(window.from, zone, locale, options);
}

/** The same hours on some days of every week: "Monday to Friday, 9 am to 5 pm". Times are 'HH:MM', the end may be '24:00'. */
export function weeklyInWords(
  hours: { readonly days: readonly number[]; readonly from: string; readonly until: string },
  locale: Locale,
  options: TimeOptions = {},
): string {
  const words = WORDS[locale];
  const [from, until] = [hours.from, hours.until].map((time) =>
    clockIn(Temporal.PlainTime.from(time === '24:00' ? '00:00' : time), words, options),
  ) as [string, string];
  return `${words.weekly(spansOf(hours.days))}, ${words.clockSpan(from, until)}`;
}

/** Neighbours together from three days on; two of them are named each. */
function spansOf(days: readonly number[]): number[][] {
  const spans: number[][] = [];
  for (const day of days.toSorted((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last?.at(-1) === day - 1) last.push(day);
    else spans.push([day]);
  }
  return spans.flatMap((span) => (span.length === 2 ? span.map((day) => [day]) : [span]));
}

function dayAhead(days: number, date: Temporal.PlainDate, words: TimeWords, country: string): string {
  if (days === 0) return words.today;
  if (days === 1) return words.tomorrow;
  // A week ahead has today's weekday, and a past date is no coming weekday: both need the whole date.
  return days > 0 && days < 7 ? words.weekday(date.dayOfWeek) : words.fullDate(date, country);
}

/** The date and the time by which; at midnight no time, but the date that ends then: nobody reads "Tuesday, 0:00" so. */
function deadline(
  due: Temporal.Instant,
  zone: string,
): { readonly date: Temporal.PlainDate; readonly time: Temporal.PlainTime | undefined } {
  const zoned = due.toZonedDateTimeISO(zone);
  const date = zoned.toPlainDate();
  return zoned.hour === 0 && zoned.minute === 0
    ? { date: date.subtract({ days: 1 }), time: undefined }
    : { date, time: zoned.toPlainTime() };
}

function dateOf(instant: Temporal.Instant, zone: string): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(zone).toPlainDate();
}

function clockIn(time: Temporal.PlainTime, words: TimeWords, options: TimeOptions): string {
  return words.clock(time, TWELVE_HOURS.has(countryOf(options)));
}

function countryOf(options: TimeOptions): string {
  return (options.country ?? 'US').slice(0, 2);
}

const zoneNames = new Map<string, Intl.DateTimeFormat>();

function zoneNote(instant: Temporal.Instant, zone: string, locale: Locale, options: TimeOptions): string {
  const { readerZone } = options;
  if (readerZone === undefined || readerZone === zone) return '';
  const [here, there] = [zone, readerZone].map((each) => instant.toZonedDateTimeISO(each).offsetNanoseconds);
  return here === there ? '' : ` (${zoneInWords(instant, zone, locale)})`;
}

/** A zone as people call it: "Eastern Time", "hora oriental". */
export function zoneInWords(instant: Temporal.Instant, zone: string, locale: Locale): string {
  const key = `${locale} ${zone}`;
  const format =
    zoneNames.get(key) ??
    new Intl.DateTimeFormat(locale === 'en' ? 'en-US' : 'es-US', {
      timeZone: zone,
      timeZoneName: 'longGeneric',
    });
  zoneNames.set(key, format);
  const parts = format.formatToParts(instant.epochMilliseconds);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
  return name.replaceAll(/\s+/g, ' ');
}
