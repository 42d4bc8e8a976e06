import type { Locale } from '#kit/wording/time';
import { type OutcomeWords, outcomeEn } from './outcome.en.ts';
import { outcomeEs } from './outcome.es.ts';

export type { OutcomeWords };

export const outcomeWords = (locale: Locale): OutcomeWords => (locale === 'es' ? outcomeEs : outcomeEn);
