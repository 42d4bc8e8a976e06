import type { Client } from 'pg';

/** A table as a backup holds it: its name, its columns, and whether its rows are kept apart by force. */
export type Table = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly forced: boolean;
};

/**
 * What a backup leaves out. Jobs only hurry what stands as a date on a row, which the sweep finds; who was signed in signs in
 * again; limits are of the hour, and so is where private notes are open; openings are listed anew as they come in; and the database that is restored into has a handle key and a list of migrations of its own.
 */
const LEFT_OUT = [
  'auth.session',
  'auth.verification',
  'auth."rateLimit"',
  'public.limits',
  'public.listed_openings',
  'public.reflection_openings',
  'porchlight_meta.handle_key',
  'porchlight_meta.migrations',
];

/** Every table that a backup holds, each after those that it refers to. */
export async function tablesInOrder(client: Client): Promise<Table[]> {
  const { rows: tables } = await client.query<Table & { oid: number }>(
    `select c.oid::int as oid, format('%I.%I', n.nspname, c.relname) as name, c.relforcerowsecurity as forced,
            array_agg(quote_ident(a.attname) order by a.attnum) as columns
       from pg_class c
       join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      where n.nspname in ('public', 'auth', 'porchlight_meta') and c.relkind = 'r'
        and not format('%I.%I', n.nspname, c.relname) = any ($1)
      group by c.oid, n.nspname, c.relname, c.relforcerowsecurity
      order by 2`,
    [LEFT_OUT],
  );
  const { rows: refers } = await client.query<{ from: number; to: number }>(
    `select conrelid::int as from, confrelid::int as to from pg_constraint where contype = 'f' and conrelid <> confrelid`,
  );
  const ordered: (Table & { oid: number })[] = [];
  const waiting = [...tables];
  while (waiting.length > 0) {
    const next = waiting.findIndex(
      (table) => !refers.some(({ from, to }) => from === table.oid && waiting.some((one) => one.oid === to)),
    );
    const [table] = waiting.splice(next, next < 0 ? 0 : 1);
    if (!table)
      throw new Error(
        `tables that refer to each other in a circle: ${waiting.map((one) => one.name).join(', ')}`,
      );
    ordered.push(table);
  }
  return ordered.map(({ name, columns, forced }) => ({ name, columns, forced }));
}
