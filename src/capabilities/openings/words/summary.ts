import { whenInWords } from '#kit/wording/time';
import { resourceWordsIn } from '#resources';
import type { Match } from '../rules/matching.ts';
import type { Offer } from '../rules/offer.ts';
import type { Home, Opening } from '../store.ts';
import { type Locale, openingWords } from './index.ts';

/** "Ruth Alder, Elm Street Practice"; a solo practice is often named like its therapist. */
export const signedBy = ({ by, from }: Pick<Home, 'by' | 'from'>): string =>
  from.includes(by) ? from : `${by}, ${from}`;

/** What an opening is put into words for. */
export type Reader = { readonly locale: Locale; readonly country: string; readonly zone: string };

const CURRENCIES: Readonly<Record<string, string>> = {
  US: 'USD',
  CA: 'CAD',
  UK: 'GBP',
  GB: 'GBP',
  AU: 'AUD',
  NZ: 'NZD',
  MX: 'MXN',
  IE: 'EUR',
  ES: 'EUR',
  DE: 'EUR',
  FR: 'EUR',
};

const tag = (locale: Locale): string => (locale === 'es' ? 'es-US' : 'en-US');

export const listed = (parts: readonly string[], locale: Locale): string =>
  new Intl.ListFormat(tag(locale), { type: 'conjunction' }).format(parts);

/** "Sunday, December 13". */
export const dayInWords = (at: Temporal.Instant, { zone, locale }: Reader): string =>
  at
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toLocaleString(tag(locale), { weekday: 'long', month: 'long', day: 'numeric' });

/** "$120–$160, sliding scale"; empty where nothing was said. */
export function feeInWords(offer: Offer, { locale, country }: Reader): string {
  const currency = CURRENCIES[country];
  const format = new Intl.NumberFormat(
    tag(locale),
    currency === undefined ? {} : { style: 'currency', currency, maximumFractionDigits: 0 },
  );
  const fees = [offer.feeFrom, offer.feeTo].filter((fee) => fee !== null);
  const range = [...new Set(fees.map((fee) => format.format(fee)))].join('–');
  return [range, offer.sliding ? openingWords(locale).sliding : ''].filter(Boolean).join(', ');
}

/** "from January 3, Tuesdays and Fridays, evenings"; empty where any time is right. */
export function startAndTimesInWords(offer: Offer, locale: Locale): string {
  return [startInWords(offer, locale), timesInWords(offer, locale)].filter(Boolean).join(', ');
}

/** "Tuesdays and Fridays, evenings"; empty where any time is right. */
function timesInWords(offer: Offer, locale: Locale): string {
  const words = openingWords(locale);
  const days = listed(
    offer.days.map((day) => words.weekdays[day - 1] ?? ''),
    locale,
  );
  const parts = listed(
    offer.parts.map((part) => words.parts[part]),
    locale,
  );
  return [days, parts].filter(Boolean).join(', ');
}

export function formatsInWords(offer: Offer, locale: Locale): string[] {
  const words = openingWords(locale);
  return offer.formats.map((format) => {
    if (format === 'in_person')
      return offer.area === '' ? words.formats.in_person : words.inArea({ area: offer.area });
    return offer.licensedIn.length === 0
      ? words.formats.online
      : words.onlineIn({ where: listed(offer.licensedIn, locale) });
  });
}

/** "from January 3"; empty where it is now. */
function startInWords({ startsOn }: Offer, locale: Locale): string {
  if (startsOn === null) return '';
  const day = Temporal.PlainDate.from(startsOn);
  return openingWords(locale).from({
    when: day.toLocaleString(tag(locale), { month: 'long', day: 'numeric' }),
  });
}

/** "English and Spanish". */
export function languagesInWords({ languages }: Offer, locale: Locale): string {
  const names = new Intl.DisplayNames(tag(locale), { type: 'language', fallback: 'code' });
  return listed(
    languages.map((language) => names.of(language) ?? language),
    locale,
  );
}

/** One line that tells it: how many, when, how, for whom, who pays, the fee. */
export function summary(offer: Offer, reader: Reader): string {
  const { locale } = reader;
  const words = openingWords(locale);
  const { topics, ages } = resourceWordsIn(locale);
  return [
    words.places(offer.places),
    startInWords(offer, locale),
    timesInWords(offer, locale),
    ...formatsInWords(offer, locale),
    listed(
      offer.ages.map((age) => ages[age].toLocaleLowerCase(locale)),
      locale,
    ),
    listed(
      offer.topics.map((topic) => topics[topic].toLocaleLowerCase(locale)),
      locale,
    ),
    languagesInWords(offer, locale),
    offer.payers.length > 0 ? words.takes({ payers: listed(offer.payers, locale) }) : '',
    feeInWords(offer, reader),
    offer.note,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Why it was found, for the person or the therapist: "evenings · online · takes Aetna · confirmed Tuesday". */
export function whyInWords(
  { opening, reasons }: Match<Opening>,
  reader: Reader,
  at: Temporal.Instant,
): string {
  const { locale, zone, country } = reader;
  const words = openingWords(locale);
  const { topics } = resourceWordsIn(locale);
  return [
    timesInWords(opening, locale),
    ...formatsInWords(opening, locale),
    reasons.topics.length > 0
      ? words.worksWith({
          topics: listed(
            reasons.topics.map((topic) => topics[topic].toLocaleLowerCase(locale)),
            locale,
          ),
        })
      : '',
    reasons.payers.length > 0 ? words.takes({ payers: listed(reasons.payers, locale) }) : '',
    words.confirmed({ when: whenInWords(opening.confirmedAt, at, zone, locale, { country }) }),
  ]
    .filter(Boolean)
    .join(' · ');
}
