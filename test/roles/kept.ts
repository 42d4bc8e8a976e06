import type { Client } from 'pg';

/** The rows of a house as they were planted: what was changed since, and back to how it was. */
export type Kept = {
  /** The tables in which anything is other than it was planted. */
  changed(): Promise<string[]>;
  /** How many rows of this practice are other than they were planted. */
  changedOf(practice: string): Promise<string[]>;
  /** Puts these tables back. */
  putBack(tables: readonly string[]): Promise<void>;
};

const TABLES = `select schemaname || '.' || quote_ident(tablename) as name from pg_tables
  where schemaname in ('public', 'auth') order by 1`;

const copyOf = (table: string): string => `planted.${table.replaceAll(/["]/g, '').replace('.', '_')}`;

/** One question for all tables: a round trip for each would take longer than everything else. */
function asked(tables: readonly string[], where: string): string {
  return tables
    .map((table) => {
      const [is, was] = [table, copyOf(table)].map((one) => `select t::text from ${one} t ${where}`);
      const gone = `(${was} except all ${is})`;
      return `select '${table}' as name where exists (${gone} union all (${is} except all ${was}))`;
    })
    .join(' union all ');
}

/** @param admin a superuser: a copy, and putting it back past every trigger, is nobody else's to do. */
export async function asPlanted(admin: Client): Promise<Kept> {
  // Planned for a question that is asked a thousand times and takes a few milliseconds.
  await admin.query('set jit = off');
  const { rows } = await admin.query<{ name: string }>(TABLES);
  const tables = rows.map(({ name }) => name);
  const copies = tables.map((table) => `create table ${copyOf(table)} as table ${table};`);
  await admin.query(`create schema planted; ${copies.join('\n')}`);
  const { rows: owned } = await admin.query<{ name: string }>(
    `select 'public.' || table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'practice_id'`,
  );
  const apart = tables.filter((table) => owned.some(({ name }) => name === table));
  const names = async (query: string, values: string[] = []): Promise<string[]> =>
    (await admin.query<{ name: string }>(query, values)).rows.map(({ name }) => name);
  /** Whoever writes takes a number: while none was taken, nothing can have changed, and that is asked at once. */
  const taken = async (): Promise<string> =>
    (await admin.query<{ number: string }>('select pg_snapshot_xmax(pg_current_snapshot())::text as number'))
      .rows[0]?.number ?? '';
  let lastTaken = await taken();
  return {
    async changed() {
      const now = await taken();
      if (now === lastTaken) return [];
      const found = await names(asked(tables, ''));
      if (found.length === 0) lastTaken = now;
      return found;
    },
    changedOf: (practice) => names(asked(apart, 'where practice_id = $1'), [practice]),
    async putBack(these) {
      if (these.length === 0) return;
      const back = these.map((table) => `delete from ${table}; insert into ${table} table ${copyOf(table)};`);
      await admin.query(`begin; set local session_replication_role = replica; ${back.join('\n')} commit;`);
      lastTaken = await taken();
    },
  };
}
