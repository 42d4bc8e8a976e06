import { type MailStepWords, mailStepEn } from './mail-step.en.ts';
import { mailStepEs } from './mail-step.es.ts';

export type { MailStepWords };

export const mailStepWords = (locale: 'en' | 'es'): MailStepWords =>
  locale === 'es' ? mailStepEs : mailStepEn;
