import { phoneInWords } from '#kit/wording/phone';
import { whenInWords } from '#kit/wording/time';
import type { Lang } from '#ui';
import { weeklyIn } from '../forms/way.ts';
import type { Way } from '../store.ts';
import { clientWords, myClientWords } from '../words/index.ts';
import type { WayWords } from './way-form.ts';

/** Where and when a page is read. */
export type Reading = {
  readonly lang: Lang;
  readonly at: Temporal.Instant;
  readonly zone: string;
  readonly country: string;
};

/** An address as people write it. */
export const addressSays = (way: Way, country: string): string =>
  way.channel === 'phone' || way.channel === 'text'
    ? phoneInWords(way.address, country)
    : way.address.split(/\s*[\r\n]+\s*/).join(', ');

function goodForSays(way: Way, words: Pick<WayWords, 'forAll' | 'forNone' | 'for' | 'good'>): string {
  if (way.goodFor === undefined) return words.forAll;
  if (way.goodFor.length === 0) return words.forNone;
  return words.for(way.goodFor.map((one) => words.good[one]).join(', '));
}

function timesSay(way: Way, words: Pick<WayWords, 'weekly' | 'everyDay' | 'weekdays'>): string {
  const times = weeklyIn(way.windows);
  if (!times) return '';
  const days =
    times.days.length === 7
      ? words.everyDay
      : times.days.map((day) => words.weekdays[day - 1] ?? '').join(', ');
  const isWhole = times.from === '00:00' && times.until === '24:00';
  return isWhole ? `${days}.` : words.weekly({ days, from: times.from, until: times.until });
}

/** What the desk reads of a way: whether it is safe and who said so, for what, when, and how much may be said. */
export function wayAtDesk(way: Way, { lang, at, zone, country }: Reading): string {
  const words = clientWords(lang).ways;
  if (way.source === 'unasked') return words.unasked;
  if (way.bounced) return words.bounced;
  if (way.source === 'mail') return words.fromMail;
  const careful = {
    email: way.plainWords ? words.plain : words.neutral,
    phone: way.mayLeaveMessage
      ? `${words.mayLeave} ${way.maySayWhy ? words.saysWhy : way.maySayWho ? words.saysWho : words.saysNothing}`
      : words.leaveNone,
    text: way.maySayWho ? words.saysWho : words.saysNothing,
    post: way.maySayWho ? words.envelope : words.plainEnvelope,
  }[way.channel];
  const said = words.said[way.source](whenInWords(way.saidAt, at, zone, lang, { country }));
  return [said, goodForSays(way, words), timesSay(way, words), careful].filter(Boolean).join(' ');
}

/** What a client reads of their own way. */
export function wayOnMyPage(way: Way, lang: Lang): string {
  const words = myClientWords(lang).ways;
  if (way.source === 'unasked') return words.askMore;
  if (way.bounced) return words.bounced;
  if (way.source === 'mail') return words.wrote;
  return [words.safe, goodForSays(way, words), timesSay(way, words)].filter(Boolean).join(' ');
}
