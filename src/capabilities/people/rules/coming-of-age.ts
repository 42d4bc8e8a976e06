/**
 * From which age somebody may agree to talk therapy themselves, and from which they are of age. Not legal advice: laws ask for more than
 * an age (that it is needed, that they understand it), so a page names the source and the practice says what holds for it.
 */

export type AgeRule = { readonly age: number; readonly source: string };

/** By country, or by country and region. None: no age is known to us, or the law names none. */
const AGREES: Readonly<Record<string, AgeRule>> = {
  'US-CA': { age: 12, source: 'Cal. Health & Safety Code § 124260' },
  'US-CO': { age: 12, source: 'C.R.S. § 12-245-203.5' },
  'US-IL': { age: 12, source: '405 ILCS 5/3-550' },
  'US-WA': { age: 13, source: 'RCW 71.34.530' },
  'US-OR': { age: 14, source: 'ORS 109.675' },
  'US-PA': { age: 14, source: '35 P.S. § 10101.1' },
  'CA-QC': { age: 14, source: 'Code civil du Québec, art. 14' },
  'AU-NSW': { age: 14, source: 'Minors (Property and Contracts) Act 1970 (NSW) s 49' },
  'AU-SA': { age: 16, source: 'Consent to Medical Treatment and Palliative Care Act 1995 (SA) s 6' },
  NZ: { age: 16, source: 'Care of Children Act 2004 s 36' },
  GB: { age: 16, source: 'Family Law Reform Act 1969 s 8 (England and Wales)' },
  ES: { age: 16, source: 'Ley 41/2002, art. 9.4' },
};

const OF_AGE: Readonly<Record<string, AgeRule>> = {
  'US-AL': { age: 19, source: 'Ala. Code § 26-1-1' },
  'US-NE': { age: 19, source: 'Neb. Rev. Stat. § 43-2101' },
  'CA-BC': { age: 19, source: 'Age of Majority Act, RSBC 1996, c 7' },
};

const USUALLY_OF_AGE = 18;

/** Nobody under this age is taken for a teenager, whatever the law says of agreeing. */
const TEENS_FROM = 13;

export type Place = { readonly country: string; readonly region: string };

/** What the practice said for itself; it knows its law and its advice better than we do. */
export type AgesSaid = { readonly agreesAt: number | undefined; readonly ofAgeAt: number | undefined };

export type Ages = {
  /** Undefined: the practice has to say. */
  readonly agreesAt: number | undefined;
  readonly agreesBy: string | undefined;
  readonly ofAgeAt: number;
  readonly ofAgeBy: string | undefined;
};

/** P11 the practice's own word before the law that we name. */
export function agesHere(place: Place, said?: AgesSaid): Ages {
  const isScotland = place.country === 'UK-SCT';
  const country = place.country.startsWith('UK') ? 'GB' : place.country;
  const region = `${country}-${place.region}`;
  const agrees = isScotland ? undefined : (AGREES[region] ?? AGREES[country]);
  const ofAge = OF_AGE[region];
  return {
    agreesAt: said?.agreesAt ?? agrees?.age,
    agreesBy: said?.agreesAt === undefined ? agrees?.source : undefined,
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
