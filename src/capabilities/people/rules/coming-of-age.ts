/**
 * From which age somebody may agree to talk therapy themselves, and from which they are of age. Not legal advice: laws ask for more than
 * an age (that it is needed, that they understand it), so a page names the source and the practice says what holds for it.
 */

export type AgeRule = { readonly age: number; readonly source: string };

/**
 * By country, or by country and region. Only what was read in the law itself, or in a court's or a legislature's account of it, stands
 * here. Nothing for a place: the page says that we don't know, and asks the practice for its own age and where that comes from.
 */
const AGREES: Readonly<Record<string, AgeRule>> = {
  'US-CA': { age: 12, source: 'Cal. Health & Safety Code § 124260' },
  'US-CO': { age: 12, source: 'C.R.S. § 12-245-203.5' },
  'US-IL': { age: 12, source: 'Public Act 100-0614, 405 ILCS 5; with a limit of sessions' },
  'US-WA': { age: 13, source: 'RCW 71.34.530' },
  'US-OR': { age: 14, source: 'ORS 109.675' },
  'US-PA': { age: 14, source: '35 P.S. § 10101.1' },
  'CA-QC': { age: 14, source: 'Code civil du Québec, art. 14' },
  NZ: { age: 16, source: 'Care of Children Act 2004 s 36' },
  'UK-ENG': { age: 16, source: 'Family Law Reform Act 1969 s 8 (England and Wales)' },
  'UK-WLS': { age: 16, source: 'Family Law Reform Act 1969 s 8 (England and Wales)' },
};

const OF_AGE: Readonly<Record<string, AgeRule>> = {
  // Both by the account of the Guttmacher Institute; which section says so was not read.
  'US-AL': { age: 19, source: 'Guttmacher Institute, age of majority in Alabama' },
  'US-NE': { age: 19, source: 'Guttmacher Institute, age of majority in Nebraska' },
  'CA-BC': { age: 19, source: 'Age of Majority Act, RSBC 1996, c 7, s 1' },
};

const USUALLY_OF_AGE = 18;

/** Nobody under this age is taken for a teenager, whatever the law says of agreeing. */
const TEENS_FROM = 13;

export type Place = { readonly country: string; readonly region: string };

/** What the practice said for itself; it knows its law and its advice better than we do. */
export type AgesSaid = {
  readonly agreesAt: number | undefined;
  readonly ofAgeAt: number | undefined;
  /** Where its age comes from: a law by name, or whose advice. */
  readonly source?: string | undefined;
};

export type Ages = {
  /** Undefined: the practice has to say. */
  readonly agreesAt: number | undefined;
  readonly agreesBy: string | undefined;
  /** The practice's own word. */
  readonly isSaid: boolean;
  readonly ofAgeAt: number;
  readonly ofAgeBy: string | undefined;
};

/** P11 the practice's own word before the law that we name. */
export function agesHere(place: Place, said?: AgesSaid): Ages {
  const region = `${place.country}-${place.region}`;
  const agrees = AGREES[region] ?? AGREES[place.country];
  const ofAge = OF_AGE[region];
  return {
    agreesAt: said?.agreesAt ?? agrees?.age,
    agreesBy: said?.agreesAt === undefined ? agrees?.source : said.source,
    isSaid: said?.agreesAt !== undefined,
    ofAgeAt: said?.ofAgeAt ?? ofAge?.age ?? USUALLY_OF_AGE,
    ofAgeBy: said?.ofAgeAt === undefined ? ofAge?.source : undefined,
  };
}

/** Whole years on that day. Who was born on February 29 is a year older on March 1, where there is no such day. */
export function ageOn(bornOn: Temporal.PlainDate, on: Temporal.PlainDate): number {
  const { years } = bornOn.until(on, { largestUnit: 'years' });
  const hasComeEarly = bornOn.day === 29 && bornOn.month === 2 && on.month === 2 && on.day === 28;
  return hasComeEarly && !on.inLeapYear && bornOn.add({ years }).equals(on) ? years - 1 : years;
}

export type Stage = 'child' | 'teenager' | 'of_age';

/** P11 a teenager decides what is seen of theirs, and who is of age is nobody's child here any more. */
export function stageOn(
  bornOn: Temporal.PlainDate,
  on: Temporal.PlainDate,
  ages: Pick<Ages, 'agreesAt' | 'ofAgeAt'>,
): Stage {
  const age = ageOn(bornOn, on);
  if (age >= ages.ofAgeAt) return 'of_age';
  return age >= Math.min(ages.agreesAt ?? TEENS_FROM, TEENS_FROM) ? 'teenager' : 'child';
}
