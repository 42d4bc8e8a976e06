import type { Locale } from '#kit/wording/time';
import { TOPICS, resourceWordsIn } from '#resources';
import type { Inquiry } from '../store.ts';
import { publicWords } from './public.ts';

function languageInWords(said: string, locale: Locale): string {
  if (!/^[a-z]{2,3}$/i.test(said.trim())) return said;
  const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });
  return names.of(said.trim().toLowerCase()) ?? said;
}

/** What a person said they need, each thing in the reader's words. What they wrote themselves stays as it is. */
export function needInWords(need: Inquiry['need'], locale: Locale): string[] {
  const topics = resourceWordsIn(locale).topics;
  // The names of the formats are the same in either voice.
  const formats: Readonly<Record<string, string>> = publicWords({ lang: locale, voice: 'i' }).form.formats;
  return [
    ...need.topics.map((said) => {
      const topic = TOPICS.find((known) => known === said);
      return topic ? topics[topic] : said;
    }),
    ...need.times,
    need.place,
    formats[need.format] ?? need.format,
    languageInWords(need.language, locale),
    need.payment,
    need.wishes,
  ].filter((part) => part !== '');
}
