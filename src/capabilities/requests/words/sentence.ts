import { openingWords } from '#openings';
import { resourceWordsIn } from '#resources';
import type { Wanted } from '../forms/need.ts';
import { requestWords } from './index.ts';

const listed = (parts: readonly string[], locale: 'en' | 'es'): string =>
  new Intl.ListFormat(locale === 'es' ? 'es-US' : 'en-US', { type: 'conjunction' }).format(parts);

/** Q11 all that is told to who is asked: "a teenager, evenings, online, in New York, Aetna". Made of choices alone. */
export function sentence(wanted: Wanted, locale: 'en' | 'es'): string {
  const words = requestWords(locale);
  const opening = openingWords(locale);
  const { topics } = resourceWordsIn(locale);
  const names = new Intl.DisplayNames(locale === 'es' ? 'es-US' : 'en-US', {
    type: 'language',
    fallback: 'code',
  });
  const told = [
    wanted.age === '' ? words.who.somebody : words.who[wanted.age],
    listed(
      wanted.parts.map((part) => opening.parts[part]),
      locale,
    ),
    wanted.format === 'either' ? words.either : wanted.format === '' ? '' : opening.formats[wanted.format],
    wanted.region === '' ? '' : words.inRegion(wanted.region),
    wanted.area === '' ? '' : words.near(wanted.area),
    wanted.language === '' ? '' : (names.of(wanted.language) ?? ''),
    wanted.payer,
    listed(
      wanted.topics.map((topic) => topics[topic].toLocaleLowerCase(locale)),
      locale,
    ),
  ];
  return told.filter(Boolean).join(', ');
}
