import { statement } from '#kit/db';
import { handlesOf } from '#kit/handles';
import { type World, breach } from '../world.ts';

/** Known to everybody by design: the address bar tells the one, a secret in hand is asked for by the other. */
const OPEN = ['practice_slugs', 'invitations'];

/** Every table of a practice, as the catalogue tells it: a table that is added tomorrow is looked at too. */
export async function practiceTables(world: World): Promise<string[]> {
  const { rows } = await world.admin.query<{ name: string }>(
    `select c.table_name as name from information_schema.columns c
       join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and c.column_name = 'practice_id' and t.table_type = 'BASE TABLE'
        and not c.table_name = any($1) order by 1`,
    [OPEN],
  );
  return rows.map((row) => row.name);
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** As the application's own role, with one practice set, no row of another is there; with none set, no row at all. */
export async function noRowAcross(world: World, tables: readonly string[]): Promise<void> {
  const handles = handlesOf(world.house.databaseUrl);
  for (const practice of [...world.practices.map((one) => one.id), null]) {
    const asked = tables.map(
      (table) =>
        // Smaller and larger are looked up in the key's index; "distinct from" would read every row, every day.
        `select '${table}' as name where exists (select from ${table} where practice_id < $1::uuid)
             or exists (select from ${table} where practice_id > $1::uuid)`,
    );
    const client = await world.house.pool.connect();
    try {
      await client.query('begin');
      const handle = practice === null ? '' : handles.of(practice);
      await client.query(`select set_config('porchlight.handle', $1, true)`, [handle]);
      const { rows } = await client.query<{ name: string }>({
        ...statement(asked.join(' union all ')),
        values: [practice ?? NOBODY],
      });
      const slug = world.practices.find((one) => one.id === practice)?.slug ?? 'nobody';
      for (const { name } of rows)
        breach(world, 'walls', slug, '', `rows of another practice are seen in ${name}`);
    } finally {
      await client.query('rollback');
      client.release();
    }
  }
}
