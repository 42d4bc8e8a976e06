import { type OpeningWords, en } from './en.ts';
import { es } from './es.ts';
import { type RoomNowWords, roomNowEn } from './room-now.en.ts';
import { roomNowEs } from './room-now.es.ts';

export type { OpeningWords };
export type Locale = 'en' | 'es';

export const openingWords = (locale: Locale): OpeningWords => (locale === 'es' ? es : en);

export const roomNowWords = (locale: Locale): RoomNowWords => (locale === 'es' ? roomNowEs : roomNowEn);
