import type { Locale } from '#kit/wording/time';
import { type BuilderWords, en as builderEn } from './builder.en.ts';
import { es as builderEs } from './builder.es.ts';
import { type ClientWords, en as clientEn } from './client.en.ts';
import { es as clientEs } from './client.es.ts';
import { type DeskWords, en as deskEn } from './desk.en.ts';
import { es as deskEs } from './desk.es.ts';
import { type MailWords, en as mailEn } from './mail.en.ts';
import { es as mailEs } from './mail.es.ts';

export type { BuilderWords, ClientWords, DeskWords };

export const builderWords = (locale: Locale): BuilderWords => (locale === 'es' ? builderEs : builderEn);
export const deskWords = (locale: Locale): DeskWords => (locale === 'es' ? deskEs : deskEn);
export const clientWords = (locale: Locale): ClientWords => (locale === 'es' ? clientEs : clientEn);
export const mailWords = (locale: Locale): MailWords => (locale === 'es' ? mailEs : mailEn);
