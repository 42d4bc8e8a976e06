import type { Locale } from '#kit/wording/time';
import { type PublicWords, en } from './public.en.ts';
import { es } from './public.es.ts';

const languages: Readonly<Record<Locale, PublicWords>> = { en, es };

export type { PublicWords } from './public.en.ts';

export const publicWords = (lang: Locale): PublicWords => languages[lang];

/** "a", "a or b", "a, b or c". */
export function listed(all: readonly string[], last: string): string {
  if (all.length < 2) return all[0] ?? '';
  return `${all.slice(0, -1).join(', ')} ${last} ${all.at(-1)}`;
}
