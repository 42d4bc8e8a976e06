import type { Selectable } from 'kysely';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';

type DoubtRow = {
  practice_id: string;
  id: string;
  resource_id: string;
  from_practice: string;
  from_name: string;
  line: Buffer | null;
  said_at: Temporal.Instant;
  ended_at: Temporal.Instant | null;
};

type CopyRow = { practice_id: string; id: string; network: string | null };

const db = tables<{ place_doubts: DoubtRow; resources: CopyRow }>();

/** What a practice says is wrong with a place of a network. Ended, its words are gone. */
export type Doubt = {
  readonly id: string;
  readonly resourceId: string;
  readonly from: string;
  readonly fromName: string;
  readonly line: string;
  readonly saidAt: Temporal.Instant;
  readonly endedAt: Temporal.Instant | null;
};

const toDoubt = (work: Work, row: Selectable<DoubtRow>): Doubt => ({
  id: row.id,
  resourceId: row.resource_id,
  from: row.from_practice,
  fromName: row.from_name,
  line: row.line === null ? '' : work.open('place_doubts', 'line', row.id, row.line),
  saidAt: row.said_at,
  endedAt: row.ended_at,
});

const here = (work: Work) =>
  db
    .selectFrom('place_doubts')
    .selectAll()
    .where('practice_id', '=', work.practice)
    .orderBy('said_at')
    .orderBy('id');

/** What stands. */
export async function doubtsHere(work: Work): Promise<Doubt[]> {
  return (await work.all(here(work).where('ended_at', 'is', null))).map((row) => toDoubt(work, row));
}

/** Everything that was ever said of a place, also what is over. */
export async function doubtsOf(work: Work, resourceId: string): Promise<Doubt[]> {
  return (await work.all(here(work).where('resource_id', '=', resourceId))).map((row) => toDoubt(work, row));
}

/** In a network: what is over, of one place or of all. */
export async function doubtsEnded(work: Work, resourceId?: string): Promise<{ id: string; from: string }[]> {
  const ended = here(work).where('ended_at', 'is not', null);
  const rows = await work.all(resourceId === undefined ? ended : ended.where('resource_id', '=', resourceId));
  return rows.map((row) => ({ id: row.id, from: row.from_practice }));
}

/** Written once: the same comes again, and what is over stays over. */
export function putDoubt(work: Work, one: Doubt): void {
  const line = one.endedAt === null ? work.seal('place_doubts', 'line', one.id, one.line) : null;
  work.write(
    db
      .insertInto('place_doubts')
      .values({
        practice_id: work.practice,
        id: one.id,
        resource_id: one.resourceId,
        from_practice: one.from,
        from_name: one.fromName,
        line,
        said_at: one.saidAt,
        ended_at: one.endedAt,
      })
      .onConflict((conflict) => conflict.doNothing()),
  );
}

type Which = { readonly of: string } | { readonly ids: readonly string[] } | { readonly network: string };

/** What stands of a place, of a network's places, or these, is over. */
export function endDoubts(work: Work, which: Which): void {
  if ('ids' in which && which.ids.length === 0) return;
  const standing = db
    .updateTable('place_doubts')
    .set({ ended_at: work.at, line: null })
    .where('practice_id', '=', work.practice)
    .where('ended_at', 'is', null);
  if ('of' in which) work.write(standing.where('resource_id', '=', which.of));
  else if ('ids' in which) work.write(standing.where('id', 'in', [...which.ids]));
  else
    work.write(
      standing.where('resource_id', 'in', (found) =>
        found
          .selectFrom('resources')
          .select('resources.id')
          .where('resources.practice_id', '=', work.practice)
          .where('resources.network', '=', which.network),
      ),
    );
}
