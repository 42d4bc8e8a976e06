import type { Locale } from '#kit/wording/time';
import { englishGrade, spanishEase } from '#kit/wording/reading';
import type { Section } from '../rules/changes.ts';

/** How hard the text is to read: English by school grade, Spanish by ease (65 and more is fairly easy). */
export type Reading = { readonly kind: 'grade' | 'ease'; readonly figure: number; readonly isPlain: boolean };

/** AG12 measured on what the therapist says, without the practice's own blocks: the law's words aren't theirs to reword. */
export function readingOf(sections: readonly Section[], locale: Locale): Reading {
  const own = sections.filter((section) => section.own !== true);
  // Headings and a word or two by themselves would make any text look easy.
  const lines = own.flatMap((section) => section.lines).filter((line) => line.split(' ').length >= 4);
  const text = lines.join('\n');
  if (locale === 'es') {
    const figure = Math.round(spanishEase(text));
    return { kind: 'ease', figure, isPlain: figure >= 65 };
  }
  const figure = Math.max(1, Math.round(englishGrade(text) * 10) / 10);
  return { kind: 'grade', figure, isPlain: figure <= 6 };
}
