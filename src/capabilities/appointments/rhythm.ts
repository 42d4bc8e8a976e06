import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import type { ClientRow } from './comers.ts';

type Tables = {
  appointments: {
    practice_id: string;
    id: string;
    member_id: string;
    series_id: string | null;
    starts_at: Temporal.Instant;
    cancelled_at: Temporal.Instant | null;
  };
  appointment_clients: ClientRow;
  appointment_series: { practice_id: string; id: string; ended_at: Temporal.Instant | null };
};

const db = tables<Tables>();

/** How a client's sessions with a member went on, for who asks whether they stopped. */
export type Rhythm = {
  readonly personId: string;
  /** When those began that stood and have begun, the latest first. */
  readonly past: readonly Temporal.Instant[];
  /** The latest of all that are behind: begun, or called off. */
  readonly last: {
    readonly id: string;
    readonly startsAt: Temporal.Instant;
    readonly cancelledAt: Temporal.Instant | null;
    readonly seriesEnded: boolean;
  };
  readonly isAhead: boolean;
};

const LOOKED_BACK = { hours: 24 * 180 } as const;

/** Of each client who had a session with this member in the last half year. */
export async function rhythms(work: Work, memberId: string): Promise<Rhythm[]> {
  const rows = await work.all(
    db
      .selectFrom('appointment_clients as c')
      .innerJoin('appointments as a', (join) =>
        join.onRef('a.practice_id', '=', 'c.practice_id').onRef('a.id', '=', 'c.appointment_id'),
      )
      .leftJoin('appointment_series as s', (join) =>
        join.onRef('s.practice_id', '=', 'a.practice_id').onRef('s.id', '=', 'a.series_id'),
      )
      .select(['c.person_id', 'a.id', 'a.starts_at', 'a.cancelled_at', 'c.stays_away_at', 's.ended_at'])
      .where('c.practice_id', '=', work.practice)
      .where('a.member_id', '=', memberId)
      .where('a.starts_at', '>', work.at.subtract(LOOKED_BACK))
      .orderBy('a.starts_at', 'desc')
      .orderBy('a.id'),
  );
  const found = rows.map((row) => ({
    ...row,
    off: row.cancelled_at ?? row.stays_away_at,
    isBehind: Temporal.Instant.compare(row.starts_at, work.at) <= 0,
  }));
  return [...Map.groupBy(found, (row) => row.person_id)].flatMap(([personId, theirs]): Rhythm[] => {
    const last = theirs.find((one) => one.isBehind || one.off !== null);
    if (!last) return [];
    return [
      {
        personId,
        past: theirs.filter((one) => one.isBehind && one.off === null).map((one) => one.starts_at),
        last: {
          id: last.id,
          startsAt: last.starts_at,
          cancelledAt: last.off,
          seriesEnded: last.ended_at !== null,
        },
        isAhead: theirs.some((one) => !one.isBehind && one.off === null),
      },
    ];
  });
}
