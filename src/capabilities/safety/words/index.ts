import { type SafetyWords, en } from './en.ts';
import { es } from './es.ts';

export type { SafetyWords };
export type Locale = 'en' | 'es';

export const safetyWords = (locale: Locale): SafetyWords => (locale === 'es' ? es : en);
