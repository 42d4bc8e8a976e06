import { type OpeningWords, en } from './en.ts';
import { es } from './es.ts';
import { type ListServeWords, en as listServeEn } from './list-serve.en.ts';
import { es as listServeEs } from './list-serve.es.ts';
import { type ListedWords, en as listedEn } from './listed.en.ts';
import { es as listedEs } from './listed.es.ts';
import { type RoomNowWords, roomNowEn } from './room-now.en.ts';
import { roomNowEs } from './room-now.es.ts';

export type { ListedWords, ListServeWords, OpeningWords };
export type Locale = 'en' | 'es';

export const openingWords = (locale: Locale): OpeningWords => (locale === 'es' ? es : en);
export const listedWords = (locale: Locale): ListedWords => (locale === 'es' ? listedEs : listedEn);
export const listServeWords = (locale: Locale): ListServeWords =>
  locale === 'es' ? listServeEs : listServeEn;

export const roomNowWords = (locale: Locale): RoomNowWords => (locale === 'es' ? roomNowEs : roomNowEn);
