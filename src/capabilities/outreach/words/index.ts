import { dateInWords } from '#kit/wording/time';
import { type DeskWords, deskEn } from './desk.en.ts';
import { deskEs } from './desk.es.ts';
import { type DraftWords, draftEn } from './draft.en.ts';
import { draftEs } from './draft.es.ts';
import { type MailWords, mailEn } from './mail.en.ts';
import { mailEs } from './mail.es.ts';
import { type WordingWords, wordingsEn } from './wordings.en.ts';
import { wordingsEs } from './wordings.es.ts';
import { type MyWords, myEn } from './my.en.ts';
import { myEs } from './my.es.ts';

export type { DeskWords, MyWords };
export type Lang = 'en' | 'es';

export const deskWords = (lang: Lang): DeskWords => (lang === 'es' ? deskEs : deskEn);
export const draftWords = (lang: Lang): DraftWords => (lang === 'es' ? draftEs : draftEn);
export const wordingWords = (lang: Lang): WordingWords => (lang === 'es' ? wordingsEs : wordingsEn);
export const mailWords = (lang: Lang): MailWords => (lang === 'es' ? mailEs : mailEn);
export const myWords = (lang: Lang): MyWords => (lang === 'es' ? myEs : myEn);

/** A day by its name, as people say it here: "Tuesday, December 1". */
export const dayInWords = (
  at: Temporal.Instant,
  { zone, lang, country }: { zone: string; lang: Lang; country: string },
): string => dateInWords(at.toZonedDateTimeISO(zone).toPlainDate(), lang, country);

/** In the desk's list of pages. */
export const outreachNav = (lang: Lang): string => deskWords(lang).nav;
