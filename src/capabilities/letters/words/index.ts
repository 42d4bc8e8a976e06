import { type DeskWords, deskEn } from './desk.en.ts';
import { deskEs } from './desk.es.ts';
import { type GentleWords, gentleEn } from './gentle.en.ts';
import { gentleEs } from './gentle.es.ts';
import { type PaperWords, paperEn } from './paper.en.ts';
import { paperEs } from './paper.es.ts';

export type { DeskWords, PaperWords };
export type Lang = 'en' | 'es';

export const deskWords = (lang: Lang): DeskWords => (lang === 'es' ? deskEs : deskEn);
export const gentleWords = (lang: Lang): GentleWords => (lang === 'es' ? gentleEs : gentleEn);
export const paperWords = (lang: Lang): PaperWords => (lang === 'es' ? paperEs : paperEn);

/** In the desk's list of pages. */
export const lettersNav = (lang: Lang): string => deskWords(lang).nav;
