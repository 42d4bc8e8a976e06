import type { Age, Topic } from '#resources';
import type { Format, Offer, Part } from './offer.ts';

/** What a person needs, as far as they said. Empty means not said, and keeps nobody out. */
export type Need = {
  readonly ages: readonly Age[];
  /** 'en', 'es'. */
  readonly language: string;
  /** As they wrote it: 'I have Aetna'. */
  readonly payment: string;
  readonly format: Format | '';
  /** Where they are licensed to be seen, as practices write it: 'New York'. */
  readonly region: string;
  readonly topics: readonly string[];
  /** As they wrote it: 'evenings, or Fridays'. */
  readonly times: string;
  readonly area: string;
};

/** An opening as far as matching looks at it. */
export type Candidate = Offer & {
  readonly id: string;
  readonly memberId: string;
  readonly confirmedAt: Temporal.Instant;
  readonly namedAt: Temporal.Instant | null;
};

/** Why one fits, each to be put into words. */
export type Reasons = {
  readonly topics: readonly Topic[];
  readonly parts: readonly Part[];
  readonly payers: readonly string[];
  readonly isNear: boolean;
};

export type Match<One extends Candidate = Candidate> = {
  readonly opening: One;
  readonly reasons: Reasons;
  readonly score: number;
};

const plain = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Says the name of a payer: whole words, so that 'Cigna' isn't found in another word. */
function names(said: string, payer: string): boolean {
  const wanted = plain(payer).trim();
  return wanted !== '' && ` ${plain(said).replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${wanted} `);
}

const NO_INSURANCE = /\b(?:self[- ]?pay|out of pocket|cash|no insurance|sin seguro|particular|yo pago)\b/iu;

/**
 * O5 hard fits: age, language, who pays, how they meet, and where one is licensed. What the person didn't say keeps nobody out, nor
 * does what the therapist didn't say.
 */
export function fits(one: Candidate, need: Need): boolean {
  if (need.ages.length > 0 && one.ages.length > 0 && !one.ages.some((age) => need.ages.includes(age)))
    return false;
  if (need.language !== '' && !one.languages.includes(need.language)) return false;
  if (!takes(one, need.payment)) return false;
  if (need.format !== '' && !one.formats.includes(need.format)) return false;
  return isLicensed(one, need);
}

/** Somebody who names an insurance is sent to who takes it, or to who named none and may be asked. */
function takes(one: Candidate, payment: string): boolean {
  if (payment.trim() === '' || one.payers.length === 0 || NO_INSURANCE.test(payment)) return true;
  return one.payers.some((payer) => names(payment, payer));
}

/** In person one is where the therapist is; online the licence counts. */
function isLicensed(one: Candidate, need: Need): boolean {
  const wanted = plain(need.region);
  if (wanted === '' || one.licensedIn.length === 0) return true;
  if (need.format !== 'online' && one.formats.includes('in_person')) return true;
  return one.licensedIn.some((place) => plain(place) === wanted);
}

const SAID: Readonly<Record<Part, RegExp>> = {
  morning: /\b(?:mornings?|early|before (?:noon|work)|mañanas?|temprano)\b/iu,
  afternoon: /\b(?:afternoons?|after school|midday|tardes?|mediodía)\b/iu,
  evening: /\b(?:evenings?|nights?|after (?:work|five|5|six|6)|late|noches?|después del trabajo)\b/iu,
};

/** O6 soft fits, and why. */
export function reasonsFor(one: Candidate, need: Need): Reasons {
  const asked = (Object.keys(SAID) as Part[]).filter((part) => SAID[part].test(need.times));
  return {
    topics: one.topics.filter((topic) => need.topics.includes(topic)),
    parts: asked.filter((part) => one.parts.length === 0 || one.parts.includes(part)),
    payers: one.payers.filter((payer) => names(need.payment, payer)),
    isNear: one.formats.includes('in_person') && one.area !== '' && names(need.area, one.area),
  };
}

/** How soon after it was confirmed an opening counts as fresh. */
const FRESH_DAYS = 7;

const WEIGHTS = { topic: 2, times: 2, payer: 1, near: 2, fresh: 1 } as const;
const MOST_TOPICS = 2;

function scoreOf(one: Candidate, reasons: Reasons, at: Temporal.Instant): number {
  const freshUntil = one.confirmedAt.add({ hours: 24 * FRESH_DAYS });
  return (
    Math.min(reasons.topics.length, MOST_TOPICS) * WEIGHTS.topic +
    (reasons.parts.length > 0 ? WEIGHTS.times : 0) +
    (reasons.payers.length > 0 ? WEIGHTS.payer : 0) +
    (reasons.isNear ? WEIGHTS.near : 0) +
    (Temporal.Instant.compare(at, freshUntil) < 0 ? WEIGHTS.fresh : 0)
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
  const ranked = openings
    .filter((one) => fits(one, need))
    .map((opening) => {
      const reasons = reasonsFor(opening, need);
      return { opening, reasons, score: scoreOf(opening, reasons, at) };
    })
    .toSorted(byFairness);
  const seen = new Set<string>();
  return ranked.filter(({ opening }) => !seen.has(opening.memberId) && seen.add(opening.memberId));
}
