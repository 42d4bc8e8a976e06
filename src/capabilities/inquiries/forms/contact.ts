import { type Practice } from '#accounts';
import { mailAddress } from '#people';
import { TOPICS } from '#resources';
import type { Weekday } from '#kit/wall-time';
import type { Contact, SafeWay } from '../actions/receive.ts';
import type { SentForm } from '../messages.ts';
import { type SafeTimes, windowOn } from '../rules/safe-window.ts';
import { timeAsTyped } from '../rules/time-as-typed.ts';
import { HELP, MOST_WORDS, type NumberTyped, type Typed } from './typed.ts';
import { numberAsTyped } from '#kit/number-as-typed';

/** What wants another look: the field, and which sentence says so. */
export type FormError = {
  field: string;
  says:
    | 'no_way'
    | 'no_email'
    | 'no_number'
    | 'no_days'
    | 'no_times'
    | 'time_passed'
    | 'long_words'
    | 'talk_number';
};

/** What a form is read against: the practice's country and clock, and the ways it has. */
export type Surroundings = { practice: Practice; at: Temporal.Instant };

type Read<Value> = { value: Value; errors: FormError[] };

export function waysOffered(practice: Practice): ('email' | 'phone' | 'text')[] {
  // A practice that has set none can still write on the page: the code is always there.
  return [...new Set(practice.terms.ways)];
}

/** The ways that were ticked, each with what was said about it. Only a ticked way counts, whatever else is filled. */
export function waysTyped(typed: Typed, here: Surroundings, source: 'person' | 'helper'): Read<SafeWay[]> {
  const offered = waysOffered(here.practice);
  const ticked = offered.filter((way) => typed.ways.includes(way));
  const errors: FormError[] = [];
  if (ticked.length === 0 && !typed.ways.includes('code')) errors.push({ field: 'ways', says: 'no_way' });
  const value: SafeWay[] = [];
  for (const channel of ticked) {
    const read = channel === 'email' ? mailWay(typed) : numberWay(channel, typed[channel], here);
    errors.push(...read.errors);
    if (read.value) value.push({ ...read.value, source });
  }
  return { value, errors };
}

type Unsourced = Omit<SafeWay, 'source'>;

function mailWay(typed: Typed): Read<Unsourced | undefined> {
  const address = mailAddress(typed.email);
  if (address === undefined) return { value: undefined, errors: [{ field: 'email', says: 'no_email' }] };
  return {
    value: {
      channel: 'email',
      address,
      mayLeaveMessage: false,
      maySayWho: false,
      plainWords: typed.email_words === 'plain',
      times: { kind: 'any' },
    },
    errors: [],
  };
}

function numberWay(
  channel: 'phone' | 'text',
  typed: NumberTyped,
  here: Surroundings,
): Read<Unsourced | undefined> {
  const address = numberAsTyped(typed.number, here.practice.country);
  const times = timesTyped(channel, typed, here);
  const errors = [
    ...(address === undefined ? [{ field: channel, says: 'no_number' as const }] : []),
    ...times.errors,
  ];
  if (address === undefined || errors.length > 0) return { value: undefined, errors };
  const mayLeaveMessage = channel === 'phone' && typed.message === 'yes';
  return {
    value: {
      channel,
      address,
      mayLeaveMessage,
      maySayWho: typed.who === 'yes',
      plainWords: false,
      times: times.value,
    },
    errors,
  };
}

/** Days without hours are whole days, hours without days every day; half an answer is asked about again. */
export function timesTyped(channel: string, typed: NumberTyped, here: Surroundings): Read<SafeTimes> {
  const { zone } = here.practice;
  if (typed.when === 'weekly') {
    const days = typed.days.map(Number).filter((day): day is Weekday => day >= 1 && day <= 7);
    const none = typed.from === '' && typed.until === '';
    if (days.length === 0 && none) return asked(`${channel}_days`, 'no_days');
    const [from, until] = none ? ['00:00', '24:00'] : [timeAsTyped(typed.from), timeAsTyped(typed.until)];
    if (from === undefined || until === undefined || from === until)
      return asked(`${channel}_from`, 'no_times');
    const every: Weekday[] = [1, 2, 3, 4, 5, 6, 7];
    const window = { days: days.length > 0 ? days : every, from, until };
    return { value: { kind: 'weekly', zone, windows: [window] }, errors: [] };
  }
  if (typed.when === 'once') {
    const field = `${channel}_today_from`;
    const [from, until] = [timeAsTyped(typed.today_from), timeAsTyped(typed.today_until)];
    if (from === undefined || until === undefined || from === until) return asked(field, 'no_times');
    const today = here.at.toZonedDateTimeISO(zone).toPlainDate();
    const window = windowOn(today, from, until, zone);
    if (!window || Temporal.Instant.compare(window.until, here.at) <= 0) return asked(field, 'time_passed');
    return { value: { kind: 'once', window }, errors: [] };
  }
  return { value: { kind: 'any' }, errors: [] };
}

function asked(field: string, says: FormError['says']): Read<SafeTimes> {
  return { value: { kind: 'any' }, errors: [{ field, says }] };
}

export type Circumstances = {
  locale: 'en' | 'es';
  forWhom: 'me' | 'someone';
  sent: SentForm;
  automatic: boolean;
  /** Whether there is anybody else who could see it. */
  hasColleagues: boolean;
};

/** What was typed, made into a contact; or what wants another look. Only a way to answer is required. */
export function contactTyped(
  typed: Typed,
  here: Surroundings,
  given: Circumstances,
): { contact: Contact } | { errors: FormError[] } {
  const ways = waysTyped(typed, here, given.forWhom === 'someone' ? 'helper' : 'person');
  const errors = [
    ...(typed.words.length > MOST_WORDS ? [{ field: 'words', says: 'long_words' as const }] : []),
    ...ways.errors,
  ];
  if (errors.length > 0) return { errors };
  const topics: readonly string[] = TOPICS;
  const help: readonly string[] = HELP;
  return {
    contact: {
      cameBy: 'page',
      locale: given.locale,
      called: typed.called,
      words: typed.words.trim(),
      ways: ways.value,
      need: {
        forWhom: given.forWhom,
        topics: typed.topics.filter((topic) => topics.includes(topic)),
        times: typed.times === '' ? [] : [typed.times],
        place: typed.place,
        payment: typed.payment,
        language: typed.language,
        format: typed.format,
        wishes: typed.wishes,
        help: typed.help.filter((wanted) => help.includes(wanted)),
        wantsCode: typed.ways.includes('code'),
        otherCalled: given.forWhom === 'someone' ? typed.other_called : '',
        otherAgreed: given.forWhom === 'someone' ? typed.other_agreed : '',
      },
      helpNow: typed.help_now,
      nobodyElse: typed.nobody_else && given.hasColleagues,
      sent: given.sent,
      automatic: given.automatic,
    },
  };
}
