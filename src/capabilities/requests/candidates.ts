import type { Work } from '#kit/work';
import { type Match, type Opening, findOpenings, match, withHomes } from '#openings';
import { type Wanted, namedTyped, wantedTyped } from './forms/need.ts';
import { needOf } from './needs.ts';
import { nextOnes } from './rules/asking.ts';
import { type Widening, isNearEnough, stagesOf } from './rules/widening.ts';

type Locale = 'en' | 'es';

/** One who fits, and what of the need was widened for that. */
export type Candidate = { readonly match: Match<Opening>; readonly widened: readonly Widening[] };

/** Openings that this network was told of and that fit a need, widened so far, the best first. */
async function fitting(
  work: Work,
  wanted: Wanted,
  { locale, widened }: { locale: Locale; widened: readonly Widening[] },
): Promise<Match<Opening>[]> {
  const need = needOf(wanted, locale, widened);
  const told = await withHomes(work, await findOpenings(work, need));
  const near = told.filter((opening) => {
    const isNear = match([opening], need, work.at)[0]?.reasons.isNear === true;
    // Online the licence counts, wherever their room is.
    const online = match([opening], { ...need, format: 'online' }, work.at).length > 0;
    return isNearEnough({ area: opening.area, isNear, online }, wanted, widened);
  });
  return match(near, need, work.at);
}

/** Those who fit what was said, with nothing widened, the best first. */
export const fittingExactly = (work: Work, wanted: Wanted, locale: Locale): Promise<Match<Opening>[]> =>
  fitting(work, wanted, { locale, widened: [] });

/** Q12 Q21 Q22 who is asked next: five at most, of those who fit exactly while one of them is left, then of those who fit what was widened. */
export async function nextToAsk(
  work: Work,
  typed: URLSearchParams,
  { locale, asked }: { locale: Locale; asked: readonly string[] },
): Promise<{ openings: Opening[]; widened: readonly Widening[] }> {
  const wanted = wantedTyped(typed);
  const named = namedTyped(typed);
  for (const widened of stagesOf(wanted)) {
    const all = (await fitting(work, wanted, { locale, widened })).map(({ opening }) => opening);
    const openings = nextOnes(
      all.filter(({ memberId }) => named === undefined || named.has(memberId)),
      asked,
    );
    if (openings.length > 0) return { openings, widened };
  }
  return { openings: [], widened: [] };
}

/** Q21 so many are shown by name. */
export const MOST_SHOWN = 12;

/** Q21 whom the person may choose to be asked: who told this network of an opening and fits what was said, and why. */
export async function maybeAsked(work: Work, typed: URLSearchParams, locale: Locale): Promise<Candidate[]> {
  const wanted = wantedTyped(typed);
  const shown = new Map<string, Candidate>();
  for (const widened of stagesOf(wanted)) {
    for (const one of await fitting(work, wanted, { locale, widened })) {
      const { memberId, home } = one.opening;
      if (home !== null && !shown.has(memberId) && shown.size < MOST_SHOWN)
        shown.set(memberId, { match: one, widened });
    }
  }
  return [...shown.values()];
}
