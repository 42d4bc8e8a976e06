import { type ColleagueAsksWords, colleagueAsksEn } from './colleague-asks.en.ts';
import { colleagueAsksEs } from './colleague-asks.es.ts';
import { type FiguresWords, figuresEn } from './figures.en.ts';
import { figuresEs } from './figures.es.ts';
import { type RequestWords, en as requestEn } from './en.ts';
import { es as requestEs } from './es.ts';
import { type TriesWords, en } from './tries.en.ts';
import { es } from './tries.es.ts';

export type { TriesWords };
export type Locale = 'en' | 'es';

export const triesWords = (locale: Locale): TriesWords => (locale === 'es' ? es : en);

export type { FiguresWords, RequestWords };

export const figuresWords = (locale: Locale): FiguresWords => (locale === 'es' ? figuresEs : figuresEn);

export const requestWords = (locale: Locale): RequestWords => (locale === 'es' ? requestEs : requestEn);

export const colleagueAsksWords = (locale: Locale): ColleagueAsksWords =>
  locale === 'es' ? colleagueAsksEs : colleagueAsksEn;
