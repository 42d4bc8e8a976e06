import type { Locale } from '#kit/wording/time';
import { type ErasingWords, erasingEn } from './erasing.en.ts';
import { erasingEs } from './erasing.es.ts';

export type { ErasingWords };

export const erasingWords = (lang: Locale): ErasingWords => (lang === 'es' ? erasingEs : erasingEn);
