/** Why a plan ends. The first three are signs of life: an absence is over then. */
export const ENDED_BECAUSE = [
  'booked',
  'heard',
  'met',
  'stopped',
  'not_this_client',
  'no_way',
  'taken_back',
  'all_done',
  'died',
] as const;
export type EndedBecause = (typeof ENDED_BECAUSE)[number];

/** L6 whether they came back: from then on an absence begins anew, and with it the count of three (L3). */
export const isSignOfLife = (because: EndedBecause): boolean =>
  because === 'booked' || because === 'heard' || because === 'met';

/** An answer, a mail, a call: each can be taken back for so long. */
export const UNDO = { minutes: 3 } as const;

/** L9 whether what was done a moment ago can still be taken back. */
export const mayTakeBack = (
  step: { readonly doneAt: Temporal.Instant | null },
  at: Temporal.Instant,
): boolean => step.doneAt !== null && Temporal.Instant.compare(at, step.doneAt.add(UNDO)) < 0;

export type PlanNow = {
  readonly endedBecause: EndedBecause | null;
  readonly returnedAt: Temporal.Instant | null;
};

/**
 * L6 whether a mail that waits may still leave, asked in the transaction that takes it: nothing since has said that they are back, or that it should stop. A plan
 * whose last step this mail is has ended, and is no reason against it.
 */
export const mayLeave = ({ endedBecause, returnedAt }: PlanNow): boolean =>
  returnedAt === null && (endedBecause === null || endedBecause === 'all_done');
