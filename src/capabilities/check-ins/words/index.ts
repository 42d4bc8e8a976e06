import { type DeskWords, deskEn } from './desk.en.ts';
import { deskEs } from './desk.es.ts';
import { type MailWords, mailEn } from './mail.en.ts';
import { mailEs } from './mail.es.ts';
import { type MyWords, myEn } from './my.en.ts';
import { myEs } from './my.es.ts';

export type { DeskWords, MyWords };
export type Lang = 'en' | 'es';

export const deskWords = (lang: Lang): DeskWords => (lang === 'es' ? deskEs : deskEn);
export const mailWords = (lang: Lang): MailWords => (lang === 'es' ? mailEs : mailEn);
export const myWords = (lang: Lang): MyWords => (lang === 'es' ? myEs : myEn);

/** In the desk's list of pages. */
export const checkInsNav = (lang: Lang): string => deskWords(lang).nav;
