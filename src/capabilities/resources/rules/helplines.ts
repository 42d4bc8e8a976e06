import { HELPLINES, HELP_KINDS, type HelpKind, type HelplineRow } from '../data/helplines.ts';
import { standingOn } from './confirming.ts';
import { type Lang, type Resource, countryCode, isHelpNow } from './kinds.ts';

/** A number or page for a person who needs somebody now. Words are in the reader's language. */
export type HelpLine = {
  readonly key: string;
  readonly kind: HelpKind;
  readonly name: string;
  readonly call?: string;
  readonly text?: string;
  readonly url?: string;
  readonly hours: string;
  readonly audience: string;
};

/** Where 112 is the emergency number by law; crisis lines of their own join it. Ireland has all of its own. */
const EU = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' ');

const OWN = ['US', 'CA', 'UK', 'IE', 'AU', 'NZ', 'MX', 'IN', 'BR', 'JP'];

function toLine(row: HelplineRow): HelpLine {
  return {
    key: row.key,
    kind: row.kind,
    name: row.name,
    ...(row.call !== '' && { call: row.call }),
    ...(row.text !== '' && { text: row.text }),
    ...(row.url !== '' && { url: row.url }),
    hours: row.hours,
    audience: row.audience,
  };
}

/** The rows for a place: a region's own line stands before the country's. 'SCT' and 'UK-SCT' name the same region. */
export function rowsFor(country: string, region: string, lang: Lang): HelplineRow[] {
  const code = countryCode(country);
  const part = region
    .trim()
    .toUpperCase()
    .replace(/^(UK|GB|[A-Z]{2})-/, '');
  const scotland = code === 'UK' && (part === 'SCT' || part === 'SCOTLAND');
  const places = OWN.includes(code) ? [code] : EU.includes(code) ? ['EU', code] : [];
  if (scotland) places.unshift('UK-SCT');
  const rows = places.flatMap((place) => HELPLINES[lang].filter((row) => row.country === place));
  return rows.toSorted((a, b) => HELP_KINDS.indexOf(a.kind) - HELP_KINDS.indexOf(b.kind));
}

/** The worldwide directory, at its page for this country. */
function elsewhere(country: string, lang: Lang): HelpLine[] {
  const code = countryCode(country);
  const iso = code === 'UK' ? 'gb' : code.toLowerCase();
  return HELPLINES[lang]
    .filter((row) => row.country === 'any')
    .map((row) => ({
      ...toLine(row),
      url: /^[a-z]{2}$/.test(iso) ? `${row.url}/countries/${iso}` : row.url,
    }));
}

/**
 * Help-now numbers of a country, emergency first, the worldwide directory last. Needs no database. For a country that
 * isn't in the list only the directory is left.
 * @param country ISO 3166 alpha-2; 'UK' and 'GB' are the same. @param region 'SCT' for Scotland, else ''.
 */
export function helpNow(country: string, region = '', lang: Lang = 'en'): HelpLine[] {
  return [...rowsFor(country, region, lang).map(toLine), ...elsewhere(country, lang)];
}

/**
 * The country in the language that a browser asks for first ('es-MX, en;q=0.8' is MX); '' where that language names none.
 * The languages after it often come with the browser and say nothing of where somebody is.
 */
export function countryAsked(acceptLanguage: string | undefined): string {
  const found = /^\s*[a-z]{2,3}(?:-[a-z]{4})?-([a-z]{2})\b/i.exec(acceptLanguage ?? '');
  return found?.[1]?.toUpperCase() ?? '';
}

/** The countries that have an emergency number here, by their names in the reader's language, in its order. */
export function countriesWithHelp(lang: Lang = 'en'): { country: string; name: string }[] {
  const names = new Intl.DisplayNames(lang, { type: 'region' });
  const all = [...OWN, ...EU.filter((code) => !OWN.includes(code))];
  return all
    .map((country) => ({ country, name: names.of(country === 'UK' ? 'GB' : country) ?? country }))
    .toSorted((a, b) => a.name.localeCompare(b.name, lang));
}

/** The practice's numbers always; words in the reader's language wherever the practice left them as they came. */
function fromResource(one: Resource, lang: Lang): HelpLine {
  const own = {
    name: one.name,
    hours: one.hours,
    audience: one.audience || one.description,
    call: one.phone,
  };
  const row = HELPLINES[lang].find((known) => known.key === one.starter);
  if (row) {
    const asItCame = Object.values(HELPLINES).flatMap((rows) =>
      rows.filter((known) => known.key === one.starter),
    );
    for (const field of ['name', 'hours', 'audience', 'call'] as const) {
      if (asItCame.some((known) => known[field] === own[field])) own[field] = row[field];
    }
  }
  const { call, ...words } = own;
  return {
    key: one.starter ?? one.id,
    kind: HELP_KINDS.find((known) => known === one.kind) ?? 'crisis_line',
    ...words,
    ...(call !== '' && { call }),
    ...(one.text_to !== '' && { text: one.text_to }),
    ...(one.url !== '' && { url: one.url }),
  };
}

/**
 * What the practice's page shows: its own rows, and the list above wherever it has none. An abuse line of its own is
 * shown once it is confirmed and not lapsed; emergency and crisis lines from the list are shown from the start.
 * R17 What a network told stands nowhere here: it neither adds a number nor takes the place of one.
 * @param on the date at the practice.
 */
export function practiceHelpNow(
  resources: readonly Resource[],
  place: { country: string; region: string; lang: Lang; on: Temporal.PlainDate },
): HelpLine[] {
  const fallback = helpNow(place.country, place.region, place.lang);
  const ours = resources.filter((one) => one.told === null);
  const own = ours.filter((one) => isShown(one, place.on)).toSorted((a, b) => a.sort_order - b.sort_order);
  return HELP_KINDS.flatMap((kind) => {
    const lines = own.filter((one) => one.kind === kind).map((one) => fromResource(one, place.lang));
    if (lines.length > 0) return lines;
    return fallback.filter((line) => line.kind === kind && !isRetired(ours, line.key));
  });
}

function isShown(one: Resource, on: Temporal.PlainDate): boolean {
  const standing = standingOn(one, on);
  if (standing === 'retired') return false;
  if (one.kind === 'emergency') return true;
  if (isHelpNow(one)) return standing !== 'never_confirmed' || one.starter !== null;
  return one.kind === 'abuse' && one.phone !== '' && (standing === 'fresh' || standing === 'ask_again');
}

/** What the practice took out stays out, except that an emergency number is always shown. */
function isRetired(resources: readonly Resource[], key: string): boolean {
  return resources.some((one) => one.starter === key && one.retired_at !== null && one.kind !== 'emergency');
}
