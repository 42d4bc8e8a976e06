import { type Lang, type Resource, libraryKey } from '../rules/kinds.ts';
import { HELPLINES } from './helplines.ts';
import { type StarterEntry, freeIn, libraryEntries } from './starter.ts';

const FIELDS = ['name', 'description', 'phone', 'address', 'hours', 'cost', 'audience'] as const;
type Said = Partial<Record<(typeof FIELDS)[number], string>>;

function saidIn(lang: Lang): ReadonlyMap<string, Said> {
  const lines = HELPLINES[lang].map(({ key, name, call, hours, audience }): [string, Said] => [
    key,
    { name, phone: call, hours, audience, cost: freeIn(lang) },
  ]);
  return new Map([...lines, ...libraryEntries(lang).map((one): [string, Said] => [one.starter, said(one)])]);
}

const said = (one: StarterEntry): Said => Object.fromEntries(FIELDS.map((field) => [field, one[field]]));

const SAID: Readonly<Record<Lang, ReadonlyMap<string, Said>>> = { en: saidIn('en'), es: saidIn('es') };

/**
 * R25 a place of the starter list as it is told to this reader: what the list says of it in words of ours stands in their language, as long as
 * nobody here wrote something else. The names of organisations and books stay what they are.
 */
export function inReadersWords(one: Resource, lang: Lang): Resource {
  const key = libraryKey(one);
  const [own, other] = [SAID[lang], SAID[lang === 'es' ? 'en' : 'es']].map((words) => words.get(key ?? ''));
  if (!own || !other) return one;
  const anew = FIELDS.flatMap((field) => {
    const words = own[field];
    return words !== undefined && one[field] !== '' && one[field] === other[field] ? [[field, words]] : [];
  });
  return { ...one, ...(Object.fromEntries(anew) as Said) };
}
