import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { systemClock } from '#kit/clock';
import type { Vault } from '#kit/crypto';
import { asSibling } from '#kit/roles';
import { type Head, type TableLine, readThrough, written } from './contents.ts';
import { opened, sealed } from './sealing.ts';
import { type Table, tablesInOrder } from './tables.ts';

export type Written = { practices: number; rows: number; bytes: number };

/**
 * Writes everything to one sealed file while the house serves, reads it back, and only then gives it its name. `databaseUrl`
 * is the application's; the backup signs in as its own role, which reads every row and can write none. All tables are read
 * at one instant. Throws when what was read back isn't what was written, and leaves no file then.
 */
export async function writeBackup(given: {
  databaseUrl: string;
  vault: Vault;
  file: string;
}): Promise<Written> {
  const { vault, file } = given;
  const unfinished = `${file}.part`;
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const client = new Client({ connectionString: asSibling(given.databaseUrl, 'backup') });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const head = await headOf(client);
    const counts = new Map<string, number>();
    const lines = written(head, rowsOf(client, await tablesInOrder(client)), (table, rows) =>
      counts.set(table, rows),
    );
    await pipeline(await sealed(lines, vault), createWriteStream(unfinished, { mode: 0o600 }));
    await client.query('commit');
    await onDisk(unfinished);
    await readBack(unfinished, vault, counts);
    await rename(unfinished, file);
    await onDisk(dirname(file));
    const rows = [...counts.values()].reduce((sum, one) => sum + one, 0);
    return { practices: head.practices, rows, bytes: (await stat(file)).size };
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  } finally {
    await client.end();
  }
}

async function headOf(client: Client): Promise<Head> {
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from porchlight_meta.migrations order by name',
  );
  const { rows: counted } = await client.query<{ count: number }>(
    'select count(*)::int as count from practices',
  );
  return {
    porchlight_backup: 1,
    at: systemClock.now().toString(),
    practices: counted[0]?.count ?? 0,
    migrations: rows,
  };
}

async function* rowsOf(
  client: Client,
  tables: readonly Table[],
): AsyncGenerator<{ line: TableLine; rows: AsyncIterable<Buffer> }> {
  for (const { name, columns } of tables) {
    // A query, since a copy of the table itself would not go through its policies.
    const text = `copy (select ${columns.join(', ')} from ${name}) to stdout`;
    yield { line: { table: name, columns: [...columns] }, rows: client.query(copyTo(text)) };
  }
}

async function readBack(file: string, vault: Vault, wrote: ReadonlyMap<string, number>): Promise<void> {
  const read = await readThrough(opened(createReadStream(file), vault), {
    head: async () => undefined,
    async table(_table, rows) {
      for await (const piece of rows) void piece;
    },
  });
  for (const [table, rows] of wrote) {
    if (read.get(table) !== rows)
      throw new Error(`${rows} rows of ${table} were written, ${read.get(table)} read back`);
  }
}

async function onDisk(path: string): Promise<void> {
  const file = await open(path, 'r');
  await file.sync();
  await file.close();
}
