import type { Locale } from '#kit/wording/time';
import { type AskingWords, askingEn } from './asking.en.ts';
import { askingEs } from './asking.es.ts';

export const askingWords = (lang: Locale): AskingWords => (lang === 'es' ? askingEs : askingEn);
