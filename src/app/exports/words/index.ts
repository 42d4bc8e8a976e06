import type { Lang } from '#ui';
import { type PaperWords, paperEn } from './paper.en.ts';
import { paperEs } from './paper.es.ts';
import { type PracticeWords, practiceEn } from './practice.en.ts';
import { practiceEs } from './practice.es.ts';

export type { PaperWords };

export const paperWords = (lang: Lang): PaperWords => (lang === 'es' ? paperEs : paperEn);
export const practiceWords = (lang: Lang): PracticeWords => (lang === 'es' ? practiceEs : practiceEn);
