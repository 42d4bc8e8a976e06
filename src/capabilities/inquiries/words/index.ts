import type { Practice } from '#accounts';
import { type AnswerWords, answers as answersEn } from './answers.en.ts';
import { answers as answersEs } from './answers.es.ts';
import { type DeskWords, desk as deskEn } from './desk.en.ts';
import { desk as deskEs } from './desk.es.ts';
import { type FindWords, find as findEn } from './find.en.ts';
import { find as findEs } from './find.es.ts';
import { type FrontDeskWords, frontDeskEn } from './front-desk.en.ts';
import { frontDeskEs } from './front-desk.es.ts';
import { type OfRequestWords, ofRequestEn } from './of-request.en.ts';
import { ofRequestEs } from './of-request.es.ts';
import { type MailWords, mail as mailEn } from './mail.en.ts';
import { mail as mailEs } from './mail.es.ts';

export { NO_REASONS, type NoReason } from './answers.en.ts';
export type { AnswerWords, DeskWords, MailWords };

export type Locale = 'en' | 'es';

export const mailWords = (locale: Locale): MailWords => (locale === 'es' ? mailEs : mailEn);
export const answerWords = (locale: Locale): AnswerWords => (locale === 'es' ? answersEs : answersEn);
export const findWords = (locale: Locale): FindWords => (locale === 'es' ? findEs : findEn);
export const frontDeskWords = (locale: Locale): FrontDeskWords =>
  locale === 'es' ? frontDeskEs : frontDeskEn;
export const ofRequestWords = (locale: Locale): OfRequestWords =>
  locale === 'es' ? ofRequestEs : ofRequestEn;
export const deskWords = (locale: Locale): DeskWords => (locale === 'es' ? deskEs : deskEn);

/** I24 the desk's words about answers, as a practice or as a network gives them. */
export function deskWordsOf({ kind, locale }: Pick<Practice, 'kind' | 'locale'>): DeskWords {
  const words = deskWords(locale);
  if (kind !== 'network') return words;
  const { few, fewShort, own, wanted } = ofRequestWords(locale).answer;
  return {
    ...words,
    kinds: { ...words.kinds, yes: few },
    kindShort: { ...words.kindShort, yes: fewShort },
    ownGap: { ...words.ownGap, yes: own },
    refused: { ...words.refused, gap_left: { ...words.refused.gap_left, yes: wanted } },
  };
}

/** "Dear Nour," or "Hello,": how an answer begins, as the built-in words have it. */
export const helloTo = (called: string, locale: Locale): string =>
  answerWords(locale).yes({ called, from: '', voice: 'i', until: '' }).split('\n')[0] ?? '';
