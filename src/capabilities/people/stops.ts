import { tables } from '#kit/db';
import type { Work } from '#kit/work';

const db = tables<{
  stops: {
    practice_id: string;
    address_hash: Buffer;
    stopped_at: Temporal.Instant;
    lifted_at: Temporal.Instant | null;
  };
  ways: { practice_id: string; id: string; person_id: string; address_hash: Buffer };
}>();

/**
 * P2 keeps "please stop" for the address of this way, as a keyed hash. Given again on a form, by whomever, it still
 * holds: only who shows that they read that mailbox sets it, or lifts it (`liftStop`).
 */
export function insertStop(work: Work, way: string): void {
  const address = db
    .selectFrom('ways')
    .select((eb) => ['practice_id', 'address_hash', eb.val(work.at).as('stopped_at')])
    .where('practice_id', '=', work.practice)
    .where('id', '=', way);
  work.write(
    db
      .insertInto('stops')
      .columns(['practice_id', 'address_hash', 'stopped_at'])
      .expression(address)
      .onConflict((conflict) =>
        conflict
          .columns(['practice_id', 'address_hash'])
          .doUpdateSet({ stopped_at: work.at, lifted_at: null }),
      ),
  );
}

export type StopState = 'none' | 'stands' | 'lifted';

/** Every way that a person ever gave, those that were taken back too, and whether its address asked us to stop. */
export async function stopsOf(work: Work, person: string): Promise<{ way: string; stop: StopState }[]> {
  const rows = await work.all(
    db
      .selectFrom('ways')
      .leftJoin('stops', (join) =>
        join
          .onRef('stops.practice_id', '=', 'ways.practice_id')
          .onRef('stops.address_hash', '=', 'ways.address_hash'),
      )
      .select(['ways.id', 'stops.stopped_at', 'stops.lifted_at'])
      .where('ways.practice_id', '=', work.practice)
      .where('ways.person_id', '=', person),
  );
  return rows.map((row) => ({
    way: row.id,
    stop: row.stopped_at === null ? 'none' : row.lifted_at === null ? 'stands' : 'lifted',
  }));
}

/** The address of this way may be used again, once it is given anew: what was taken back stays so. */
export function liftStop(work: Work, way: string): void {
  work.write(
    db
      .updateTable('stops')
      .set({ lifted_at: work.at })
      .where('practice_id', '=', work.practice)
      .where('lifted_at', 'is', null)
      .where(
        'address_hash',
        'in',
        db
          .selectFrom('ways')
          .select('address_hash')
          .where('practice_id', '=', work.practice)
          .where('id', '=', way),
      ),
  );
  work.record({ action: 'stop.lifted', subject: 'way', subjectId: way });
}
