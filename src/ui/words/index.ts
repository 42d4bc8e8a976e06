import { en, type UiWords } from './en.ts';
import { es } from './es.ts';

const languages = { en, es };

/** The languages the layout itself can speak. */
export type Lang = keyof typeof languages;

export function uiWords(lang: Lang): UiWords {
  return languages[lang];
}

export function isLang(text: string): text is Lang {
  return Object.hasOwn(languages, text);
}
