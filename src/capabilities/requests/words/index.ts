import { type RequestWords, en } from './en.ts';
import { es } from './es.ts';

export type { RequestWords };

export const requestWords = (locale: 'en' | 'es'): RequestWords => (locale === 'es' ? es : en);
