import type { Lang } from '#ui';
import { codesEn } from './codes.en.ts';
import { codesEs } from './codes.es.ts';
import { type PaperWords, paperEn } from './paper.en.ts';
import { paperEs } from './paper.es.ts';
import { type PracticeWords, practiceEn } from './practice.en.ts';
import { practiceEs } from './practice.es.ts';

export type { PaperWords };

export const paperWords = (lang: Lang): PaperWords => (lang === 'es' ? paperEs : paperEn);
export const practiceWords = (lang: Lang): PracticeWords => (lang === 'es' ? practiceEs : practiceEn);

/** A code in words. */
export function codeSays(code: string, lang: Lang): string {
  const all: Readonly<Record<string, string>> = lang === 'es' ? codesEs : codesEn;
  return all[code] ?? code;
}
