import { tables } from '#kit/db';
import type { Work } from '#kit/work';

const db = tables<{
  client_payers: { practice_id: string; person_id: string; payer: Buffer; noted_at: Temporal.Instant };
}>();

/** Who pays for the sessions of each, where that isn't they themselves. */
export async function payersOf(work: Work, personIds: readonly string[]): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map();
  const rows = await work.all(
    db
      .selectFrom('client_payers')
      .select(['person_id', 'payer'])
      .where('practice_id', '=', work.practice)
      .where('person_id', 'in', [...personIds]),
  );
  return new Map(
    rows.map((row) => [row.person_id, work.open('client_payers', 'payer', row.person_id, row.payer)]),
  );
}

/** Empty: they themselves. */
export function writePayer(work: Work, personId: string, payer: string): void {
  if (payer === '') return deletePayer(work, personId);
  const values = { payer: work.seal('client_payers', 'payer', personId, payer), noted_at: work.at };
  work.write(
    db
      .insertInto('client_payers')
      .values({ practice_id: work.practice, person_id: personId, ...values })
      .onConflict((conflict) => conflict.columns(['practice_id', 'person_id']).doUpdateSet(values)),
  );
}

export function deletePayer(work: Work, personId: string): void {
  work.write(
    db.deleteFrom('client_payers').where('practice_id', '=', work.practice).where('person_id', '=', personId),
  );
}
