import type { Locale } from '#kit/wording/time';
import { type GuideWords, en } from './en.ts';
import { es } from './es.ts';

export type { GuideWords };

export function guideWords(lang: Locale): GuideWords {
  return lang === 'es' ? es : en;
}
