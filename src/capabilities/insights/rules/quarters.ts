/** The first month of a quarter of a year. */
export type Quarter = Temporal.PlainYearMonth;

export const PERIODS = ['quarter', 'year', 'all'] as const;
export type Period = (typeof PERIODS)[number];

/** IN3 in the practice's zone: January, April, July or October. */
export function quarterOf(at: Temporal.Instant, zone: string): Quarter {
  const month = at.toZonedDateTimeISO(zone).toPlainDate().toPlainYearMonth();
  return month.subtract({ months: (month.month - 1) % 3 });
}

type Stretch = { readonly quarter: Quarter; readonly from: number; readonly until: number };

const firstMoment = (quarter: Quarter, zone: string): number =>
  quarter.toPlainDate({ day: 1 }).toZonedDateTime(zone).epochMilliseconds;

/** `quarterOf` for thousands: the zone is asked once for each quarter, and not for each instant. */
export function quarters(zone: string): (at: Temporal.Instant) => Quarter {
  const known: Stretch[] = [];
  return ({ epochMilliseconds: at }) => {
    const there = known.find(({ from, until }) => from <= at && at < until);
    if (there) return there.quarter;
    const quarter = quarterOf(Temporal.Instant.fromEpochMilliseconds(at), zone);
    known.push({
      quarter,
      from: firstMoment(quarter, zone),
      until: firstMoment(quarter.add({ months: 3 }), zone),
    });
    return quarter;
  };
}

const QUARTERS_A_YEAR = 4;

/** IN3 the first quarter of a period that ends now; undefined: from the beginning. Whole quarters, so that every period is a sum of the same parts. */
export function firstOf(period: Period, now: Quarter): Quarter | undefined {
  if (period === 'all') return undefined;
  return period === 'quarter' ? now : now.subtract({ months: 3 * (QUARTERS_A_YEAR - 1) });
}

export const isIn = (quarter: Quarter, first: Quarter | undefined): boolean =>
  first === undefined || Temporal.PlainYearMonth.compare(quarter, first) >= 0;
