import { readFileSync } from 'node:fs';
import { csvRecords } from '#kit/csv';
import { rowsFor } from '../rules/helplines.ts';
import { type CostKind, type Lang, type ResourceFields, countryCode, isKind } from '../rules/kinds.ts';

/** What is written down for every practice of a country, before any of it is confirmed there. */
export type StarterEntry = ResourceFields & { starter: string; sort_order: number };

/** The day the library was written down; each practice confirms what it uses. */
const SEEN_ON = '2026-11-23';

type Phrase = Readonly<Record<Lang, string>>;

const COSTS: Readonly<Record<string, Phrase & { kind: CostKind }>> = {
  free: { kind: 'free', en: 'Free', es: 'Gratis' },
  gift: { kind: 'free', en: 'Free. You may give something', es: 'Gratis. Puede dar algo si quiere' },
  low: { kind: 'low', en: 'A low fee, or what you can pay', es: 'Un costo bajo, o lo que pueda pagar' },
  ask: { kind: 'unknown', en: 'Ask them about the cost', es: 'Pregunte cuánto cuesta' },
  book: {
    kind: 'low',
    en: 'The price of a book. Many libraries lend it free',
    es: 'El precio de un libro. Muchas bibliotecas lo prestan gratis',
  },
};

/** What the help lines cost. */
export const freeIn = (lang: Lang): string => COSTS['free']?.[lang] ?? '';

const HOURS: Readonly<Record<string, Phrase>> = {
  always: { en: 'Day and night, every day', es: 'De día y de noche, todos los días' },
  daily: { en: 'Every day, at many hours', es: 'Todos los días, a muchas horas' },
  any_time: { en: 'Any time', es: 'A cualquier hora' },
  see_page: { en: 'Their page says when', es: 'Su página dice cuándo' },
};

const BOOKSHOP: Phrase = {
  en: 'Any library or bookshop can find it for you',
  es: 'Cualquier biblioteca o librería puede conseguirlo',
};

const list = (text: string): string[] => text.split(';').filter(Boolean);

/**
 * Whom a row fits beyond its topics. `narrow`: one cause of death, one kind of hurt, one illness, one sort of person, or hard
 * to read, so that it would wound or puzzle most who name its topic. `general`: it fits whoever comes.
 */
export type Fits = 'narrow' | 'general' | '';

const isFits = (text: string): text is Fits => text === '' || text === 'narrow' || text === 'general';

type Row = { countries: string[]; entry: StarterEntry; fits: Fits };

function readLibrary(lang: Lang): Row[] {
  const text = readFileSync(new URL('starter.csv', import.meta.url), 'utf8');
  return csvRecords(text).map((record, index) => {
    const of = (column: string): string => record.get(column) ?? '';
    const kind = of('kind');
    const cost = COSTS[of('cost')];
    const hours = HOURS[of('hours')];
    const fits = of('fits');
    if (!isKind(kind) || !cost || !hours || !isFits(fits))
      throw new Error(`assertion: starter.csv, ${of('key')}: unknown word`);
    const entry: StarterEntry = {
      starter: of('key'),
      sort_order: 100 + index,
      kind,
      country: of('countries'),
      organization: of('organization'),
      name: of('name'),
      description: of(lang === 'es' ? 'description_es' : 'description'),
      phone: of('phone'),
      text_to: of('text'),
      url: of('url'),
      address: kind === 'book' ? BOOKSHOP[lang] : '',
      hours: hours[lang],
      cost: cost[lang],
      cost_kind: cost.kind,
      audience: '',
      topics: list(of('topics')),
      areas: [],
      ages: list(of('ages')),
      languages: list(of('languages')),
      source: of('source'),
      seen_on: SEEN_ON,
    };
    return { countries: list(of('countries')), entry, fits };
  });
}

const LIBRARY: Readonly<Record<Lang, ReturnType<typeof readLibrary>>> = {
  en: readLibrary('en'),
  es: readLibrary('es'),
};

/** All of it, for whatever country, in one language. */
export const libraryEntries = (lang: Lang): StarterEntry[] => LIBRARY[lang].map(({ entry }) => entry);

const FITS: ReadonlyMap<string, Fits> = new Map(LIBRARY.en.map(({ entry, fits }) => [entry.starter, fits]));

/** What the library says of whom this fits; nothing of what a practice wrote down itself. */
export function fitsOf(starter: string | null): Fits {
  return (starter !== null && FITS.get(starter)) || '';
}

const TOPICS_OF: Readonly<Record<string, string[]>> = { abuse: ['abuse'], addiction: ['addiction'] };

function helplineEntries(country: string, region: string, lang: Lang): StarterEntry[] {
  return rowsFor(country, region, lang).flatMap((row, index): StarterEntry[] => {
    if (row.kind === 'elsewhere') return [];
    return [
      {
        starter: row.key,
        sort_order: index,
        kind: row.kind,
        country: countryCode(country),
        organization: '',
        name: row.name,
        description: '',
        phone: row.call,
        text_to: row.text,
        url: row.url,
        address: '',
        hours: row.hours,
        cost: freeIn(lang),
        cost_kind: 'free',
        audience: row.audience,
        topics: TOPICS_OF[row.kind] ?? [],
        areas: [],
        ages: [...row.ages],
        languages: [],
        source: row.source,
        seen_on: null,
      },
    ];
  });
}

/** Help-now numbers and the starter library of a country, in the practice's language. */
export function starterLibrary(country: string, region: string, lang: Lang): StarterEntry[] {
  const code = countryCode(country);
  const fitting = LIBRARY[lang].filter(
    ({ countries }) => countries.includes('any') || countries.includes(code),
  );
  return [...helplineEntries(country, region, lang), ...fitting.map(({ entry }) => entry)];
}
