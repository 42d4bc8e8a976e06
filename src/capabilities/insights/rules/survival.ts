import { LEAST } from './counted.ts';

/** How long somebody was followed, and whether what was waited for came then. What hadn't come is not left out: it is followed so long. */
export type Followed = { readonly time: number; readonly came: boolean };

export type Step = {
  readonly time: number;
  /** The share for whom it hadn't come by then. */
  readonly left: number;
};

/** IN6 Kaplan and Meier's estimate: at each time, of those who were still followed, for how many it came. Never rises. */
export function curve(followed: readonly Followed[]): Step[] {
  const sorted = followed.toSorted((a, b) => a.time - b.time);
  const steps: Step[] = [];
  let left = 1;
  for (let from = 0; from < sorted.length;) {
    const time = sorted[from]?.time ?? 0;
    let to = from;
    let came = 0;
    for (; sorted[to]?.time === time; to += 1) came += sorted[to]?.came === true ? 1 : 0;
    if (came > 0) {
      left *= 1 - came / (sorted.length - from);
      steps.push({ time, left });
    }
    from = to;
  }
  return steps;
}

/** The time by which it had come for such a share; undefined where that isn't known yet. */
export const timeOf = (steps: readonly Step[], share: number): number | undefined =>
  // Thirds and tenths don't come out even: a share that was reached isn't missed by the last digit.
  steps.find(({ left }) => 1 - left >= share - 1e-9)?.time;

export type Spread = {
  /** Half of them by then. */
  readonly half: number | undefined;
  readonly quarter: number | undefined;
  readonly threeQuarters: number | undefined;
};

/** IN5 the middle from five up; quarters where five stand in each of them. Undefined: for too few it came. */
export function spread(followed: readonly Followed[]): Spread | undefined {
  const came = followed.filter((one) => one.came).length;
  if (came < LEAST) return undefined;
  const steps = curve(followed);
  const hasQuarters = came >= 4 * LEAST;
  return {
    half: timeOf(steps, 0.5),
    quarter: hasQuarters ? timeOf(steps, 0.25) : undefined,
    threeQuarters: hasQuarters ? timeOf(steps, 0.75) : undefined,
  };
}

/** IN6 so many weeks are told, and no more. */
export const MOST_WEEKS = 52;

/**
 * IN6 the curve at whole weeks, from the beginning on: each step stands for five for whom it came, or more, and at each five at least are
 * followed still, or nobody is left. Empty: too few. @param followed in weeks
 */
export function weekly(followed: readonly Followed[]): Step[] {
  const steps = curve(followed);
  const told: Step[] = [{ time: 0, left: 1 }];
  let before = 0;
  for (let week = 1; week <= MOST_WEEKS; week += 1) {
    const came = followed.filter((one) => one.came && one.time <= week).length;
    const still = followed.filter((one) => one.time > week).length;
    if (came - before < LEAST) continue;
    if (still < LEAST && came !== followed.length) break;
    told.push({ time: week, left: steps.findLast(({ time }) => time <= week)?.left ?? 1 });
    before = came;
  }
  return told.length > 1 ? told : [];
}
