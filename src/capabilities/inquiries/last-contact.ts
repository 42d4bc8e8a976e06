import { sql } from 'kysely';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';

const db = tables<{
  inquiries: {
    practice_id: string;
    person_id: string;
    last_in_at: Temporal.Instant;
    answered_at: Temporal.Instant | null;
  };
}>();

/** When this person last wrote or was last answered; now, where nothing of that kind is known. */
export async function lastContactWith(work: Work, personId: string): Promise<Temporal.Instant> {
  const row = await work.one(
    db
      .selectFrom('inquiries')
      .select(sql<Temporal.Instant | null>`max(greatest(last_in_at, answered_at))`.as('at'))
      .where('practice_id', '=', work.practice)
      .where('person_id', '=', personId),
  );
  return row?.at ?? work.at;
}
