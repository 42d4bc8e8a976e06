import { type Contact, NO_NEED, type SafeWay } from '#inquiries';
import type { Wanted } from './forms/need.ts';
import { formatOf } from './rules/widening.ts';
import { requestWords } from './words/index.ts';
import { sentence } from './words/sentence.ts';

export type Known = {
  readonly locale: 'en' | 'es';
  readonly called: string;
  /** Their own words; empty where they wrote none. */
  readonly words: string;
  readonly ways: readonly SafeWay[];
  readonly wantsCode: boolean;
};

/**
 * A request as a contact: of the network, where `words` are left out (Q14), or of the practice that they chose. Without words
 * of their own the one sentence stands for them.
 */
export function contactOf(wanted: Wanted, known: Known): Contact {
  return {
    cameBy: 'page',
    locale: known.locale,
    called: known.called,
    words:
      known.words.trim() === ''
        ? requestWords(known.locale).asksFor(sentence(wanted, known.locale))
        : known.words.trim(),
    ways: known.ways,
    need: {
      ...NO_NEED,
      forWhom: 'me',
      topics: [...wanted.topics],
      place: [wanted.area, wanted.region].filter(Boolean).join(', '),
      payment: wanted.payer,
      language: wanted.language,
      format: formatOf(wanted, wanted.widen),
      wantsCode: known.wantsCode,
    },
    helpNow: false,
    nobodyElse: false,
    automatic: false,
  };
}
