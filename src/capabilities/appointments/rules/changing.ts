import { type Refusal, refuse } from '#kit/outcome';
import { wallInstant } from '#kit/wall-time';

/** What may be done with an appointment now, and when somebody hears of it. */

/** AP6 nobody is told before this; until then it can be undone by who did it. */
export const UNDO = { minutes: 3 } as const;

/** AP4 so long a time is held for who is choosing. */
export const HELD = { minutes: 5 } as const;

/** AP8 its therapist is mailed about what happens to a session that begins within this; the rest stands at the desk. */
const SOON = { hours: 24 } as const;

/** AP10 by which a client can ask to be reminded. */
export const REMINDER_HOURS = [2, 24, 48] as const;

export type Standing = {
  readonly startsAt: Temporal.Instant;
  readonly cancelledAt: Temporal.Instant | null;
};

/** A session that has begun is neither moved nor cancelled. */
export function isChangeable(one: Standing, at: Temporal.Instant): Refusal<'over' | 'cancelled'> | true {
  if (one.cancelledAt !== null) return refuse('cancelled');
  return Temporal.Instant.compare(at, one.startsAt) < 0 ? true : refuse('over');
}

export type ChangeFacts = {
  readonly noted: Temporal.Instant;
  readonly tellAt: Temporal.Instant | null;
  readonly toldAt: Temporal.Instant | null;
  readonly undoneAt: Temporal.Instant | null;
};

/** AP6 until when a change can be undone; undefined once somebody was told, or it was. */
export function undoUntil(change: ChangeFacts, at: Temporal.Instant): Temporal.Instant | undefined {
  if (change.toldAt !== null || change.undoneAt !== null || change.tellAt === null) return undefined;
  return Temporal.Instant.compare(at, change.tellAt) < 0 ? change.tellAt : undefined;
}

/** When what was said was said: at the earliest when it was sent, never later than it was noted. */
export function saidWhen(sent: Temporal.Instant | undefined, at: Temporal.Instant): Temporal.Instant {
  return sent !== undefined && Temporal.Instant.compare(sent, at) < 0 ? sent : at;
}

export const isSoon = (startsAt: Temporal.Instant, at: Temporal.Instant): boolean =>
  Temporal.Instant.compare(startsAt, at.add(SOON)) <= 0;

const EVENING = 20;
const MORNING = 7;

/** AP10 at night where they are nothing leaves: the morning after; undefined where it isn't night. */
export function morningAfter(at: Temporal.Instant, zone: string): Temporal.Instant | undefined {
  const wall = at.toZonedDateTimeISO(zone);
  if (wall.hour >= MORNING && wall.hour <= EVENING) return undefined;
  const date = wall.hour < MORNING ? wall.toPlainDate() : wall.toPlainDate().add({ days: 1 });
  return wallInstant(date, MORNING * 60, zone);
}

/**
 * AP10 when somebody is reminded: so many hours before, but not at night where they are; then the evening before that. Undefined
 * where that moment had passed when they booked: they know.
 */
export function remindAt(given: {
  readonly startsAt: Temporal.Instant;
  readonly hoursBefore: number;
  readonly zone: string;
  readonly bookedAt: Temporal.Instant;
}): Temporal.Instant | undefined {
  const wanted = given.startsAt.subtract({ hours: given.hoursBefore }).toZonedDateTimeISO(given.zone);
  const evening = wanted.with({ hour: EVENING, minute: 0, second: 0, millisecond: 0 });
  const moment =
    wanted.hour < MORNING ? evening.subtract({ days: 1 }) : wanted.hour > EVENING ? evening : wanted;
  const at = moment.toInstant();
  return Temporal.Instant.compare(at, given.bookedAt) > 0 ? at : undefined;
}
