import { sql } from 'kysely';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import { type ResourceFields, libraryKey } from './rules/kinds.ts';
import type { Resource } from './rules/kinds.ts';
import { isTold } from './rules/one-list.ts';
import { type ResourceRow, arrays, toResource } from './store.ts';

const db = tables<{ resources: ResourceRow }>();

/** A row where it is at home, with the number that grows at each change. */
export type AtHome = { readonly one: Resource; readonly version: number };

const own = (work: Work) =>
  db
    .selectFrom('resources')
    .selectAll()
    .where('practice_id', '=', work.practice)
    .where('network', 'is', null)
    .orderBy('id');

/** What a network keeps: one place, or all of them. */
export async function atHome(work: Work, id?: string): Promise<AtHome[]> {
  const rows = await work.all(id === undefined ? own(work) : own(work).where('id', '=', id));
  return rows.map((row) => ({ one: toResource(row), version: row.version }));
}

/** One of its own, until this transaction ends. */
export async function lockAtHome(work: Work, id: string): Promise<AtHome | undefined> {
  const row = await work.one(own(work).where('id', '=', id).forUpdate());
  return row && { one: toResource(row), version: row.version };
}

/** As one writes it down; what else it is follows from where it stands. */
export function fieldsOf(one: Resource): ResourceFields {
  const { id: _id, starter: _starter, hsds_id: _hsds, sort_order: _order, ...rest } = one;
  const { assured_on: _on, assured_by: _by, assured_from: _from, ...more } = rest;
  const { added_at: _added, retired_at: _retired, told: _told, ...fields } = more;
  return fields;
}

type Network = { readonly id: string; readonly name: string };

/** Writes the copy down, unless a newer one is there already: what was told comes late, twice, and in any order. */
export function putCopy(work: Work, network: Network, { one, version }: AtHome): void {
  if (!isTold(one)) return endCopy(work, network.id, { one, version });
  const fields = fieldsOf(one);
  const told = {
    ...fields,
    ...arrays(fields),
    sort_order: one.sort_order,
    assured_on: one.assured_on,
    assured_from: one.assured_from,
    network_name: network.name,
    told_starter: libraryKey(one),
    version,
    ended_at: null,
  };
  // R12 a look at another number than the one that it has now is over.
  const isAsLooked = sql<boolean>`(resources.kind, resources.phone, resources.text_to, resources.url, resources.address)
    = (excluded.kind, excluded.phone, excluded.text_to, excluded.url, excluded.address)`;
  const home = { practice_id: work.practice, id: one.id, network: network.id, added_at: work.at };
  work.write(
    db
      .insertInto('resources')
      .values({ ...home, ...told, starter: null, hsds_id: null, assured_by: null, retired_at: null })
      .onConflict((conflict) =>
        conflict
          .columns(['practice_id', 'id'])
          .doUpdateSet({
            ...told,
            said_on: sql`case when ${isAsLooked} then resources.said_on end`,
            said_by: sql`case when ${isAsLooked} then resources.said_by end`,
          })
          .where('resources.network', '=', network.id)
          .where('resources.version', '<=', version),
      ),
  );
}

function endCopy(work: Work, network: string, { one, version }: AtHome): void {
  work.write(
    db
      .updateTable('resources')
      .set({ ended_at: work.at, version })
      .where('practice_id', '=', work.practice)
      .where('id', '=', one.id)
      .where('network', '=', network)
      .where('version', '<=', version),
  );
}

/** R23 in a practice that is in this network no more. What it said of each stays, should it come back. */
export function endCopies(work: Work, network: string): void {
  work.write(
    db
      .updateTable('resources')
      .set({ ended_at: work.at })
      .where('practice_id', '=', work.practice)
      .where('network', '=', network)
      .where('ended_at', 'is', null),
  );
}

type OfCopy = Partial<Pick<ResourceRow, 'said_on' | 'said_by' | 'hidden_at' | 'shown_at'>>;

/** What the practice itself says of a copy; the copy stays as it was told. */
export function changeCopy(work: Work, id: string, change: OfCopy): void {
  work.write(
    db
      .updateTable('resources')
      .set(change)
      .where('practice_id', '=', work.practice)
      .where('id', '=', id)
      .where('network', 'is not', null),
  );
}

/** What a practice has to say of a place: of a copy the look that it took, of its own how it stands. */
export type SaidHere = AtHome & { readonly network: string | null; readonly saidOn: string | null };

export async function saidHere(work: Work, id: string): Promise<SaidHere | undefined> {
  const row = await work.one(
    db.selectFrom('resources').selectAll().where('practice_id', '=', work.practice).where('id', '=', id),
  );
  return row && { one: toResource(row), version: row.version, network: row.network, saidOn: row.said_on };
}
