import type { Kind } from '../rules/kinds.ts';
import { type DeskWords, en as deskEn } from './desk.en.ts';
import { es as deskEs } from './desk.es.ts';
import { type MyWords, en as myEn } from './my.en.ts';
import { es as myEs } from './my.es.ts';
import { type SaidWords, en as saidEn } from './said.en.ts';
import { es as saidEs } from './said.es.ts';

export type { DeskWords, MyWords };
export type Lang = 'en' | 'es';

export const myWords = (lang: Lang): MyWords => (lang === 'es' ? myEs : myEn);
export const sharedWords = (lang: Lang): DeskWords => (lang === 'es' ? deskEs : deskEn);
export const saidWords = (lang: Lang): SaidWords => (lang === 'es' ? saidEs : saidEn);

/** In the desk's list of pages. */
export const sharedNav = (lang: Lang): string => sharedWords(lang).title;

/** What was shared, as its writer knows it: "Good news". */
export const kindInWords = (kind: Kind, lang: Lang): string => myWords(lang).kinds[kind].title;

/** "3 MB", "120 KB": as a file manager shows it. */
export function sizeInWords(bytes: number, lang: Lang, words: MyWords['sizes']): string {
  const isLarge = bytes >= 1_000_000;
  const amount = isLarge ? bytes / 1_000_000 : Math.max(1, bytes / 1_000);
  const said = new Intl.NumberFormat(lang, { maximumFractionDigits: isLarge ? 1 : 0 }).format(amount);
  return isLarge ? words.mb(said) : words.kb(said);
}
