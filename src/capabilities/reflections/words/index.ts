import { dateInWords } from '#kit/wording/time';
import { type DeskWords, deskEn } from './desk.en.ts';
import { deskEs } from './desk.es.ts';

export type { DeskWords };
export type Lang = 'en' | 'es';

export const deskWords = (lang: Lang): DeskWords => (lang === 'es' ? deskEs : deskEn);

/** In the desk's list of pages. */
export const reflectionsNav = (lang: Lang): string => deskWords(lang).nav;

/** A day by its name: "Tuesday, December 1", and with the year where it is another. */
export function dayInWords(
  day: Temporal.PlainDate,
  { lang, country, today }: { lang: Lang; country: string; today: Temporal.PlainDate },
): string {
  const named = dateInWords(day, lang, country);
  if (day.year === today.year) return named;
  return lang === 'es' ? `${named} de ${day.year}` : `${named}, ${day.year}`;
}
