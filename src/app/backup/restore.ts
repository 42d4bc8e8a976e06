import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { systemClock } from '#kit/clock';
import { Vault } from '#kit/crypto';
import { idsFrom, systemChance } from '#kit/ids';
import { MigrationRefused, migrate, migrationsIn } from '#kit/migrate';
import { openVault } from '../installation.ts';
import { rewrapAll } from '../rotate.ts';
import { type Head, readThrough } from './contents.ts';
import { UnreadableBackup, opened } from './sealing.ts';
import { type Table, tablesInOrder } from './tables.ts';

/** The place isn't empty: a sentence for the operator. */
export class NotEmpty extends Error {
  override readonly name = 'NotEmpty';
}

const EMPTY_PLACE =
  'A backup is restored into an empty place, and this one was used before. ' +
  'Give it one of its own: another DATA_DIR, or a DATABASE_URL that names a new database.';

export type Restored = { rows: number; appUrl: string };

type Target = {
  file: string;
  /** What it says of itself (`headOf`), read before anything is made for it. */
  head: Head;
  /** Master keys that may open it: the first wraps everything afterwards. */
  masters: readonly Buffer[];
  adminUrl: string;
  database: string;
  migrations: string;
};

/** Reads only what a backup says of itself. Throws `UnreadableBackup`. */
export async function headOf(file: string, masters: readonly Buffer[]): Promise<Head> {
  let found: Head | undefined;
  const enough = new Error('enough');
  try {
    await readThrough(opened(createReadStream(file), new Vault({ masters })), {
      async head(head) {
        found = head;
        throw enough;
      },
      table: async () => undefined,
    });
  } catch (error) {
    if (error !== enough) throw error;
  }
  if (!found) throw new UnreadableBackup('The backup has no beginning.');
  return found;
}

/**
 * Brings a backup into an empty database, in one transaction: makes the tables as they were on its day, fills them, checks
 * every count and hash, and brings the tables up to date. Until somebody of a practice says so, nothing leaves from there.
 */
export async function restoreBackup(target: Target): Promise<Restored> {
  const { head, adminUrl, database, migrations: directory } = target;
  await mustKnow(head, directory);
  let rows = 0;
  const appPassword = async (owner: Client): Promise<string> => {
    rows = await fill(owner, target);
    const vault = await openVault(owner, target);
    await rewrapAll(owner, vault);
    return vault.derived('database login');
  };
  const upTo = head.migrations.at(-1)?.name ?? '';
  const { appUrl } = await migrate({ adminUrl, database, directory, upTo, appPassword }).catch(
    (error: unknown) => {
      // Its tables are newer than the backup's, so the rows might not fit.
      throw error instanceof MigrationRefused ? new NotEmpty(EMPTY_PLACE, { cause: error }) : error;
    },
  );
  const password = decodeURIComponent(new URL(appUrl).password);
  await migrate({
    adminUrl,
    database,
    directory,
    appPassword: async (owner) => {
      await hold(owner, head);
      return password;
    },
  });
  return { rows, appUrl };
}

async function mustKnow(head: Head, directory: string): Promise<void> {
  const known = new Map((await migrationsIn(directory)).map((one) => [one.name, one.sha256]));
  const newer = head.migrations.filter(({ name, sha256 }) => known.get(name) !== sha256);
  if (newer.length === 0) return;
  throw new MigrationRefused(
    `The backup was made by another Porchlight than this one (${newer.map(({ name }) => name).join(', ')}). Restore it with that one.`,
  );
}

async function fill(owner: Client, { file, masters, head }: Target): Promise<number> {
  const { rows: found } = await owner.query<{ some: boolean }>(
    'select exists (select from practices) as some',
  );
  if (found[0]?.some === true) {
    throw new NotEmpty(EMPTY_PLACE);
  }
  const tables = new Map((await tablesInOrder(owner)).map((table) => [table.name, table]));
  await owner.query('begin');
  try {
    const names = [...tables.keys()].join(', ');
    // What the first start made in an empty place: an invitation to set it up, keys of its own.
    await owner.query(`truncate ${names} cascade`);
    await forced(owner, tables.values(), false);
    const counts = await readThrough(opened(createReadStream(file), new Vault({ masters })), {
      async head(again) {
        if (again.at !== head.at) throw new UnreadableBackup('The backup was changed while it was read.');
      },
      async table({ table, columns }, rows) {
        if (!tables.has(table))
          throw new UnreadableBackup(`The backup has a table that is not known: ${table}`);
        await pipeline(rows, owner.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`)));
      },
    });
    // References that are checked at the end are checked now: tables with checks to come can't be altered.
    await owner.query('set constraints all immediate');
    await forced(owner, tables.values(), true);
    await owner.query('commit');
    return [...counts.values()].reduce((sum, one) => sum + one, 0);
  } catch (error) {
    await owner.query('rollback').catch(() => undefined);
    throw error;
  }
}

/** PostgreSQL copies nothing into a table whose policies bind its owner too. Undone with the transaction, or by it. */
async function forced(owner: Client, tables: Iterable<Table>, on: boolean): Promise<void> {
  for (const { name, forced: was } of tables) {
    if (was) await owner.query(`alter table ${name} ${on ? '' : 'no '}force row level security`);
  }
}

/** Nothing leaves a practice that was restored until somebody there says so (`channels/restored.ts`). */
async function hold(owner: Client, head: Head): Promise<void> {
  const { rows } = await owner.query<{ id: string }>('select practice_id as id from practices');
  const now = systemClock.now();
  const ids = idsFrom(systemChance);
  await owner.query(
    `insert into restorations (practice_id, id, copied_at, restored_at)
     select practice, id, $3, $4 from unnest($1::uuid[], $2::uuid[]) as held(practice, id)
         on conflict do nothing`,
    [rows.map((row) => row.id), rows.map(() => ids.uuid(now)), head.at, now.toString()],
  );
}
