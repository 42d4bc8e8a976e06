import { type ClientDeskWords, deskEn } from './desk.en.ts';
import { deskEs } from './desk.es.ts';
import { type MyClientWords, myEn } from './my.en.ts';
import { myEs } from './my.es.ts';

type Lang = 'en' | 'es';

export type { ClientDeskWords, MyClientWords };

export const clientWords = (lang: Lang): ClientDeskWords => (lang === 'es' ? deskEs : deskEn);

export const myClientWords = (lang: Lang): MyClientWords => (lang === 'es' ? myEs : myEn);
