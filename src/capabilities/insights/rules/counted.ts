/** IN1 from so many up a figure is shown. */
export const LEAST = 5;

/** Of so many, so many. `others`: of how many different therapists, none of them who looks. */
export type Cell = { readonly of: number; readonly yes: number; readonly others: number };

/**
 * What may be said of a count.
 * - `few`: nothing.
 * - `one`: without what is one's own it would be one colleague's (IN4).
 * - `base`: of how many, and not how many of them.
 * - `nearly_all`, `hardly_any`: fewer than five weren't, or were.
 * - `about`: so many of ten, rounded.
 */
export type Said =
  | { readonly kind: 'few' | 'one' }
  | { readonly kind: 'base' | 'nearly_all' | 'hardly_any'; readonly base: Base }
  | { readonly kind: 'about'; readonly base: Base; readonly ofTen: number }
  | { readonly kind: 'exactly'; readonly of: number; readonly yes: number };

/** `isLeast`: it is at least so many, rounded down to whole fives. */
export type Base = { readonly of: number; readonly isLeast: boolean };

const isNoneOrEnough = (count: number): boolean => count === 0 || count >= LEAST;

/** IN2 nothing about one to four people can be read from it, nor about one colleague alone. */
const isSafe = ({ of, yes, others }: Cell): boolean =>
  others !== 1 && isNoneOrEnough(yes) && isNoneOrEnough(of - yes);

/** IN2 so many small parts could each be one, where together they are fewer than five: then they are rounded. */
const MOST_SMALL = 3;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

function baseOf(cells: readonly Cell[], of: number): Base {
  const isLeast = cells.some((one) => one.others === 1 || !isNoneOrEnough(one.of));
  return isLeast ? { of: Math.floor(of / LEAST) * LEAST, isLeast } : { of, isLeast };
}

/**
 * IN1 IN2 what may be said of these together. Every figure of the room is a sum of the same small cells (a quarter of one's own, a quarter of the
 * others'), and it is told exactly only where each of its cells could be: so no difference of two figures tells of fewer than five.
 */
export function said(cells: readonly Cell[]): Said {
  const of = sum(cells.map((one) => one.of));
  if (of < LEAST) return { kind: 'few' };
  const yes = sum(cells.map((one) => one.yes));
  const no = of - yes;
  const unsafe = cells.filter((one) => !isSafe(one)).length;
  if (unsafe === 0) return { kind: 'exactly', of, yes };
  const base = baseOf(cells, of);
  if (yes < LEAST && no < LEAST) return { kind: 'base', base };
  if (unsafe <= MOST_SMALL && no < LEAST) return { kind: 'nearly_all', base };
  if (unsafe <= MOST_SMALL && yes < LEAST) return { kind: 'hardly_any', base };
  return { kind: 'about', base, ofTen: Math.round((yes / of) * 10) };
}

/** From what share to what share it may be, for a drawing; undefined where nothing may be said of it. */
export function rangeOf(one: Said): { readonly from: number; readonly to: number } | undefined {
  switch (one.kind) {
    case 'exactly':
      return { from: one.yes / one.of, to: one.yes / one.of };
    case 'nearly_all':
      return { from: Math.max(0, 1 - (LEAST - 1) / one.base.of), to: 1 };
    case 'hardly_any':
      return { from: 0, to: Math.min(1, (LEAST - 1) / one.base.of) };
    case 'about':
      return { from: Math.max(0, one.ofTen / 10 - 0.05), to: Math.min(1, one.ofTen / 10 + 0.05) };
    case 'few':
    case 'one':
    case 'base':
      return undefined;
  }
}
