import type { Age, Topic } from '#resources';
import { plainName, plainNames } from './names.ts';
import type { Format, Offer, Part } from './offer.ts';

/** What a person needs, as far as they said. Empty means not said, and keeps nobody out. */
export type Need = {
  readonly ages: readonly Age[];
  /** 'en', 'es'. */
  readonly language: string;
  /** Names of who may pay, whole: 'Aetna'. One of them is enough. */
  readonly payers: readonly string[];
  /** Without an insurance: then nobody is kept out by the payers that they take. */
  readonly paysThemselves: boolean;
  readonly format: Format | '';
  /** Where they are licensed to be seen, as practices write it: 'New York'. */
  readonly region: string;
  readonly topics: readonly string[];
  readonly parts: readonly Part[];
  /** ISO weekdays, 1 to 7. */
  readonly days: readonly number[];
  readonly area: string;
};

/** Nothing was said. */
export const NO_NEED: Need = {
  ages: [],
  language: '',
  payers: [],
  paysThemselves: false,
  format: '',
  region: '',
  topics: [],
  parts: [],
  days: [],
  area: '',
};

/** An opening as far as matching looks at it. */
export type Candidate = Offer & {
  readonly id: string;
  readonly memberId: string;
  readonly confirmedAt: Temporal.Instant;
  readonly namedAt: Temporal.Instant | null;
  /** A mail about it came back (O17). */
  readonly lowered?: boolean;
};

/** Why one fits, each to be put into words. */
export type Reasons = {
  readonly topics: readonly Topic[];
  readonly parts: readonly Part[];
  readonly days: readonly number[];
  readonly payers: readonly string[];
  readonly isNear: boolean;
};

export type Match<One extends Candidate = Candidate> = {
  readonly opening: One;
  readonly reasons: Reasons;
  readonly score: number;
};

/** Whether whole words of what was said are this name: 'Elm' isn't found in 'Elmhurst'. */
function names(said: string, name: string): boolean {
  const wanted = plainName(name);
  return wanted !== '' && ` ${said} `.includes(` ${wanted} `);
}

/** A need with its names as they are compared: made once, looked at for each opening. */
type Wanted = Need & { readonly named: ReadonlySet<string>; readonly place: string; readonly near: string };

const wantedFrom = (need: Need): Wanted => ({
  ...need,
  named: new Set(plainNames(need.payers)),
  place: plainName(need.region),
  near: plainName(need.area),
});

/**
 * O5 hard fits: age, language, who pays, how they meet, and where one is licensed. What the person didn't say keeps nobody out, nor
 * does what the therapist didn't say. `listsFor` says the same for the database.
 */
export const fits = (one: Candidate, need: Need): boolean => isWanted(one, wantedFrom(need));

function isWanted(one: Candidate, need: Wanted): boolean {
  if (need.ages.length > 0 && one.ages.length > 0 && !one.ages.some((age) => need.ages.includes(age)))
    return false;
  if (need.language !== '' && !one.languages.includes(need.language)) return false;
  if (!takes(one, need)) return false;
  if (need.format !== '' && !one.formats.includes(need.format)) return false;
  return isLicensed(one, need);
}

/** Somebody who names an insurance is sent to who takes it, or to who named none and may be asked. */
function takes(one: Candidate, { named, paysThemselves }: Wanted): boolean {
  if (paysThemselves || named.size === 0 || one.payers.length === 0) return true;
  const taken = plainNames(one.payers);
  return taken.length === 0 || taken.some((payer) => named.has(payer));
}

/** In person one is where the therapist is; online the licence counts. */
function isLicensed(one: Candidate, { place, format }: Wanted): boolean {
  if (place === '') return true;
  if (format !== 'online' && one.formats.includes('in_person')) return true;
  const licensed = plainNames(one.licensedIn);
  return licensed.length === 0 || licensed.includes(place);
}

/** O6 soft fits, and why. */
export const reasonsFor = (one: Candidate, need: Need): Reasons => reasonsOf(one, wantedFrom(need));

function reasonsOf(one: Candidate, need: Wanted): Reasons {
  return {
    topics: one.topics.filter((topic) => need.topics.includes(topic)),
    parts: need.parts.filter((part) => one.parts.length === 0 || one.parts.includes(part)),
    days: need.days.filter((day) => one.days.length === 0 || one.days.includes(day)),
    payers: need.named.size === 0 ? [] : one.payers.filter((payer) => need.named.has(plainName(payer))),
    isNear:
      need.near !== '' && one.formats.includes('in_person') && one.area !== '' && names(need.near, one.area),
  };
}

/** Whoever can come on Friday evenings isn't helped by a Monday evening. */
function timesSuit(reasons: Reasons, need: Need): boolean {
  const suits = (asked: readonly unknown[], had: readonly unknown[]): boolean =>
    asked.length === 0 || had.length > 0;
  return (
    need.parts.length + need.days.length > 0 &&
    suits(need.parts, reasons.parts) &&
    suits(need.days, reasons.days)
  );
}

/** How soon after it was confirmed an opening counts as fresh. */
const FRESH_DAYS = 7;

const WEIGHTS = { topic: 2, times: 2, payer: 1, near: 2, fresh: 1 } as const;
/** O17 more than all the rest can make up for. */
const LOWERED = -20;
const MOST_TOPICS = 2;

function scoreOf(reasons: Reasons, need: Need, isFresh: boolean): number {
  return (
    Math.min(reasons.topics.length, MOST_TOPICS) * WEIGHTS.topic +
    (timesSuit(reasons, need) ? WEIGHTS.times : 0) +
    (reasons.payers.length > 0 ? WEIGHTS.payer : 0) +
    (reasons.isNear ? WEIGHTS.near : 0) +
    (isFresh ? WEIGHTS.fresh : 0)
  );
}

/** O6 among equals whoever was named least lately, and whoever never was first of all; the rest is settled by the id. */
function byFairness(a: Match, b: Match): number {
  if (a.score !== b.score) return b.score - a.score;
  const [one, other] = [a.opening.namedAt, b.opening.namedAt];
  if (one === null || other === null) {
    if (one !== other) return one === null ? -1 : 1;
  } else {
    const order = Temporal.Instant.compare(one, other);
    if (order !== 0) return order;
  }
  return a.opening.id < b.opening.id ? -1 : 1;
}

/**
 * The openings that fit, best first, at most one of each therapist.
 * @param at now: what was confirmed lately counts for more
 */
export function match<One extends Candidate>(
  openings: readonly One[],
  need: Need,
  at: Temporal.Instant,
): Match<One>[] {
  const wanted = wantedFrom(need);
  const freshFrom = at.subtract({ hours: 24 * FRESH_DAYS });
  const ranked = openings
    .filter((one) => isWanted(one, wanted))
    .map((opening) => {
      const reasons = reasonsOf(opening, wanted);
      const isFresh = Temporal.Instant.compare(opening.confirmedAt, freshFrom) > 0;
      const score = scoreOf(reasons, need, isFresh) + (opening.lowered === true ? LOWERED : 0);
      return { opening, reasons, score };
    })
    .toSorted(byFairness);
  const seen = new Set<string>();
  return ranked.filter(({ opening }) => !seen.has(opening.memberId) && seen.add(opening.memberId));
}
