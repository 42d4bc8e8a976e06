import { type TriesWords, en } from './tries.en.ts';
import { es } from './tries.es.ts';

export type { TriesWords };
export type Locale = 'en' | 'es';

export const triesWords = (locale: Locale): TriesWords => (locale === 'es' ? es : en);
