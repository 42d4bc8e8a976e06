import type { Need } from './matching.ts';
import { plainName, plainNames } from './names.ts';

/**
 * O5 made into lists. An opening stands on a list for each way of asking for it: in a language, at a place, with a payer. Who
 * needs something reads the few lists that it asks for, and meets nobody there whom a licence, a language, a payer or a format
 * keeps out. The other half, on which lists an opening stands, is `lists_of_opening` in the database (migration 0024).
 */
export function listsFor(need: Need): string[] {
  return languagesOf(need).flatMap((language) =>
    placesOf(need).flatMap((place) => payersOf(need).map((payer) => `${language}/${place}/${payer}`)),
  );
}

/** Who speaks no English stands on a list of their own, so that both together are everybody. */
const languagesOf = ({ language }: Need): string[] => (language === '' ? ['en', ''] : [language]);

/** In person one is where the therapist is; online the licence counts, and who named none may see everybody. */
function placesOf(need: Need): string[] {
  const region = plainName(need.region);
  const online = region === '' ? ['online'] : ['online:', `online:${region}`];
  if (need.format === 'in_person') return ['in_person'];
  return need.format === 'online' ? online : ['in_person', ...online];
}

/** Who names no payer may be asked by everybody; who names some stands on one list more, for people who named none. */
function payersOf(need: Need): string[] {
  const names = plainNames(need.payers);
  return need.paysThemselves || names.length === 0 ? ['', '*'] : ['', ...names];
}

const BITS = { children: 1, teens: 2, adults: 4, older_adults: 8 } as const;

/** The ages that were said, a bit each, as `ages_of_opening` writes them; all bits where nothing was said. */
export const agesFor = (need: Need): number =>
  need.ages.length === 0 ? ANY_AGE : need.ages.reduce((bits, age) => bits | BITS[age], 0);

const ANY_AGE = 15;
