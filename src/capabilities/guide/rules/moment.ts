import { type Calendar, isWorking, nextWorkingMorning, workingMinutesBetween } from '#accounts';

export type Session = { readonly startsAt: Temporal.Instant; readonly endsAt: Temporal.Instant };

/** One therapist, one client, now: everything beside the agreement that an answer is made of. */
export type Moment = {
  readonly at: Temporal.Instant;
  /** The therapist's own hours, less holidays and absences. */
  readonly calendar: Calendar;
  readonly inSessionsUntil?: Temporal.Instant | undefined;
  /** `cover`: who stands in, by name. */
  readonly away?: { readonly until: Temporal.Instant; readonly cover: string | undefined } | undefined;
  /** The next session of these two, the one that goes on now included. */
  readonly next?: Session | undefined;
};

export type Where =
  | { readonly kind: 'away'; readonly until: Temporal.Instant; readonly cover: string | undefined }
  | { readonly kind: 'in_sessions'; readonly until: Temporal.Instant }
  | { readonly kind: 'off'; readonly back: Temporal.Instant }
  /** At work as far as anybody knows, or nobody knows: nothing is said. */
  | { readonly kind: 'unsaid' };

/** G3 what hides the rest is said first: away before in sessions, in sessions before not at work. */
export function whereNow({ at, calendar, away, inSessionsUntil }: Moment): Where {
  if (away && Temporal.Instant.compare(away.until, at) > 0) return { kind: 'away', ...away };
  if (inSessionsUntil && Temporal.Instant.compare(inSessionsUntil, at) > 0)
    return { kind: 'in_sessions', until: inSessionsUntil };
  if (isWorking(calendar, at)) return { kind: 'unsaid' };
  const back = nextWorkingMorning(calendar, at);
  // Between the two halves of a split day nobody has left for good.
  if (back === undefined || workingMinutesBetween(calendar, at, back) > 0) return { kind: 'unsaid' };
  return { kind: 'off', back };
}
