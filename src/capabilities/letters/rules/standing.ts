/** Where a letter stands. */

export const KINDS = ['missed', 'closing', 'bill'] as const;
export type Kind = (typeof KINDS)[number];

export const ENDED_BECAUSE = ['taken_off', 'not_wanted', 'writer_left'] as const;
export type EndedBecause = (typeof ENDED_BECAUSE)[number];

export type LetterNow = {
  readonly postedAt: Temporal.Instant | null;
  readonly endedAt: Temporal.Instant | null;
};

/** LE6 what was said to be posted can be taken back for so long. */
export const UNDO = { minutes: 3 } as const;

/** Whether it lies in its writer's queue. */
export const waits = ({ postedAt, endedAt }: LetterNow): boolean => postedAt === null && endedAt === null;

/** LE6 whether "posted" can be taken back now. */
export const mayTakeBack = ({ postedAt }: Pick<LetterNow, 'postedAt'>, at: Temporal.Instant): boolean =>
  postedAt !== null && Temporal.Instant.compare(at, postedAt.add(UNDO)) < 0;

/** LE1 LE2 why a letter isn't printed, and not said to be posted: asked anew each time. */
export type Hindrance = 'no_way' | 'not_wanted' | 'letters';

export function hindrance(now: {
  hasWay: boolean;
  isWanted: boolean;
}): Exclude<Hindrance, 'letters'> | undefined {
  if (!now.isWanted) return 'not_wanted';
  return now.hasWay ? undefined : 'no_way';
}

/** LE10 how many words each may have. Of a closing letter its places and numbers count as well. */
export const MOST_WORDS: Readonly<Record<Kind, number>> = { missed: 130, closing: 280, bill: 60 };
