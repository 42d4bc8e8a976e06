import type { Lang } from '#ui';
import { type AccountWords, en } from './en.ts';
import { es } from './es.ts';

export type { AccountWords };

const languages: Readonly<Record<Lang, AccountWords>> = { en, es };

export function accountWords(lang: Lang): AccountWords {
  return languages[lang];
}
