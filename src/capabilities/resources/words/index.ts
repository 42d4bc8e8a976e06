export type { ResourceWords } from './en.ts';
import type { Lang } from '../rules/kinds.ts';
import { type ResourceWords, en } from './en.ts';
import { es } from './es.ts';
import { type JobLineWords, jobLineEn } from './job-line.en.ts';
import { jobLineEs } from './job-line.es.ts';

const languages: Readonly<Record<Lang, ResourceWords>> = { en, es };

export function wordsIn(lang: Lang): ResourceWords {
  return languages[lang];
}

export const jobLineWords = (lang: Lang): JobLineWords => (lang === 'es' ? jobLineEs : jobLineEn);

/** "December 1, 2026": a date as the reader writes it. */
export function dateWords(date: string, lang: Lang): string {
  return Temporal.PlainDate.from(date).toLocaleString(lang === 'es' ? 'es-US' : 'en-US', {
    dateStyle: 'long',
  });
}
