import { sql } from 'kysely';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';

const db = tables<{
  outreach_heard: { practice_id: string; person_id: string; heard_at: Temporal.Instant };
}>();

/** L6 a client was heard from at this moment, whether or not anybody has a plan for them. */
export function noteHeard(work: Work, personId: string, at: Temporal.Instant): void {
  work.write(
    db
      .insertInto('outreach_heard')
      .values({ practice_id: work.practice, person_id: personId, heard_at: at })
      .onConflict((conflict) =>
        conflict
          .columns(['practice_id', 'person_id'])
          .doUpdateSet({ heard_at: sql`greatest(outreach_heard.heard_at, excluded.heard_at)` }),
      ),
  );
}

export async function lastHeard(work: Work, personId: string): Promise<Temporal.Instant | undefined> {
  const row = await work.one(
    db
      .selectFrom('outreach_heard')
      .select('heard_at')
      .where('practice_id', '=', work.practice)
      .where('person_id', '=', personId),
  );
  return row?.heard_at;
}

/** The same of several. */
export async function heardOf(
  work: Work,
  personIds: readonly string[],
): Promise<Map<string, Temporal.Instant>> {
  if (personIds.length === 0) return new Map();
  const rows = await work.all(
    db
      .selectFrom('outreach_heard')
      .select(['person_id', 'heard_at'])
      .where('practice_id', '=', work.practice)
      .where('person_id', 'in', [...personIds]),
  );
  return new Map(rows.map((row) => [row.person_id, row.heard_at]));
}

/** L11 with everything else. */
export function forgetHeard(work: Work, personId: string): void {
  work.write(
    db
      .deleteFrom('outreach_heard')
      .where('practice_id', '=', work.practice)
      .where('person_id', '=', personId),
  );
}
