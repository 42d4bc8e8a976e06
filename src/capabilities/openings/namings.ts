import { tables } from '#kit/db';
import type { Work } from '#kit/work';

type NamingRow = {
  practice_id: string;
  opening_id: string;
  for_id: string;
  named_at: Temporal.Instant;
  for_practice: string | null;
};

const db = tables<{ opening_namings: NamingRow }>();

export function insertNaming(work: Work, openingId: string, forId: string, forPractice?: string): void {
  work.write(
    db.insertInto('opening_namings').values({
      practice_id: work.practice,
      opening_id: openingId,
      for_id: forId,
      named_at: work.at,
      for_practice: forPractice ?? null,
    }),
  );
}

export async function namingsFor(
  work: Work,
  forId: string,
): Promise<{ opening: string; at: Temporal.Instant }[]> {
  const rows = await work.all(
    db
      .selectFrom('opening_namings')
      .select(['opening_id', 'named_at'])
      .where('practice_id', '=', work.practice)
      .where('for_id', '=', forId)
      .orderBy('opening_id'),
  );
  return rows.map((row) => ({ opening: row.opening_id, at: row.named_at }));
}

export function dropNamings(work: Work, forId: string): void {
  work.write(
    db.deleteFrom('opening_namings').where('practice_id', '=', work.practice).where('for_id', '=', forId),
  );
}
