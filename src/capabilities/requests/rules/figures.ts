/** Q30 from so many people up a figure is shown. */
export const LEAST = 5;

/** What was asked for, counted: of the people who chose one thing, how long each waited for the first yes that came. */
export type Counted = {
  readonly value: string;
  readonly asked: number;
  /** Whole working hours until the first yes, one for each who heard one. */
  readonly hours: readonly number[];
};

/** A line as it may be seen. null: too few, or enough to work out too few. */
export type Line = {
  readonly value: string;
  readonly asked: number | null;
  readonly yes: number | null;
  /** Half of those who heard a yes heard it within so many working hours. */
  readonly half: number | null;
};

export type Figures = { readonly all: Line; readonly lines: readonly Line[] };

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);

/** @param hours at least one */
export function halfWithin(hours: readonly number[]): number {
  const sorted = hours.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
}

/** Who heard a yes and who heard none are both enough: where one is shown the other is worked out. */
const areBothEnough = (asked: number, yes: number): boolean => yes >= LEAST && asked - yes >= LEAST;

/**
 * Q30 whose figures are left out: the small ones, and then the next smallest until the total tells of no single one of them.
 * @param all the smallest first
 * @param isSafe never of a small one alone
 */
function leftOut(
  all: readonly Counted[],
  isSmall: (one: Counted) => boolean,
  isSafe: (hidden: readonly Counted[]) => boolean,
): Set<Counted> {
  const hidden = all.filter(isSmall);
  if (hidden.length === 0) return new Set();
  for (const one of all) {
    if (isSafe(hidden)) break;
    if (!hidden.includes(one)) hidden.push(one);
  }
  return new Set(hidden);
}

function line(one: Counted, shows: { asked: boolean; yes: boolean }): Line {
  return {
    value: one.value,
    asked: shows.asked ? one.asked : null,
    yes: shows.yes ? one.hours.length : null,
    half: shows.yes ? halfWithin(one.hours) : null,
  };
}

/**
 * Q30 what may be seen of people who each chose exactly one of some things, in the order given: nothing about fewer than five, and
 * nothing from which that could be worked out by taking what is shown from the total. What nobody chose isn't listed. Undefined
 * where fewer than five asked at all; no lines where each would be left out.
 */
export function figures(counted: readonly Counted[]): Figures | undefined {
  const listed = counted.filter((one) => one.asked > 0);
  const all: Counted = {
    value: '',
    asked: sum(listed.map((one) => one.asked)),
    hours: listed.flatMap((one) => one.hours),
  };
  if (all.asked < LEAST) return undefined;
  const smallestFirst = listed.toSorted((a, b) => a.asked - b.asked);
  const unasked = leftOut(
    smallestFirst,
    (one) => one.asked < LEAST,
    (hidden) => {
      const together = sum(hidden.map((one) => one.asked));
      // As many people as lines would be one in each.
      return together >= LEAST && together > hidden.length;
    },
  );
  const unsaid = leftOut(
    smallestFirst,
    (one) => unasked.has(one) || !areBothEnough(one.asked, one.hours.length),
    (hidden) =>
      areBothEnough(sum(hidden.map((one) => one.asked)), sum(hidden.map((one) => one.hours.length))),
  );
  const shown = listed.map((one) => line(one, { asked: !unasked.has(one), yes: !unsaid.has(one) }));
  return {
    all: line(all, { asked: true, yes: areBothEnough(all.asked, all.hours.length) }),
    lines: shown.every((one) => one.asked === null) ? [] : shown,
  };
}

type Month = Temporal.PlainYearMonth;

/** January, April, July, October. */
const quarterOf = (month: Month): Month => month.subtract({ months: (month.month - 1) % 3 });

/** A yes may come after the quarter in which somebody asked: it is waited for so long. */
const SETTLES_IN_MONTHS = 1;

/**
 * Q31 a quarter is told a month after it has ended, and nothing that is counted for it changes any more: whoever looks before and
 * after a change would read one person from the difference.
 * @param now the month that it is
 */
export function isSettled(month: Month, now: Month): boolean {
  const told = quarterOf(month).add({ months: 3 + SETTLES_IN_MONTHS });
  return Temporal.PlainYearMonth.compare(now, told) >= 0;
}

/** From January of last year: so far back the stretches are told, and no farther. */
export const tellsFrom = (now: Month): Month =>
  Temporal.PlainYearMonth.from({ year: now.year - 1, month: 1 });

export type StretchOf<Counts> = { readonly from: Month; readonly to: Month; readonly months: Counts[] };

/**
 * Q31 which stretches of time are told apart, the latest first: calendar quarters that are settled, and one in which fewer than five asked
 * together with those that follow it in its year. Once told, a stretch stays as it is, so that no two looks differ by anything but
 * whole stretches.
 */
export function stretches<Counts extends { readonly month: Month; readonly asked: number }>(
  counted: readonly Counts[],
  now: Month,
): StretchOf<Counts>[] {
  const told: StretchOf<Counts>[] = [];
  let from = tellsFrom(now);
  for (let quarter = from; isSettled(quarter, now); quarter = quarter.add({ months: 3 })) {
    // What was too few in a whole year is told with no other: which year that was, would depend on when one looks.
    if (quarter.month === 1) from = quarter;
    const to = quarter.add({ months: 2 });
    const months = counted.filter(
      ({ month }) =>
        Temporal.PlainYearMonth.compare(month, from) >= 0 && Temporal.PlainYearMonth.compare(month, to) <= 0,
    );
    if (sum(months.map(({ asked }) => asked)) < LEAST) continue;
    told.push({ from, to, months });
    from = to.add({ months: 1 });
  }
  return told.toReversed();
}
