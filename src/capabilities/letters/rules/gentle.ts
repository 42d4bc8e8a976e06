import { gentleEn } from './gentle.en.ts';
import { gentleEs } from './gentle.es.ts';

/** LE9 how words might read to who gets them: a suggestion each, and never a reason against sending. */

export const HEARD_AS = [
  'hurry',
  'must',
  'answer',
  'last',
  'blame',
  'shame',
  'jargon',
  'sentence',
  'length',
  'questions',
] as const;
export type HeardAs = (typeof HEARD_AS)[number];

/** What is looked for: a pattern (flags `giu`), heard where it is found more often than `above`. The desk's script reads by the same ones. */
export type Reading = { readonly as: HeardAs; readonly pattern: string; readonly above: number };

export type Heard = {
  readonly as: HeardAs;
  /** As it stands in the text; empty where it is the whole. */
  readonly found: string;
};

export type GentlePatterns = Readonly<
  Record<Exclude<HeardAs, 'sentence' | 'length' | 'questions'>, readonly string[]>
>;

/** Whole words, also where they begin or end with an accent. */
const anyOf = (words: readonly string[]): string => `(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`;

/** More words than that in one sentence are hard to follow on a bad day. What stands in between is no part of a word, so that long texts are read at once. */
const LONG_SENTENCE = '(?:[\\p{L}\\d]+[^\\p{L}\\d.?!:\\n]+){30,}[\\p{L}\\d]+';

/** @param most how many words the whole may have */
export function gentleReadings(lang: 'en' | 'es', most: number): Reading[] {
  const patterns: GentlePatterns = lang === 'es' ? gentleEs : gentleEn;
  return HEARD_AS.map((as): Reading => {
    if (as === 'sentence') return { as, pattern: LONG_SENTENCE, above: 0 };
    if (as === 'length') return { as, pattern: '\\S+', above: most };
    // One question at most.
    if (as === 'questions') return { as, pattern: '\\?', above: 1 };
    return { as, pattern: anyOf(patterns[as]), above: 0 };
  });
}

const WHOLE: ReadonlySet<HeardAs> = new Set(['sentence', 'length', 'questions']);

/** So many at once: more would be a scolding. */
export const MOST_HEARD = 3;

/** LE9 what might read otherwise than it is meant. The typed text is at most a few thousand letters. */
export function heardIn(text: string, readings: readonly Reading[]): Heard[] {
  const plain = text.normalize('NFC').replaceAll("'", '’');
  return readings
    .flatMap(({ as, pattern, above }): Heard[] => {
      const found = [...plain.matchAll(new RegExp(pattern, 'giu'))][above];
      return found ? [{ as, found: WHOLE.has(as) ? '' : found[0] }] : [];
    })
    .slice(0, MOST_HEARD);
}
