export type { ResourceWords } from './en.ts';
export type { ListWords } from './list.en.ts';
import type { Lang } from '../rules/kinds.ts';
import { type ResourceWords, en } from './en.ts';
import { es } from './es.ts';
import { type JobLineWords, jobLineEn } from './job-line.en.ts';
import { jobLineEs } from './job-line.es.ts';
import { type ListWords, listEn } from './list.en.ts';
import { listEs } from './list.es.ts';

const languages: Readonly<Record<Lang, ResourceWords>> = { en, es };

export function wordsIn(lang: Lang): ResourceWords {
  return languages[lang];
}

export const jobLineWords = (lang: Lang): JobLineWords => (lang === 'es' ? jobLineEs : jobLineEn);
/** What is said of a network's one list. */
export const listWords = (lang: Lang): ListWords => (lang === 'es' ? listEs : listEn);

/** "December 1, 2026": a date as the reader writes it. */
export function dateWords(date: string, lang: Lang): string {
  return Temporal.PlainDate.from(date).toLocaleString(lang === 'es' ? 'es-US' : 'en-US', {
    dateStyle: 'long',
  });
}
