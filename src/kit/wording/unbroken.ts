import { MONTHS as ENGLISH } from './time.en.ts';
import { MONTHS as SPANISH } from './time.es.ts';

const en = ENGLISH.join('|');
const es = SPANISH.join('|');

/** What reads wrong when a line ends within it. A longer one may break between these, as "Thursday, December 3, | 5 pm" does. */
const PIECES: readonly string[] = [
  // "5 pm", "5:30 pm"
  String.raw`\b\d{1,2}(?::\d\d)? [ap]m\b`,
  // "December 1", "December 1, 2026"; "1 December", "1 December 2026"; "December 2026"
  String.raw`\b(?:${en}) \d{1,2}(?:, \d{4})?\b`,
  String.raw`\b(?:\d{1,2} )?(?:${en})(?: \d{4})?\b`,
  // "el 1 de diciembre", "1 de diciembre de 2026"
  String.raw`\b(?:el )?\d{1,2} de (?:${es})(?: de \d{4})?\b`,
  // "las 5 de la tarde", "la 1:30 de la tarde", "las 12 del mediodía", "las 17:00"
  String.raw`\blas? \d{1,2}(?::\d\d)?(?: de la (?:tarde|mañana|noche|madrugada)| del mediodía)?`,
  // Numbers to call, in groups of two and more: "(212) 555-0142", "+44 20 7946 0000"
  String.raw`(?:\+\d{1,3} )?(?:\(\d{1,5}\) ?|\b\d{2,5}[ -])(?:\d{2,5}[ -]){0,4}\d{2,6}\b`,
];

const PIECE = new RegExp(PIECES.join('|'), 'g');

/**
 * The same words, for a page: a time, a date and a phone number stay on one line on the narrowest phone. Words themselves hold plain
 * spaces alone (`time.ts`), because they go into mails, texts and files too; only what is shown is joined.
 */
export function unbroken(text: string): string {
  // Each piece with a space in it has a figure: most words of a page have none.
  return !/\d/.test(text) ? text : text.replace(PIECE, (piece) => piece.replaceAll(' ', '\u00a0'));
}
