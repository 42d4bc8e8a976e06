import type { Locale } from '#kit/wording/time';
import { type FreedWords, freedEn } from './freed.en.ts';
import { freedEs } from './freed.es.ts';

export type { FreedWords };

export const freedWords = (locale: Locale): FreedWords => (locale === 'es' ? freedEs : freedEn);
