/** How often another calendar is read, and how far ahead its times are kept. */
export const READ_EVERY = { minutes: 15 } as const;
export const HORIZON = { hours: 366 * 24 } as const;

/** Somebody is told at the desk once it couldn't be read for so long: a server that is started anew is nobody's trouble. */
const TOLD_AFTER = { minutes: 40 } as const;

export type OutsideState = 'waiting' | 'read' | 'failing';

/** AP33 how another calendar stands. One that was never read is told of at its first failure: its address is wrong. */
export function outsideState(
  given: { readAt: Temporal.Instant | null; failingSince: Temporal.Instant | null },
  at: Temporal.Instant,
): OutsideState {
  const { readAt, failingSince } = given;
  if (failingSince === null) return readAt === null ? 'waiting' : 'read';
  const isLong = Temporal.Instant.compare(failingSince.add(TOLD_AFTER), at) <= 0;
  return readAt === null || isLong ? 'failing' : 'read';
}

const LONGEST = 2_000;

/**
 * AP30 an address as it was copied from another calendar, made into one that can be read; undefined where it is none. `webcal:` is how
 * calendar programs write it.
 */
export function calendarAddress(typed: string, isInsideAllowed: boolean): string | undefined {
  const text = typed.trim().replace(/^webcals?:/i, 'https:');
  if (text.length > LONGEST || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isAllowed = url.protocol === 'https:' || (isInsideAllowed && url.protocol === 'http:');
  if (!isAllowed || (!isInsideAllowed && !url.hostname.includes('.'))) return undefined;
  return url.href;
}

/** The part of an address that may be shown again: who holds the rest of it can read the calendar. */
export function shownAddress(address: string): string {
  return new URL(address).hostname;
}
