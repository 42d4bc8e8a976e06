import type { Locale } from '#kit/wording/time';
import { type DeedWords, type SaidWords, en as deedsEn, said as saidEn } from './deeds.en.ts';
import { es as deedsEs, said as saidEs } from './deeds.es.ts';
import { type DistressWords, en as distressEn } from './distress.en.ts';
import { es as distressEs } from './distress.es.ts';
import { type GuideWords, en } from './en.ts';
import { es } from './es.ts';
import { type PublishedWords, en as publishedEn } from './published.en.ts';
import { es as publishedEs } from './published.es.ts';

export type { GuideWords };

export const guideWords = (lang: Locale): GuideWords => (lang === 'es' ? es : en);
export const deedWords = (lang: Locale): DeedWords => (lang === 'es' ? deedsEs : deedsEn);
/** Whether and when anybody reads what is sent. */
export const saidWords = (lang: Locale): SaidWords => (lang === 'es' ? saidEs : saidEn);
export const distressWords = (lang: Locale): DistressWords => (lang === 'es' ? distressEs : distressEn);
export const publishedWords = (lang: Locale): PublishedWords => (lang === 'es' ? publishedEs : publishedEn);
