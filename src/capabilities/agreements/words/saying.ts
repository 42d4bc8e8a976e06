import { moneyInWords } from '#kit/wording/money';
import { type Locale, promiseInWords } from '#kit/wording/time';
import type { Cost, GuideFacts, Notice } from '../rules/answering.ts';
import type { PolicyFacts } from '../rules/policy.ts';
import { type NoticeWords, en } from './notice.en.ts';
import { es } from './notice.es.ts';
import { insteadIn } from './starting.ts';
import { anyOf, textWords } from './text.ts';

const noticeWords = (locale: Locale): NoticeWords => (locale === 'es' ? es : en);

/** For whom times are said: the practice's zone, and the reader's own where it is known. */
export type Listener = {
  readonly locale: Locale;
  readonly zone: string;
  readonly country: string;
  readonly readerZone?: string | undefined;
};

const momentFor = (at: Temporal.Instant, { zone, locale, country, readerZone }: Listener): string =>
  promiseInWords(at, readerZone ?? zone, locale, {
    country,
    ...(readerZone !== undefined && { readerZone: zone }),
  });

/** What reading costs, in a sentence or two. */
export function costInWords(cost: Cost, name: string, locale: Locale): string {
  const words = noticeWords(locale);
  if (cost.kind === 'free') return words.cost.free;
  const rate = cost.rate
    ? textWords(locale).rate({ amount: moneyInWords(cost.rate, locale), minutes: cost.rate.minutes })
    : words.cost.usualRate({ name });
  return cost.kind === 'part'
    ? words.cost.part({ minutes: cost.freeMinutes, rate })
    : words.cost.paid({ rate });
}

/** AG9 the notice beside a "send", a sentence a line; with the moments, where the facts hold them (`guideFacts`). */
export function noticeInWords(
  notice: Notice & Partial<Pick<GuideFacts, 'answerBy' | 'readBy'>>,
  listener: Listener & { readonly name: string },
): string[] {
  const { name, locale } = listener;
  const words = noticeWords(locale);
  if (!notice.isWritten) return [words.notWritten({ name })];
  const instead = insteadIn(notice.reason, notice.instead, locale);
  const adds = instead === '' ? [] : [words.adds({ name, words: instead })];
  if (notice.may !== 'yes') {
    const said = notice.may === 'no' ? words.mayNot({ name }) : words.inSession;
    return [said, ...adds];
  }
  const lines = [
    ...readingLines(notice, listener, words),
    words.atOnce,
    costInWords(notice.cost, name, locale),
    ...adds,
  ];
  return lines.filter((line) => line !== '');
}

type Timed = Notice & Partial<Pick<GuideFacts, 'answerBy' | 'readBy'>>;

function readingLines(
  notice: Timed,
  listener: Listener & { readonly name: string },
  words: NoticeWords,
): string[] {
  const { name, locale } = listener;
  const { read, answers } = notice;
  const days = textWords(locale).days(notice.days);
  if (read === 'in_session') return [words.readsIn({ name })];
  const answered = notice.answerBy && momentFor(notice.answerBy.due, listener);
  const answering =
    answered === undefined ? words.answersWithin({ name, days }) : words.answersBy({ name, by: answered });
  if (answers === 'yes')
    return read === 'before_session' ? [words.readsBefore({ name }), answering] : [answering];
  const readAt = notice.readBy && momentFor(notice.readBy.due, listener);
  const within =
    readAt === undefined ? words.readsWithin({ name, days }) : words.readsBy({ name, by: readAt });
  const reading = read === 'before_session' ? words.readsBefore({ name }) : within;
  return [reading, answers === 'no' ? words.noAnswer : words.ifAsked];
}

/** "Should I be hurt if there is no answer?" by the agreement; undefined where nothing may be sent, or nothing is written. */
export function hurtInWords(notice: Notice, given: { locale: Locale; name: string }): string | undefined {
  if (!notice.isWritten || notice.may !== 'yes') return undefined;
  return noticeWords(given.locale).hurt[notice.answers](given);
}

/** AG7 what stands before a tap that cancels or moves, in the reader's own zone: the policy that is applied, word by word. */
export function policyInWords(facts: PolicyFacts, at: Temporal.Instant, listener: Listener): string[] {
  const { policy: words } = noticeWords(listener.locale);
  if (facts.kind !== 'steps') return [facts.kind === 'never' ? words.never : words.payer];
  const money = (amount: number): string =>
    moneyInWords({ amount, currency: facts.currency }, listener.locale);
  const isPast = (until: Temporal.Instant): boolean => Temporal.Instant.compare(at, until) > 0;
  const passed = facts.after.filter((one) => isPast(one.until)).at(-1);
  const [next, ...later] = facts.after.filter((one) => !isPast(one.until));
  const lines: string[] = [];
  if (passed) lines.push(words.now({ fee: money(passed.fee) }));
  if (next && !passed) {
    lines.push(
      words.until({ until: momentFor(next.until, listener) }),
      words.after({ fee: money(next.fee) }),
    );
  } else if (next) lines.push(words.from({ from: momentFor(next.until, listener), fee: money(next.fee) }));
  for (const one of later)
    lines.push(words.from({ from: momentFor(one.until, listener), fee: money(one.fee) }));
  const { waivers } = textWords(listener.locale).policy;
  const when = anyOf(
    facts.waivers.map((waiver) => waivers[waiver]),
    listener.locale,
  );
  return facts.waivers.length === 0 ? lines : [...lines, words.not({ when })];
}
