/** Q24 one mail an hour, however many ask. */
const APART = { minutes: 60 };

/**
 * Q24 when a therapist is told by mail that somebody asks for them: at once, or an hour after the last mail told them of others.
 * @param last when that was; null: never
 */
export function toBeTold(last: Temporal.Instant | null, at: Temporal.Instant): Temporal.Instant {
  const next = last?.add(APART);
  return next && Temporal.Instant.compare(next, at) > 0 ? next : at;
}
