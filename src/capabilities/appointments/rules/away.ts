/** AP19 sessions whose therapist isn't there then. */

export type Absence = {
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant;
  readonly notedAt: Temporal.Instant;
};

export type Falls = {
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  /** Since when somebody has said that it stands all the same. */
  readonly keptAt: Temporal.Instant | null;
};

/**
 * The absence that a session falls into, also with a part of it, and that nobody has looked at it for: what was kept is asked about again when another
 * absence is noted later.
 */
export const fallsInto = (session: Falls, absences: readonly Absence[]): Absence | undefined =>
  absences.find(
    ({ from, until, notedAt }) =>
      Temporal.Instant.compare(from, session.endsAt) < 0 &&
      Temporal.Instant.compare(session.startsAt, until) < 0 &&
      (session.keptAt === null || Temporal.Instant.compare(session.keptAt, notedAt) < 0),
  );
