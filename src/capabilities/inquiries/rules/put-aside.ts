/** I10 for how long what was put aside as no first contact can be taken back. */
export const TAKE_BACK_DAYS = 30;

export function takeBackUntil(putAsideAt: Temporal.Instant): Temporal.Instant {
  return putAsideAt.add({ hours: 24 * TAKE_BACK_DAYS });
}

export function mayTakeBack(putAsideAt: Temporal.Instant | null, at: Temporal.Instant): boolean {
  return putAsideAt !== null && Temporal.Instant.compare(at, takeBackUntil(putAsideAt)) <= 0;
}
