import type { Locale } from '#kit/wording/time';
import { type OwnPageWords, ownPageEn } from './own-page.en.ts';
import { ownPageEs } from './own-page.es.ts';
import { type PublicBase, en } from './public.en.ts';
import { es } from './public.es.ts';
import type { Voice } from './public-shapes.ts';

export type PublicWords = PublicBase & OwnPageWords;

const languages: Readonly<Record<Locale, Readonly<Record<Voice, PublicWords>>>> = {
  en: { i: { ...en, ...ownPageEn('i') }, we: { ...en, ...ownPageEn('we') } },
  es: { i: { ...es, ...ownPageEs('i') }, we: { ...es, ...ownPageEs('we') } },
};

/** A solo therapist says "I", a clinic "we": on a person's own page too. */
export const publicWords = (reader: { lang: Locale; voice: Voice }): PublicWords =>
  languages[reader.lang][reader.voice];

/** "a", "a or b", "a, b or c". */
export function listed(all: readonly string[], last: string): string {
  if (all.length < 2) return all[0] ?? '';
  return `${all.slice(0, -1).join(', ')} ${last} ${all.at(-1)}`;
}
