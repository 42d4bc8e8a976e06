import { type Money, moneyInWords } from '#kit/wording/money';
import { type Locale, weeklyInWords } from '#kit/wording/time';
import { type Cost, costOf, othersFor } from '../rules/answering.ts';
import {
  REASONS,
  type Opening,
  type Policy,
  type Reason,
  type ReasonTerms,
  type Terms,
} from '../rules/agreement.ts';
import type { Section } from '../rules/changes.ts';
import { insteadIn } from './starting.ts';
import { type TextWords, en } from './text.en.ts';
import { es } from './text.es.ts';

/** Whom the text is for: their language, and the country by which times are said. */
export type Reader = { readonly locale: Locale; readonly country: string };

export const textWords = (locale: Locale): TextWords => (locale === 'es' ? es : en);

const tag = (locale: Locale): string => (locale === 'es' ? 'es-US' : 'en-US');

/** "on the secure page, by email or by phone". */
export function anyOf(parts: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(tag(locale), { type: 'disjunction' }).format(parts);
}

/** "9 am to 5 pm" of a week's days, in words. */
export const hoursInWords = (hours: Opening, { locale, country }: Reader): string =>
  weeklyInWords(hours, locale, { country });

/** AG10 the whole text, in plain words, made of nothing but the terms: page, print, PDF and what a client agrees to are this. */
export function textOf(terms: Terms, reader: Reader): Section[] {
  const words = textWords(reader.locale);
  const isUnprivate = REASONS.some((reason) =>
    terms.reasons[reason].ways.some((way) => way === 'email' || way === 'text'),
  );
  const { about } = words;
  return [
    {
      id: 'about',
      title: about.title,
      lines: isUnprivate ? [...about.lines, about.notPrivate] : about.lines,
    },
    ...REASONS.map((reason) => ({
      id: reason,
      title: words.titles[reason],
      lines: reasonLines(terms, reason, reader),
    })),
    { id: 'policy', title: words.policy.title, lines: policyLines(terms.policy, reader) },
    ...(terms.secrets === 'alone'
      ? []
      : [{ id: 'secrets', title: words.secrets.title, lines: words.secrets.lines[terms.secrets] }]),
    ...blockSections(terms),
  ];
}

/** The practice's own text, a paragraph a line. Named by its title, so that a block put in between changes no other. */
function blockSections({ blocks }: Terms): Section[] {
  const seen = new Map<string, number>();
  return blocks.map(({ title, body }) => {
    const times = seen.get(title) ?? 0;
    seen.set(title, times + 1);
    const lines = body.split(/\n\s*\n/).map((one) => one.trim());
    return { id: `block ${title} ${times}`, title, lines: lines.filter(Boolean), own: true };
  });
}

/** What is said about one reason, a line a thought. */
export function reasonLines(terms: Terms, reason: Reason, reader: Reader): string[] {
  const words = textWords(reader.locale);
  const one = terms.reasons[reason];
  const lines =
    one.may === 'yes'
      ? [
          words.may({
            ways: anyOf(
              one.ways.map((way) =>
                way === 'phone' && terms.phone !== ''
                  ? words.phoneAt({ number: terms.phone })
                  : words.ways[way],
              ),
              reader.locale,
            ),
          }),
          ...answerLines(one, words),
          ...costLines(costOf(terms, reason), reader),
        ]
      : [
          one.may === 'in_session'
            ? words.inSession
            : reason === 'crisis'
              ? words.mayNotInCrisis
              : words.may_not,
        ];
  const others = othersFor(terms, reason).map(({ number, hours }) => {
    const said = hoursInWords(hours, reader);
    return number === null ? words.staff({ hours: said }) : words.coaching({ number, hours: said });
  });
  const cover = one.others.includes('cover') ? [words.cover] : [];
  const instead = insteadIn(reason, one.instead, reader.locale);
  return [...lines, ...others, ...cover, ...(instead === '' ? [] : [instead])];
}

function answerLines({ read, answers, days }: ReasonTerms, words: TextWords): string[] {
  const within = words.days(days);
  if (read === 'in_session') return [words.readIn];
  const reading = read === 'before_session' ? words.readBefore : words.readInDays({ days: within });
  if (answers === 'no') return [reading, words.answersNot];
  if (answers === 'if_asked') return [reading, words.ifAsked({ days: within })];
  return read === 'before_session'
    ? [reading, words.answers({ days: within })]
    : [words.answers({ days: within })];
}

function costLines(cost: Cost, { locale }: Reader): string[] {
  if (cost.kind === 'free') return [];
  const words = textWords(locale);
  const rate =
    cost.rate && words.rate({ amount: moneyInWords(cost.rate, locale), minutes: cost.rate.minutes });
  if (cost.kind === 'paid') return [rate === null ? words.paidUsual : words.paid({ rate })];
  return [
    words.free({ minutes: cost.freeMinutes }),
    rate === null ? words.afterUsual : words.after({ rate }),
  ];
}

function policyLines(policy: Policy, { locale }: Reader): string[] {
  const { policy: words } = textWords(locale);
  const [late, last] = policy.steps.filter((step) => step.fee > 0);
  if (!late) return [words.never];
  const money = (amount: number): string =>
    moneyInWords({ amount, currency: policy.currency } satisfies Money, locale);
  const payers = new Intl.ListFormat(tag(locale), { type: 'disjunction' }).format(policy.freePayers);
  return [
    words.free({ before: words.before(late.hours) }),
    words.after({ fee: money(late.fee) }),
    ...(last ? [words.afterLast({ hours: words.hours(last.hours), fee: money(last.fee) })] : []),
    words.missed,
    ...policy.waivers.map((waiver) => words.waived({ when: words.waivers[waiver] })),
    ...(policy.freePayers.length === 0 ? [] : [words.freePayers({ names: payers })]),
    words.counts,
  ];
}

/** The text as plain lines: what is kept as the wording that a client agreed to. */
export function wordingOf(sections: readonly Section[]): string {
  return sections.map(({ title, lines }) => [title, ...lines].join('\n')).join('\n\n');
}
