import type { findOpenings, Offer } from '#openings';
import { TOPICS } from '#resources';
import type { Dice } from '#sim/chance';

/** A made-up land of therapists and of people who look for one: a few things are common, and most are rare. */

/** What the field's lists look like: the first is named most, the hundredth a hundred times less. */
function skewed<T>(dice: Dice, all: readonly T[], weights: readonly number[]): T {
  const at = dice.unit() * (weights.at(-1) ?? 0);
  let [low, high] = [0, weights.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((weights[middle] ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return all[low] ?? dice.pick(all);
}

/** Sums of 1, 1/2, 1/3 and so on, to draw by. */
const sums = (count: number): number[] => {
  let sum = 0;
  return Array.from({ length: count }, (_, rank) => (sum += 1 / (rank + 1)));
};

const numbered = (count: number, name: (rank: number) => string): string[] =>
  Array.from({ length: count }, (_, rank) => name(rank + 1));

const PAYERS = numbered(300, (rank) => `Health Plan ${rank}`);
const PAYER_SUMS = sums(PAYERS.length);
const REGIONS = numbered(50, (rank) => `State ${rank}`);
const REGION_SUMS = sums(REGIONS.length);
const AREAS = numbered(400, (rank) => `Quarter ${rank}`);
const AREA_SUMS = sums(AREAS.length);
const TOPIC_SUMS = sums(TOPICS.length);

/** Besides English: how many speak it, from one in eight to one in two thousand. */
const LANGUAGES: readonly (readonly [string, number])[] = [
  ['es', 0.12],
  ['zh', 0.02],
  ['fr', 0.01],
  ['pt', 0.005],
  ['ru', 0.003],
  ['ar', 0.001],
  ['uk', 0.0005],
];
const OTHER_LANGUAGES = LANGUAGES.map(([language]) => language);

const several = <T>(dice: Dice, most: number, draw: () => T): T[] => [
  ...new Set(Array.from({ length: dice.between(1, most) }, draw)),
];

export type MadeUp = Pick<
  Offer,
  'days' | 'parts' | 'formats' | 'area' | 'licensedIn' | 'ages' | 'topics' | 'languages' | 'payers'
> & {
  confirmedHoursAgo: number;
  /** Null: never. */
  namedHoursAgo: number | null;
  named: number;
  /** One in a hundred has ended and nobody has swept it away; one in eleven is closed. */
  hasEnded: boolean;
  isClosed: boolean;
};

function languagesOf(dice: Dice): string[] {
  const more = LANGUAGES.filter(([, share]) => dice.happens(share)).map(([language]) => language);
  return more.length > 0 && dice.happens(0.1) ? more : ['en', ...more];
}

function agesOf(dice: Dice): MadeUp['ages'] {
  const shares = [
    ['children', 0.12],
    ['teens', 0.3],
    ['adults', 0.8],
    ['older_adults', 0.3],
  ] as const;
  return dice.happens(0.1) ? [] : shares.filter(([, share]) => dice.happens(share)).map(([age]) => age);
}

export function madeUpOpening(dice: Dice): MadeUp {
  const formats = dice.weigh({ both: 45, online: 40, in_person: 15 });
  const confirmedHoursAgo = dice.unit() * 24 * 13;
  const named = Number(dice.weigh({ 0: 60, 1: 20, 2: 12, 3: 8 }));
  return {
    days: dice.happens(0.4) ? [] : several(dice, 4, () => dice.between(1, 7)),
    parts: dice.happens(0.3)
      ? []
      : several(dice, 2, () => dice.pick(['morning', 'afternoon', 'evening'] as const)),
    formats: formats === 'both' ? ['in_person', 'online'] : [formats],
    area: formats === 'online' ? '' : skewed(dice, AREAS, AREA_SUMS),
    licensedIn: dice.happens(0.05) ? [] : several(dice, 2, () => skewed(dice, REGIONS, REGION_SUMS)),
    ages: agesOf(dice),
    topics: several(dice, 6, () => skewed(dice, TOPICS, TOPIC_SUMS)),
    languages: languagesOf(dice),
    // One in ten leaves it open who pays; the others name some, and then nobody else's payer fits.
    payers: dice.happens(0.1) ? [] : several(dice, 5, () => skewed(dice, PAYERS, PAYER_SUMS)),
    confirmedHoursAgo,
    namedHoursAgo: named > 0 || dice.happens(0.3) ? dice.unit() * 24 * 20 : null,
    named,
    hasEnded: dice.happens(0.01),
    isClosed: dice.happens(1 / 11),
  };
}

type Need = Parameters<typeof findOpenings>[1];

/** What somebody needs: three of ten name a payer or a language that hardly anybody has. */
export function madeUpNeed(dice: Dice): Need {
  const said = <T>(share: number, what: () => T, unsaid: T): T => (dice.happens(share) ? what() : unsaid);
  const payer = (): string => (dice.happens(0.5) ? skewed(dice, PAYERS, PAYER_SUMS) : dice.pick(PAYERS));
  const paysThemselves = dice.happens(0.15);
  return {
    ages: said(
      0.85,
      () => [dice.pick(['children', 'teens', 'adults', 'adults', 'older_adults'] as const)],
      [],
    ),
    language: said(
      0.97,
      () => dice.weigh({ en: 75, es: 14, other: 11 }).replace('other', dice.pick(OTHER_LANGUAGES)),
      '',
    ),
    payers: paysThemselves ? [] : said(0.75, () => several(dice, 2, payer), []),
    paysThemselves,
    format: dice.pick(['', 'online', 'in_person'] as const),
    region: said(
      0.85,
      () => (dice.happens(0.5) ? skewed(dice, REGIONS, REGION_SUMS) : dice.pick(REGIONS)),
      '',
    ),
    topics: said(0.8, () => several(dice, 3, () => skewed(dice, TOPICS, TOPIC_SUMS)), []),
    parts: said(0.5, () => [dice.pick(['morning', 'afternoon', 'evening'] as const)], []),
    days: said(0.3, () => several(dice, 2, () => dice.between(1, 7)), []),
    area: said(0.4, () => `near ${skewed(dice, AREAS, AREA_SUMS)}, please`, ''),
  };
}
