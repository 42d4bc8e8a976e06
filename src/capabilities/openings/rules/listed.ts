/** O13 who doesn't answer an invitation is invited once more, not sooner than this. */
export const INVITE_AGAIN_DAYS = 7;
export const MOST_INVITATIONS = 2;
/** O17 so many mails in a row that came back for good. */
export const MOST_BOUNCES = 2;
/** O17 after so many days without a word a colleague stands on the list with a question mark. */
export const LITTLE_DAYS = 28;
/** O17 and after so many they are off it. */
export const SILENT_DAYS = 84;

/** Where a colleague without an account stands. */
export type Listed = {
  readonly invitedAt: Temporal.Instant;
  readonly invitations: number;
  readonly joinedAt: Temporal.Instant | null;
  readonly bounces: number;
  /** The last time that they pressed anything. */
  readonly heardAt: Temporal.Instant | null;
  readonly retiredAt: Temporal.Instant | null;
  readonly leftAt: Temporal.Instant | null;
};

/** `resting`: off the list until they press (O17). */
export type Standing = 'invited' | 'listed' | 'resting' | 'left';

export function standingOf(one: Listed): Standing {
  if (one.leftAt !== null) return 'left';
  if (one.retiredAt !== null) return 'resting';
  return one.joinedAt === null ? 'invited' : 'listed';
}

/** O13 whether somebody who hasn't answered may be written to once more. */
export function mayInviteAgain(one: Listed, at: Temporal.Instant): boolean {
  const from = one.invitedAt.add({ hours: 24 * INVITE_AGAIN_DAYS });
  return (
    standingOf(one) === 'invited' &&
    one.invitations < MOST_INVITATIONS &&
    Temporal.Instant.compare(at, from) >= 0
  );
}

/**
 * O13 whether a mailbox that was on the list or invited before, and isn't now, may be invited: who is taken off is written to no
 * sooner for it, and no oftener than whoever doesn't answer.
 */
export function mayInviteAnew(before: readonly Listed[], at: Temporal.Instant): boolean {
  const isLately = before.some(
    ({ invitedAt }) => Temporal.Instant.compare(at, invitedAt.add({ hours: 24 * INVITE_AGAIN_DAYS })) < 0,
  );
  const unanswered = before.filter(({ joinedAt }) => joinedAt === null);
  const invitations = unanswered.reduce((sum, one) => sum + one.invitations, 0);
  return !isLately && invitations < MOST_INVITATIONS;
}

/** O17 what silence and mails that come back make of a listing: at last it rests. */
export function heardOf(
  { bounces, heardAt }: Pick<Listed, 'bounces' | 'heardAt'>,
  at: Temporal.Instant,
): 'well' | 'little' | 'bounced' | 'silent' {
  if (bounces >= MOST_BOUNCES) return 'bounced';
  const hours = heardAt === null ? 0 : at.since(heardAt).total('hours');
  if (hours >= 24 * SILENT_DAYS) return 'silent';
  return bounces > 0 || hours >= 24 * LITTLE_DAYS ? 'little' : 'well';
}
