/** F12 so long the notes of somebody who left lie sealed, in case it was an error. */
const KEPT_DAYS = 30;

export const erasedAt = (leftAt: Temporal.Instant): Temporal.Instant => leftAt.add({ hours: 24 * KEPT_DAYS });
