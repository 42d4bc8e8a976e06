import type { Locale } from './time.ts';

/** A whole number of the currency's smallest unit: 12000 of 'USD' are $120. */
export type Money = { readonly amount: number; readonly currency: string };

/** By the practice's country, as 'US' or 'UK'; what isn't listed pays in dollars until somebody says otherwise. */
const CURRENCIES: Readonly<Record<string, string>> = {
  US: 'USD',
  PR: 'USD',
  EC: 'USD',
  SV: 'USD',
  PA: 'USD',
  CA: 'CAD',
  UK: 'GBP',
  GB: 'GBP',
  AU: 'AUD',
  NZ: 'NZD',
  MX: 'MXN',
  AR: 'ARS',
  CL: 'CLP',
  CO: 'COP',
  PE: 'PEN',
  UY: 'UYU',
  CR: 'CRC',
  GT: 'GTQ',
  DO: 'DOP',
  IN: 'INR',
  ZA: 'ZAR',
  JP: 'JPY',
  CH: 'CHF',
  SE: 'SEK',
  NO: 'NOK',
  DK: 'DKK',
  PL: 'PLN',
  BR: 'BRL',
  IE: 'EUR',
  ES: 'EUR',
  DE: 'EUR',
  FR: 'EUR',
  IT: 'EUR',
  PT: 'EUR',
  AT: 'EUR',
  BE: 'EUR',
  NL: 'EUR',
  FI: 'EUR',
};

export const CURRENCY_CODES: readonly string[] = [...new Set(Object.values(CURRENCIES))];

export const currencyOf = (country: string): string => CURRENCIES[country.slice(0, 2)] ?? 'USD';

const tag = (locale: Locale): string => (locale === 'es' ? 'es-US' : 'en-US');

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(currency: string, locale: Locale): Intl.NumberFormat {
  const key = `${locale} ${currency}`;
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(tag(locale), {
      style: 'currency',
      currency,
      // "$120" and "US$120" are the same money; beside its own people the short one is read.
      currencyDisplay: 'narrowSymbol',
      trailingZeroDisplay: 'stripIfInteger',
    });
  formats.set(key, format);
  return format;
}

/** How many places stand behind the point: 2 for dollars, 0 for yen. */
export function placesOf(currency: string): number {
  return formatOf(currency, 'en').resolvedOptions().maximumFractionDigits ?? 2;
}

/** "$120", "$62.50", "¥5,000". */
export function moneyInWords({ amount, currency }: Money, locale: Locale): string {
  return formatOf(currency, locale)
    .format(amount / 10 ** placesOf(currency))
    .replaceAll(/\s/g, ' ');
}

/** As it stands in a field of a form: "120", "62.50". */
export function moneyTyped({ amount, currency }: Money): string {
  const places = placesOf(currency);
  const isWhole = amount % 10 ** places === 0;
  return (amount / 10 ** places).toFixed(isWhole ? 0 : places);
}

/** What somebody typed as an amount, in the smallest unit; undefined where it is none. "120", "62,50", "$1,200". */
export function moneyFrom(typed: string, currency: string): number | undefined {
  const bare = typed.replaceAll(/[^\d.,]/g, '');
  const [, whole = '', part = ''] = /^([\d.,]*?\d)(?:[.,](\d{1,2}))?$/.exec(bare) ?? [];
  const places = placesOf(currency);
  const digits = whole.replaceAll(/\D/g, '');
  if (digits === '' || digits.length > 7 || part.length > places) return undefined;
  return Number(digits) * 10 ** places + Number(part.padEnd(places, '0') || 0);
}
