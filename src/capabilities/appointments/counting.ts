import { sql } from 'kysely';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';

type Tables = {
  freed_times: {
    practice_id: string;
    id: string;
    member_id: string;
    starts_at: Temporal.Instant;
    ends_at: Temporal.Instant;
    freed_at: Temporal.Instant;
    taken_at: Temporal.Instant | null;
  };
};

const db = tables<Tables>();

/**
 * For figures: each time that was given up and offered to who would like a sooner one, once it is decided. Filled by a yes, or by whatever was booked over it
 * since. No name.
 */
export async function freedAndFilled(
  work: Work,
): Promise<{ readonly memberId: string; readonly at: Temporal.Instant; readonly filled: boolean }[]> {
  const rows = await work.all(
    db
      .selectFrom('freed_times')
      .select([
        'member_id',
        'freed_at',
        'starts_at',
        sql<boolean>`taken_at is not null or exists (
          select from appointments a
          where a.practice_id = freed_times.practice_id and a.member_id = freed_times.member_id
            and a.starts_at >= freed_times.starts_at - interval '12 hours' and a.starts_at < freed_times.ends_at
            and a.ends_at > freed_times.starts_at and a.cancelled_at is null and a.booked_at >= freed_times.freed_at
        )`.as('filled'),
      ])
      .where('practice_id', '=', work.practice)
      .orderBy('freed_at')
      .orderBy('id'),
  );
  return rows.flatMap(({ member_id, freed_at, starts_at, filled }) =>
    filled || Temporal.Instant.compare(starts_at, work.at) <= 0
      ? [{ memberId: member_id, at: freed_at, filled }]
      : [],
  );
}
