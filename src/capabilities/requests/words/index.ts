import { type RequestWords, en as requestEn } from './en.ts';
import { es as requestEs } from './es.ts';
import { type TriesWords, en } from './tries.en.ts';
import { es } from './tries.es.ts';

export type { TriesWords };
export type Locale = 'en' | 'es';

export const triesWords = (locale: Locale): TriesWords => (locale === 'es' ? es : en);

export type { RequestWords };

export const requestWords = (locale: Locale): RequestWords => (locale === 'es' ? requestEs : requestEn);
