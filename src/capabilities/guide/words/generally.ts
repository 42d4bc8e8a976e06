import { type Agreement, type Reason, insteadIn, noticeFor, textWords } from '#agreements';
import type { Locale } from '#kit/wording/time';
import { guideWords, publishedWords } from './index.ts';
import { costSays, maySays, othersGenerally } from './saying.ts';

export type Reader = { readonly locale: Locale; readonly country: string };

/** G11 what a therapist says about one reason to everybody: no date, and nothing of where anybody is. */
export function generally(
  agreement: Agreement,
  reason: Reason,
  to: Reader & { readonly name: string },
): string[] {
  const notice = noticeFor(agreement, reason);
  const { name, locale } = to;
  const words = guideWords(locale);
  const instead = insteadIn(reason, notice.instead, locale);
  const ways = notice.ways.map((way) => textWords(locale).ways[way]);
  return [
    maySays({ may: notice.may, reason, ways }, to),
    ...(notice.may === 'yes' ? within(notice, to) : []),
    ...(notice.may === 'yes' && notice.cost.kind !== 'free' ? [costSays(notice.cost, to)] : []),
    ...othersGenerally(notice.others, to),
    ...(instead === '' ? [] : [words.may.adds({ name, words: instead })]),
  ];
}

function within(
  { read, answers, days: count }: ReturnType<typeof noticeFor>,
  to: Reader & { name: string },
): string[] {
  const { reading, reply } = guideWords(to.locale);
  const words = publishedWords(to.locale);
  const given = { name: to.name, days: textWords(to.locale).days(count) };
  if (read === 'in_session') return [reading.in_session(to)];
  if (read === 'before_session' && answers === 'yes')
    return [reading.before_session(to), words.alsoWithin(given)];
  if (answers === 'yes') return [words.answersWithin(given)];
  const first = read === 'before_session' ? reading.before_session(to) : words.readsWithin(given);
  return [first, answers === 'no' ? reply.none : words.ifAsked(given)];
}
