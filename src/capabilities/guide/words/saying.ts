import { type GuideFacts, hoursInWords, textWords } from '#agreements';
import { moneyInWords } from '#kit/wording/money';
import { type Locale, clockInWords, promiseInWords } from '#kit/wording/time';
import type { Answer } from '../rules/answer.ts';
import { guideWords, saidWords } from './index.ts';

/** Whom it is said to: their language, the practice's zone, and their own where it is another; and of whom it is said. */
export type Listener = {
  readonly locale: Locale;
  readonly zone: string;
  readonly readerZone: string | undefined;
  readonly country: string;
  readonly at: Temporal.Instant;
  /** Of the therapist. */
  readonly name: string;
};

/** G9 a day and a time, in the reader's own zone; the zone is named where the practice's clocks show another time. */
export function momentIn(to: Listener, at: Temporal.Instant): string {
  const { zone, readerZone, locale, country } = to;
  return promiseInWords(at, readerZone ?? zone, locale, {
    country,
    ...(readerZone !== undefined && { readerZone: zone }),
  });
}

/** The hour alone where it is today's, and in everybody's zone the same; else the whole moment. */
export function untilIn(to: Listener, until: Temporal.Instant): string {
  const { at, zone, readerZone, locale, country } = to;
  const day = (one: Temporal.Instant): string => one.toZonedDateTimeISO(zone).toPlainDate().toString();
  const offset = (in_: string): number => until.toZonedDateTimeISO(in_).offsetNanoseconds;
  const isPlain = day(at) === day(until) && (readerZone === undefined || offset(readerZone) === offset(zone));
  if (!isPlain) return momentIn(to, until);
  return guideWords(locale).today({ clock: clockInWords(until, zone, locale, { country }) });
}

const EITHER: Readonly<Record<Locale, Intl.ListFormat>> = {
  en: new Intl.ListFormat('en-US', { type: 'disjunction' }),
  es: new Intl.ListFormat('es-US', { type: 'disjunction' }),
};

/** "here, on your page, by email, or by phone". */
const anyOf = (parts: readonly string[], locale: Locale): string => EITHER[locale].format(parts);

/** Whether they may, and by which ways. */
export function maySays(
  answer: Pick<Answer, 'may' | 'reason'> & { readonly ways: readonly string[] },
  { name, locale }: Pick<Listener, 'name' | 'locale'>,
): string {
  const { may } = guideWords(locale);
  switch (answer.may) {
    case 'yes':
      return may.yes({ ways: anyOf(answer.ways, locale) });
    case 'no':
      return answer.reason === 'crisis' ? may.crisis({ name }) : may.no({ name });
    case 'in_session':
      return may.in_session;
    case 'unwritten':
      return may.unwritten({ name });
  }
}

/** When it is read, and whether and when an answer comes: a sentence each. */
export function replySays(answer: Answer, to: Listener): string[] {
  const { reply } = answer;
  const words = guideWords(to.locale).reply;
  const read = readingSays(answer, to);
  if (!reply) return read;
  switch (reply.kind) {
    case 'by': {
      const by = momentIn(to, reply.by);
      const said = read.length > 0 ? words.alsoBy({ by }) : words.by({ name: to.name, by });
      return [...read, said, ...(reply.isFar ? [words.far] : [])];
    }
    case 'if_asked':
      return [...read, words.if_asked({ by: momentIn(to, reply.by) }), ...(reply.isFar ? [words.far] : [])];
    case 'no_date':
      return [...read, words.no_date(to)];
    case 'none':
      return [...read, words.none];
    case 'in_session':
      return read;
  }
}

function readingSays({ reading, reply }: Answer, to: Listener): string[] {
  const words = guideWords(to.locale).reading;
  switch (reading?.kind) {
    case undefined:
      return [];
    case 'by':
      return [words.by({ name: to.name, by: momentIn(to, reading.by) })];
    case 'no_date':
      // Said once.
      return reply?.kind === 'no_date' ? [] : [guideWords(to.locale).reply.no_date(to)];
    case 'before_session':
    case 'in_session': {
      const when = reading.session && momentIn(to, reading.session.startsAt);
      if (reading.kind === 'before_session')
        return [when === undefined ? words.before_session(to) : words.before_this({ name: to.name, when })];
      return [when === undefined ? words.in_session(to) : words.in_this({ name: to.name, when })];
    }
  }
}

