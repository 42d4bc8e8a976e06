import { type Staffing, myPageOf } from '#accounts';
import { persons } from '#people';
import {
  type Locale,
  clockInWords,
  dateInWords,
  momentInWords,
  promiseInWords,
  zoneInWords,
} from '#kit/wording/time';
import type { Work } from '#kit/work';

/** For whom times are said: the practice's zone, and their own where they said one. */
export type Reader = {
  readonly locale: Locale;
  readonly zone: string;
  readonly country: string;
  readonly readerZone?: string | undefined;
};

export const zoneOf = ({ zone, readerZone }: Reader): string => readerZone ?? zone;

const options = ({ country, zone, readerZone }: Reader) => ({
  country,
  ...(readerZone !== undefined && { readerZone: zone }),
});

/** "Tuesday, December 1, 3 pm", in the reader's zone, which is named where the practice's clocks show another time. */
export function momentFor(at: Temporal.Instant, reader: Reader): string {
  const zone = zoneOf(reader);
  const { hour, minute } = at.toZonedDateTimeISO(zone);
  // A deadline at midnight ends the day before; a session then begins the next.
  return hour === 0 && minute === 0
    ? momentInWords(at, zone, reader.locale, { country: reader.country })
    : promiseInWords(at, zone, reader.locale, options(reader));
}

export const clockFor = (at: Temporal.Instant, reader: Reader): string =>
  clockInWords(at, zoneOf(reader), reader.locale, { country: reader.country });

export const dateFor = (at: Temporal.Instant, reader: Reader): Temporal.PlainDate =>
  at.toZonedDateTimeISO(zoneOf(reader)).toPlainDate();

/** A day by its name: "Tuesday, December 1". */
export const dayFor = (
  date: Temporal.PlainDate,
  { locale, country }: Pick<Reader, 'locale' | 'country'>,
): string => dateInWords(date, locale, country);

/** The reader's zone by its name, where it isn't the practice's. */
export const zoneNote = (at: Temporal.Instant, reader: Reader): string | undefined =>
  reader.readerZone === undefined || reader.readerZone === reader.zone
    ? undefined
    : zoneInWords(at, reader.readerZone, reader.locale);

/** How a person reads times: as they chose on their own page, else in the practice's zone and the language that they wrote in. */
export async function readerOf(work: Work, staff: Staffing, personId: string): Promise<Reader> {
  const [page, found] = await Promise.all([myPageOf(work, personId), persons(work, [personId])]);
  const { zone, country } = staff.practice;
  return {
    locale: page?.lang ?? found.get(personId)?.locale ?? 'en',
    zone,
    country,
    ...(page?.zone !== undefined && { readerZone: page.zone }),
  };
}
