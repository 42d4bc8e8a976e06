import { openingWords } from '#openings';
import { resourceWordsIn } from '#resources';
import type { Wanted } from '../forms/need.ts';
import { type Widening, widenable } from '../rules/widening.ts';
import { requestWords } from './index.ts';

const listed = (parts: readonly string[], locale: 'en' | 'es'): string =>
  new Intl.ListFormat(locale === 'es' ? 'es-US' : 'en-US', { type: 'conjunction' }).format(parts);

/**
 * Q11 all that is told to who is asked: "a teenager, evenings, online, in New York, Aetna". Made of choices alone. What
 * they allowed to be widened is said, too: everybody is told the same.
 */
export function sentence(wanted: Wanted, locale: 'en' | 'es'): string {
  const words = requestWords(locale);
  const opening = openingWords(locale);
  const { topics } = resourceWordsIn(locale);
  const names = new Intl.DisplayNames(locale === 'es' ? 'es-US' : 'en-US', {
    type: 'language',
    fallback: 'code',
  });
  const allows = (one: Widening): boolean => wanted.widen.includes(one) && widenable(wanted).includes(one);
  const { format } = wanted;
  const met = format === 'either' ? words.either : format === '' ? '' : opening.formats[format];
  const told = [
    wanted.age === '' ? words.who.somebody : words.who[wanted.age],
    listed(
      wanted.parts.map((part) => opening.parts[part]),
      locale,
    ),
    allows('online') ? words.orOnline : met,
    wanted.region === '' ? '' : words.inRegion(wanted.region),
    allows('farther') ? words.orFarther(words.near(wanted.area)) : wanted.area && words.near(wanted.area),
    wanted.language === '' ? '' : (names.of(wanted.language) ?? ''),
    allows('paying') ? words.orPaying(wanted.payer) : wanted.payer,
    // Some of them have an "and" of their own: "worry and fear, grief and loss".
    ...wanted.topics.map((topic) => topics[topic].toLocaleLowerCase(locale)),
  ];
  return told.filter(Boolean).join(', ');
}
