import { type MailWords, mail as en } from './mail.en.ts';
import { mail as es } from './mail.es.ts';

export type Locale = 'en' | 'es';

export const mailWords = (locale: Locale): MailWords => (locale === 'es' ? es : en);
