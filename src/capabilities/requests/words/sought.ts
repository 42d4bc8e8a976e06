import type { Sought } from '../rules/tries.ts';
import { type Locale, triesWords } from './index.ts';

const tag = (locale: Locale): string => (locale === 'es' ? 'es-US' : 'en-US');

export const languageInWords = (code: string, locale: Locale): string =>
  new Intl.DisplayNames(tag(locale), { type: 'language', fallback: 'code' }).of(code) ?? code;

/** What is looked for, each thing with its name: for the list, for a letter, and for the page that it leads to. */
export function soughtInWords(sought: Sought, locale: Locale): { name: string; value: string }[] {
  const { sought: words } = triesWords(locale);
  const parts = new Intl.ListFormat(tag(locale), { type: 'disjunction' }).format(
    sought.parts.map((part) => words.parts[part]),
  );
  return [
    { name: words.names.age, value: sought.age === '' ? '' : words.ages[sought.age] },
    { name: words.names.parts, value: parts },
    { name: words.names.meeting, value: sought.meeting === '' ? '' : words.meeting[sought.meeting] },
    {
      name: words.names.language,
      value: sought.language === '' ? '' : languageInWords(sought.language, locale),
    },
    { name: words.names.paying, value: sought.paying === '' ? '' : words.payingTold[sought.paying] },
  ].filter(({ value }) => value !== '');
}

/** "Tuesday, November 24", "martes 24 de noviembre". */
export function dayInWords(day: string | Temporal.PlainDate, locale: Locale): string {
  const said = Temporal.PlainDate.from(day).toLocaleString(tag(locale), {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
  });
  return locale === 'es' ? said.replace(',', '') : said;
}
