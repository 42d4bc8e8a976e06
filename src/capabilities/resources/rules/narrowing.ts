import { plain } from './areas.ts';
import { standingOn } from './confirming.ts';
import { type Kind, type Resource, isKind } from './kinds.ts';

/** Which places of a long list are looked at: those that hold every word, of one kind, or that want a look. */
export type Narrowing = { readonly words: string; readonly kind: Kind | undefined; readonly look: boolean };

const MOST = 80;

/** From a query or a form; what isn't known narrows nothing. */
export function narrowingFrom(given: URLSearchParams): Narrowing {
  const kind = given.get('kind') ?? '';
  return {
    words: (given.get('words') ?? '').trim().slice(0, MOST),
    kind: isKind(kind) ? kind : undefined,
    look: given.get('look') === 'yes',
  };
}

export const narrows = ({ words, kind, look }: Narrowing): boolean =>
  words !== '' || kind !== undefined || look;

/** The same as it is written into an address or a form. */
export const narrowingPairs = ({ words, kind, look }: Narrowing): [string, string][] => [
  ...(words === '' ? [] : [['words', words] as [string, string]]),
  ...(kind === undefined ? [] : [['kind', kind] as [string, string]]),
  ...(look ? [['look', 'yes'] as [string, string]] : []),
];

const digits = (text: string): string => text.replace(/\D/g, '');

function holds(one: Resource, word: string): boolean {
  const texts = [one.name, one.organization, one.description, one.url, one.address, ...one.areas];
  const number = digits(word);
  return (
    plain(texts.join(' ')).includes(plain(word)) ||
    (number.length >= 3 && [one.phone, one.text_to].some((way) => digits(way).includes(number)))
  );
}

export function narrowed(
  all: readonly Resource[],
  { words, kind, look }: Narrowing,
  on: Temporal.PlainDate,
): Resource[] {
  const each = words.split(/\s+/).filter(Boolean);
  return all.filter(
    (one) =>
      (kind === undefined || one.kind === kind) &&
      (!look || standingOn(one, on) !== 'fresh') &&
      (each.every((word) => holds(one, word)) || (words !== '' && holds(one, words))),
  );
}
