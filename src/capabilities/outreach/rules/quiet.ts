/** Whether somebody stopped without a word: a question for their therapist, asked of nobody else. */

/** Why it is asked: they called off and booked no more, their recurring time ended, or a weekly client wasn't heard from. */
export type Quiet = 'called_off' | 'lapsed' | 'silent';

export type QuietFacts = {
  /** When sessions began that took place, the latest first. */
  readonly past: readonly Temporal.Instant[];
  readonly last: {
    readonly startsAt: Temporal.Instant;
    readonly cancelledAt: Temporal.Instant | null;
    readonly seriesEnded: boolean;
  };
  readonly isAhead: boolean;
  readonly heardAt: Temporal.Instant | undefined;
  /** When their therapist was away. */
  readonly absences: readonly { readonly from: Temporal.Instant; readonly until: Temporal.Instant }[];
};

/** Days; a practice's weeks are weekly, so a week is the least that means anything. */
const AFTER: Readonly<Record<Quiet, number>> = { called_off: 7, lapsed: 7, silent: 21 };

/** Sessions that have to lie a week apart, or less, before somebody is called weekly. */
const WEEKLY = { sessions: 4, days: 8 } as const;

const DAY = 86_400_000;

const later = (a: Temporal.Instant, b: Temporal.Instant | null | undefined): Temporal.Instant =>
  b && Temporal.Instant.compare(a, b) < 0 ? b : a;

/** L15 days between two moments on which the therapist wasn't away. */
export function daysHere(
  since: Temporal.Instant,
  at: Temporal.Instant,
  absences: QuietFacts['absences'],
): number {
  const [from, until] = [since.epochMilliseconds, at.epochMilliseconds];
  let [away, seen] = [0, from];
  for (const one of absences.toSorted((a, b) => Temporal.Instant.compare(a.from, b.from))) {
    const begins = Math.max(one.from.epochMilliseconds, seen);
    const ends = Math.min(one.until.epochMilliseconds, until);
    if (ends <= begins) continue;
    away += ends - begins;
    seen = ends;
  }
  return Math.max(0, until - from - away) / DAY;
}

/** L15 at least four in a row, none of them more than eight days after the one before. */
export function isWeekly(past: readonly Temporal.Instant[]): boolean {
  const some = past.slice(0, WEEKLY.sessions);
  return (
    some.length === WEEKLY.sessions &&
    some.every((one, at) => {
      const before = some[at + 1];
      return !before || before.until(one).total('days') <= WEEKLY.days;
    })
  );
}

function whyAsked({ last, past }: QuietFacts): Quiet | undefined {
  if (last.seriesEnded) return 'lapsed';
  if (last.cancelledAt !== null) return 'called_off';
  return isWeekly(past) ? 'silent' : undefined;
}

/** L15 why it is worth asking whether they stopped; undefined where it isn't. */
export function quietEnding(facts: QuietFacts, at: Temporal.Instant): Quiet | undefined {
  const { last, isAhead, heardAt, absences } = facts;
  if (isAhead) return undefined;
  const since = later(later(last.startsAt, last.cancelledAt), heardAt);
  const days = daysHere(since, at, absences);
  const why = whyAsked(facts);
  return why !== undefined && days >= AFTER[why] ? why : undefined;
}
