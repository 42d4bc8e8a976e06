/** Why an inquiry closed: the call that opened it was noted by mistake. */
export const TAKEN_BACK = 'taken_back';

export type NotedCall = {
  readonly standing: 'waiting' | 'answered' | 'closed' | 'automatic' | 'put_aside';
  readonly notedAt: Temporal.Instant;
  /** As long as an answer can be undone. */
  readonly undoMinutes: number;
  /** Somebody rang, answered, added to it or worried: it is no longer what was noted alone. */
  readonly wentOn: boolean;
  /** Words of ours left to whoever rang. */
  readonly told: boolean;
};

export type MayTakeBack = 'yes' | 'minutes_over' | 'told' | 'went_on';

/** Until when a call that was noted can be taken back. */
export const takeBackUntil = (call: Pick<NotedCall, 'notedAt' | 'undoMinutes'>): Temporal.Instant =>
  call.notedAt.add({ minutes: call.undoMinutes });

/**
 * I10 a call that was noted can be taken back in the minutes in which an answer can be undone, while nothing came of it.
 * What somebody was told, or did about it, is not made undone: then it stays.
 */
export function mayTakeBackCall(call: NotedCall, at: Temporal.Instant): MayTakeBack {
  if (Temporal.Instant.compare(at, takeBackUntil(call)) >= 0) return 'minutes_over';
  if (call.told) return 'told';
  return call.wentOn || call.standing !== 'waiting' ? 'went_on' : 'yes';
}
