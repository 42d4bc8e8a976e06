import { type DeskWords, deskEn } from './desk.en.ts';
import { deskEs } from './desk.es.ts';
import { type DoorWords, doorEn } from './door.en.ts';
import { doorEs } from './door.es.ts';
import { type DraftWords, draftEn } from './draft.en.ts';
import { draftEs } from './draft.es.ts';
import { type MailWords, mailEn } from './mail.en.ts';
import { mailEs } from './mail.es.ts';
import { type MyWords, myEn } from './my.en.ts';
import { myEs } from './my.es.ts';

export type { DeskWords, DoorWords, MyWords };
export type Lang = 'en' | 'es';

export const deskWords = (lang: Lang): DeskWords => (lang === 'es' ? deskEs : deskEn);
export const doorWords = (lang: Lang): DoorWords => (lang === 'es' ? doorEs : doorEn);
export const draftWords = (lang: Lang): DraftWords => (lang === 'es' ? draftEs : draftEn);
export const mailWords = (lang: Lang): MailWords => (lang === 'es' ? mailEs : mailEn);
export const myWords = (lang: Lang): MyWords => (lang === 'es' ? myEs : myEn);

/** In the desk's list of pages. */
export const endingsNav = (lang: Lang): string => deskWords(lang).nav;
