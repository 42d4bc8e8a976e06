import type { Fits, Reason, Worry } from './reasons.ts';

type Instant = Temporal.Instant;

/** What decides where a goodbye stands. */
export type Standing = {
  readonly reason: Reason;
  readonly heldUntil: Instant;
  readonly confirmedAt: Instant | null;
  readonly lastSession: 'yes' | 'no' | null;
  readonly lookedAt: Instant | null;
  readonly fits: Fits | null;
  readonly worry: Worry | null;
  readonly timesKeptAt: Instant | null;
  readonly timesFreedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly returnedAt: Instant | null;
  readonly noteDueAt: Instant | null;
  readonly noteSentAt: Instant | null;
};

const isPast = (one: Instant, at: Instant): boolean => Temporal.Instant.compare(one, at) <= 0;

/** E4 whether it is settled: the therapist looked, and found that it fits and nothing to worry about. */
const isSettled = ({ lookedAt, fits, worry }: Standing): boolean =>
  lookedAt !== null && fits === 'yes' && worry === 'no';

/**
 * E4 whether their times are given back now: held until the therapist looked, or closed it, or a working day has passed; E5 never while it isn't known that it was
 * they, nor once they are back, nor where the therapist keeps them. E8 who would like a last session keeps theirs until it is closed.
 */
export function mayFree(one: Standing, at: Instant): boolean {
  if (one.confirmedAt === null || one.returnedAt !== null) return false;
  if (one.timesFreedAt !== null || one.timesKeptAt !== null) return false;
  if (one.closedAt !== null) return true;
  return one.lastSession !== 'yes' && (isSettled(one) || isPast(one.heldUntil, at));
}

/** Whether it goes on: nobody closed it, and they aren't back. */
export const isOpen = (one: Pick<Standing, 'closedAt' | 'returnedAt'>): boolean =>
  one.closedAt === null && one.returnedAt === null;

/** E5 whether reminders, and words after a missed session, wait: also from a link, by whoever pressed it. */
export const isQuiet = (one: Pick<Standing, 'closedAt' | 'returnedAt' | 'reason'>): boolean =>
  isOpen(one) || (one.reason === 'no_contact' && one.returnedAt === null);

/** E9 whether the one note may still leave. */
export const mayNote = (one: Standing): boolean =>
  one.noteDueAt !== null &&
  one.noteSentAt === null &&
  one.confirmedAt !== null &&
  one.returnedAt === null &&
  one.reason !== 'no_contact';

/** The one date at which a goodbye is looked at again. */
export function nextLook(one: Standing): Instant | null {
  const waits =
    one.confirmedAt !== null &&
    one.returnedAt === null &&
    one.lastSession !== 'yes' &&
    one.timesFreedAt === null &&
    one.timesKeptAt === null;
  const dates = [waits ? one.heldUntil : null, mayNote(one) ? one.noteDueAt : null];
  return dates.filter((date) => date !== null).toSorted((a, b) => Temporal.Instant.compare(a, b))[0] ?? null;
}
