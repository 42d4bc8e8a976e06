import { type HolidayPlace, holidaysOf, isHolidayPlace } from './holidays.ts';

export type ClosedDay = { readonly on: string; readonly name: string };

/** Where the holidays of a practice are looked up: a part of a country has its own where we know them. */
export function holidayPlace(country: string, region: string): HolidayPlace | undefined {
  const here = country === 'GB' ? 'UK' : country;
  const part = region.toUpperCase().replace(/^(UK|GB)-/, '');
  return [`${here}-${part}`, here].find(isHolidayPlace);
}

/** The public holidays of this year and the next, from a day on: what a practice chooses from. */
export function offeredHolidays(country: string, region: string, from: Temporal.PlainDate): ClosedDay[] {
  const place = holidayPlace(country, region);
  if (place === undefined) return [];
  const seen = new Set<string>();
  return [from.year, from.year + 1]
    .flatMap((year) => holidaysOf(place, year))
    .filter(({ on }) => on >= from.toString() && !seen.has(on) && seen.add(on))
    .map(({ on, name }) => ({ on, name }));
}

/** What a practice closes on after it moved: the new place's holidays, and the days that it had added itself. */
export function closedAfterMove(
  closed: readonly ClosedDay[],
  offeredBefore: readonly ClosedDay[],
  offeredNow: readonly ClosedDay[],
): ClosedDay[] {
  const before = new Set(offeredBefore.map((day) => day.on));
  const now = new Set(offeredNow.map((day) => day.on));
  const own = closed.filter((day) => !before.has(day.on) && !now.has(day.on));
  return [...offeredNow, ...own].toSorted((a, b) => a.on.localeCompare(b.on, 'en'));
}
