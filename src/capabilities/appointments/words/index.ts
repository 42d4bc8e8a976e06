import type { Locale } from '#kit/wording/time';
import { type DeskWords, deskEn } from './desk.en.ts';
import { deskEs } from './desk.es.ts';
import { type MailWords, mailEn } from './mail.en.ts';
import { mailEs } from './mail.es.ts';
import { type MineWords, mineEn } from './mine.en.ts';
import { mineEs } from './mine.es.ts';

export type { DeskWords, MineWords };

export const mailWords = (locale: Locale): MailWords => (locale === 'es' ? mailEs : mailEn);
export const mineWords = (locale: Locale): MineWords => (locale === 'es' ? mineEs : mineEn);
export const deskWords = (locale: Locale): DeskWords => (locale === 'es' ? deskEs : deskEn);
