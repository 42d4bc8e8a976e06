import { type MailStepWords, mailStepEn } from './mail-step.en.ts';
import { mailStepEs } from './mail-step.es.ts';
import { type RestoredWords, restoredEn } from './restored.en.ts';
import { restoredEs } from './restored.es.ts';

export type { MailStepWords, RestoredWords };

export const mailStepWords = (locale: 'en' | 'es'): MailStepWords =>
  locale === 'es' ? mailStepEs : mailStepEn;
export const restoredWords = (locale: 'en' | 'es'): RestoredWords =>
  locale === 'es' ? restoredEs : restoredEn;
