import type { Happened } from './shares.ts';

/** IN8 of a client from a missed session to a sign of life, with one therapist. */
export type Absence = {
  readonly memberId: string;
  readonly missedAt: Temporal.Instant;
  /** The first sign of life after it. */
  readonly returnedAt: Temporal.Instant | null;
  /** The first call, mail or letter. */
  readonly firstStepAt: Temporal.Instant | null;
  /** After how many days the first one was meant. */
  readonly meantAfterDays: number | null;
  /** When nothing more was meant to be done. */
  readonly endedAt: Temporal.Instant | null;
};

export const SOON_DAYS = 3;

const dateOf = (at: Temporal.Instant, zone: string): Temporal.PlainDate =>
  at.toZonedDateTimeISO(zone).toPlainDate();

/**
 * IN8 whether the first one went out within three days, by the practice's dates. Not counted: who was heard from in those days without one; where it was meant for later, as
 * the client would like it; where the days aren't over.
 */
export function soonTouched(
  absences: readonly Absence[],
  { now, zone }: { readonly now: Temporal.Instant; readonly zone: string },
): Happened[] {
  return absences.flatMap(({ memberId, missedAt, returnedAt, firstStepAt, meantAfterDays }) => {
    const last = dateOf(missedAt, zone).add({ days: SOON_DAYS });
    const isBy = (at: Temporal.Instant | null): boolean =>
      at !== null && Temporal.PlainDate.compare(dateOf(at, zone), last) <= 0;
    const yes = isBy(firstStepAt);
    const isLeftOut = isBy(returnedAt) || (meantAfterDays ?? 0) > SOON_DAYS || isBy(now);
    return !yes && isLeftOut ? [] : [{ at: missedAt, memberId, yes }];
  });
}

const HOURS_A_WEEK = 7 * 24;

/** IN6 how many weeks each was away; who still is, is followed until now. */
export const weeksAway = (
  absences: readonly Absence[],
  now: Temporal.Instant,
): {
  readonly memberId: string;
  readonly at: Temporal.Instant;
  readonly time: number;
  readonly came: boolean;
}[] =>
  absences.map(({ memberId, missedAt, returnedAt }) => ({
    memberId,
    at: missedAt,
    came: returnedAt !== null,
    time: Math.max(0, missedAt.until(returnedAt ?? now).total('hours') / HOURS_A_WEEK),
  }));

/** IN9 a silent ending: nothing more is meant to be done, and nothing was heard. */
export const silentEndings = (absences: readonly Absence[]): Happened[] =>
  absences.flatMap(({ memberId, returnedAt, endedAt }) =>
    returnedAt === null && endedAt !== null ? [{ at: endedAt, memberId, yes: false }] : [],
  );
