/** F4 so long a book stays open after the last page of it was asked for. */
export const IDLE_MINUTES = 20;

export const endsAt = (at: Temporal.Instant): Temporal.Instant => at.add({ minutes: IDLE_MINUTES });

/** A page more isn't worth a write: the end moves once a minute. */
export const movesOn = (end: Temporal.Instant, at: Temporal.Instant): boolean =>
  Temporal.Instant.compare(end, endsAt(at).subtract({ minutes: 1 })) < 0;

export const isOpen = (end: Temporal.Instant, at: Temporal.Instant): boolean =>
  Temporal.Instant.compare(at, end) < 0;
