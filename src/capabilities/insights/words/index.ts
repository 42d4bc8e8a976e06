import { type InsightWords, en } from './en.ts';
import { es } from './es.ts';

export type { InsightWords };
export type Lang = 'en' | 'es';

export const insightWords = (lang: Lang): InsightWords => (lang === 'es' ? es : en);

/** In the desk's list of pages. */
export const insightsNav = (lang: Lang): string => insightWords(lang).nav;
