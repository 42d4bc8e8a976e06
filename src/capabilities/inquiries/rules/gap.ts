import { answers as en } from '../words/answers.en.ts';
import { answers as es } from '../words/answers.es.ts';

/**
 * I15 a draft shows in brackets where the therapist's own words belong, and can't be sent while the bracket stands
 * there, or was taken out with nothing in its place.
 */

const MARKS: readonly string[] = [en, es].flatMap((words) => Object.values(words.gaps));

/** The bracket that stands in these words, if one does. */
export function gapIn(words: string): string | undefined {
  return MARKS.find((mark) => words.includes(mark));
}

/** A line of one's own goes where the draft asks for one. */
export function fillGap(words: string, own: string): string {
  const gap = gapIn(words);
  return gap === undefined || own.trim() === '' ? words : words.replace(gap, () => own.trim());
}

const bare = (words: string): string => words.replace(/[\s[\]]+/g, '');

/** @param drafted the words as the composer opened with them. */
export function isGapLeft(words: string, drafted: string): boolean {
  if (gapIn(words) !== undefined) return true;
  const gap = gapIn(drafted);
  return (
    gap !== undefined && [gap, ''].some((left) => bare(words) === bare(drafted.replace(gap, () => left)))
  );
}
