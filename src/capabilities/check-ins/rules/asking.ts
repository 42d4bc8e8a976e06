/** K1 how often it is asked, as a therapist and a client agree on it. */
export const RHYTHMS = ['each_session', 'second_session', 'four_weeks', 'after_next', 'once'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** K6 it stands on the client's page so long before a session ends: for who would rather answer while both are there. */
const BEFORE_END = { minutes: 10 } as const;
const FOUR_WEEKS = { hours: 4 * 7 * 24 } as const;
/** A session that was moved is noticed by then. */
const LOOK = { hours: 12 } as const;

type Session = { readonly startsAt: Temporal.Instant; readonly endsAt: Temporal.Instant };

const earlier = (one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(one, other) < 0 ? one : other;

export const asksAtSessions = (rhythm: Rhythm): boolean => rhythm !== 'four_weeks' && rhythm !== 'once';

/** K6 whether this session is all but over. */
export const isEnding = ({ endsAt }: Session, at: Temporal.Instant): boolean =>
  Temporal.Instant.compare(endsAt.subtract(BEFORE_END), at) <= 0;

/** How many sessions it takes. */
export const isTurn = (rhythm: Rhythm, sessions: number): boolean =>
  sessions >= (rhythm === 'second_session' ? 2 : 1);

/** When it is looked at again. @param next the session that comes next, or goes on */
export function lookAgainAt(
  rhythm: Rhythm,
  at: Temporal.Instant,
  next: Session | undefined,
): Temporal.Instant {
  if (rhythm === 'four_weeks') return at.add(FOUR_WEEKS);
  return next ? earlier(next.endsAt.subtract(BEFORE_END), at.add(LOOK)) : at.add(LOOK);
}

const MAIL_HOUR = 10;

/** K7 the mail comes on the next day: whoever saw it at the end of the session needs none. */
export const mailAt = (at: Temporal.Instant, zone: string): Temporal.Instant =>
  at.toZonedDateTimeISO(zone).add({ days: 1 }).withPlainTime({ hour: MAIL_HOUR }).toInstant();
