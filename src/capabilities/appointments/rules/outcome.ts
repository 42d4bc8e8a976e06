/** AP20 how a session went, as the desk is asked once its time is over. */
export const OUTCOMES = ['met', 'they_late', 'missed_each_other', 'late_cancelled', 'i_late'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** So long it stands on the list; afterwards it can be said on the session's own page. */
export const ASKED_FOR = { hours: 7 * 24 } as const;

type Session = { readonly endsAt: Temporal.Instant; readonly cancelledAt: Temporal.Instant | null };

/** AP20 nothing is asked of a session that goes on, or of one that was cancelled. */
export const canSayHow = ({ endsAt, cancelledAt }: Session, at: Temporal.Instant): boolean =>
  cancelledAt === null && Temporal.Instant.compare(endsAt, at) <= 0;

/** Whether they were there, whenever they came. */
export const tookPlace = (what: Outcome): boolean =>
  what === 'met' || what === 'they_late' || what === 'i_late';
