import { type OpeningWords, en } from './en.ts';
import { es } from './es.ts';

export type { OpeningWords };
export type Locale = 'en' | 'es';

export const openingWords = (locale: Locale): OpeningWords => (locale === 'es' ? es : en);
