/** Somebody runs late: what is left of the time, and what its therapist may choose. */

/** By how much, in one tap. */
export const LATE_BY = [5, 10, 15, 20, 30] as const;

export const LATE_CHOICES = ['short', 'over', 'phone', 'another_day'] as const;
export type LateChoice = (typeof LATE_CHOICES)[number];

/** From when before a session it can be said. */
const BEFORE = { minutes: 90 } as const;

export type Times = { readonly startsAt: Temporal.Instant; readonly endsAt: Temporal.Instant };

/** AP36 late is said from an hour and a half before until the session would be over. */
export function canRunLate(
  session: Times & { readonly cancelledAt: Temporal.Instant | null },
  at: Temporal.Instant,
): boolean {
  return (
    session.cancelledAt === null &&
    Temporal.Instant.compare(at, session.startsAt.subtract(BEFORE)) >= 0 &&
    Temporal.Instant.compare(at, session.endsAt) < 0
  );
}

export type Word = {
  readonly by: 'client' | 'member';
  readonly minutes: number;
  readonly saidAt: Temporal.Instant;
  readonly choice: LateChoice | null;
};

/** AP36 when it begins then: so many minutes after its time, or after now where it has begun already. */
export function beginsAt(session: Times, word: Pick<Word, 'minutes' | 'saidAt'>): Temporal.Instant {
  const from = Temporal.Instant.compare(word.saidAt, session.startsAt) > 0 ? word.saidAt : session.startsAt;
  return from.add({ minutes: word.minutes });
}

export type Remains = {
  readonly begins: Temporal.Instant;
  /** Keeping the time: it ends when it was to end. Minutes that are left; none: nothing is. */
  readonly shortMinutes: number;
  /** Going over: it is as long as it was to be. Undefined where something else of the therapist's begins before. */
  readonly overUntil: Temporal.Instant | undefined;
  /** When the therapist's next thing begins: nobody promises a time that isn't theirs. */
  readonly nextAt: Temporal.Instant | undefined;
};

/**
 * AP37 what may be chosen is what can be kept: going over is offered only where nothing of the therapist's begins before its end; a short time only where at
 * least ten minutes are left, so that nobody is hurried through five.
 */
export function remains(
  session: Times,
  word: Pick<Word, 'minutes' | 'saidAt'>,
  nextAt: Temporal.Instant | undefined,
): Remains {
  const begins = beginsAt(session, word);
  const long = session.startsAt.until(session.endsAt);
  const over = begins.add(long);
  const left = Math.floor(begins.until(session.endsAt).total('minutes'));
  return {
    begins,
    shortMinutes: Math.max(0, left),
    overUntil: nextAt && Temporal.Instant.compare(nextAt, over) < 0 ? undefined : over,
    nextAt,
  };
}

const LEAST_MINUTES = 10;

export function choosable(left: Remains): readonly LateChoice[] {
  return LATE_CHOICES.filter((one) => {
    if (one === 'short') return left.shortMinutes >= LEAST_MINUTES;
    if (one === 'over') return left.overUntil !== undefined;
    return true;
  });
}