/** G3 where the therapist is, a sentence each; none where nobody knows. */
export function whereSays({ where, standsIn }: Answer, to: Listener): string[] {
  const words = guideWords(to.locale).where;
  switch (where.kind) {
    case 'unsaid':
      return [];
    case 'in_sessions':
      return [words.in_sessions({ until: untilIn(to, where.until) })];
    case 'off':
      return [words.off({ back: momentIn(to, where.back) })];
    case 'away': {
      const away = words.away({ until: momentIn(to, where.until) });
      if (where.cover === undefined) return [away];
      const cover = standsIn ? words.coverReads : words.cover;
      return [away, cover({ name: to.name, cover: where.cover })];
    }
  }
}

export type OtherSaid = { readonly number: string | null; readonly lines: readonly string[] };

/** G4 who else answers, when, and whether somebody is there now. */
export function othersSay({ others }: Answer, to: Listener): OtherSaid[] {
  const words = guideWords(to.locale).others;
  return others.map(({ who, number, hours, now }) => {
    const said = words[who]({ hours: hoursInWords(hours, to) });
    if (now.open) return { number, lines: [said, words.open({ until: untilIn(to, now.until) })] };
    const opens = now.opensAt && words.closed({ opens: momentIn(to, now.opensAt) });
    return { number, lines: opens === undefined ? [said] : [said, opens] };
  });
}

/** G11 the same without the moment. */
export function othersGenerally(
  others: readonly Pick<Answer['others'][number], 'who' | 'number' | 'hours'>[],
  to: Pick<Listener, 'locale' | 'country'>,
): string[] {
  const words = guideWords(to.locale).others;
  return others.map(({ who, number, hours }) => {
    const said = words[who]({ hours: hoursInWords(hours, to) });
    return number === null ? said : `${said} ${number}.`;
  });
}

type Priced = Pick<Listener, 'locale' | 'name'>;

export function costSays(cost: NonNullable<Answer['cost']>, to: Priced): string {
  const words = guideWords(to.locale).cost;
  if (cost.kind === 'free') return words.free;
  const rate = rateSays(cost, to);
  return cost.kind === 'part' ? words.part({ minutes: cost.freeMinutes, rate }) : words.paid({ rate });
}

function rateSays({ rate }: Exclude<GuideFacts['cost'], { kind: 'free' }>, to: Priced): string {
  if (!rate) return guideWords(to.locale).cost.usualRate(to);
  const amount = moneyInWords(rate, to.locale);
  return textWords(to.locale).rate({ amount, minutes: rate.minutes });
}

/** G5 never left to be wondered about. */
export function hurtSays({ hurt }: Answer, to: Listener): string[] {
  const words = guideWords(to.locale).hurt;
  if (hurt === undefined) return [];
  return hurt === 'in_session' ? [words.in_session] : [words[hurt](to), words.worry];
}

/** One line under a reason on the first page. */
export function shortSays(answer: Answer, to: Listener): string {
  const words = guideWords(to.locale).short;
  if (answer.may !== 'yes') return words[answer.may];
  const { reply } = answer;
  switch (reply?.kind) {
    case 'by':
      return words.by({ name: to.name, by: momentIn(to, reply.by) });
    case 'if_asked':
      return words.if_asked({ by: momentIn(to, reply.by) });
    case 'none':
      return words.none(to);
    case 'in_session':
      return words.in_session;
    case 'no_date':
    case undefined:
      return words.no_date;
  }
}

/** G8 whether and when anybody reads what is sent, in one line beside the button. */
export function readSays(answer: Answer, to: Listener): string {
  const words = saidWords(to.locale);
  const { may, reply, reading } = answer;
  if (may === 'unwritten') return words.unwritten;
  switch (reply?.kind) {
    case 'by':
      return words.answersBy({ name: to.name, by: momentIn(to, reply.by) });
    case 'if_asked':
      return words.readsOnly({ name: to.name, by: momentIn(to, reply.by) });
    case 'none':
      if (reading?.kind === 'by') return words.readsBy({ name: to.name, by: momentIn(to, reading.by) });
      return reading?.kind === 'before_session' ? words.before(to) : words.noDate;
    case 'in_session':
      return words.inSession(to);
    case 'no_date':
    case undefined:
      return words.noDate;
  }
}
