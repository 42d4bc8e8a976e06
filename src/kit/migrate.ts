import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runMigrations } from 'graphile-worker';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, Pool } from 'pg';
import { systemClock } from './clock.ts';
import { codeOf } from './error-code.ts';
import { handleKey } from './handles.ts';
import {
  APP,
  BACKUP,
  ensureDatabase,
  ensurePasswords,
  ensureRoles,
  ensureSchema,
  OWNER,
  verifyLogins,
} from './roles.ts';

export type MigrateOptions = {
  /** A role that may make roles and databases; a database is named in it or not. */
  adminUrl: string;
  database: string;
  /** The folder of `0001_….sql` files. */
  directory: string;
  /**
   * The password of the application's login role, or what asks for it once the tables are there: the secret that it
   * follows from lies in the database itself, wrapped by the master key. The client acts as the owner.
   */
  appPassword: string | ((owner: Client) => Promise<string>);
  /** The last file to run, by its name: for a backup of that day. All of them unless told. */
  upTo?: string;
  /** The application's login role; `<database>_login` unless told. */
  login?: string;
};

export type Migrated = {
  /** The files that were run now. */
  applied: string[];
  /** The address that the application connects with: a role that owns nothing and obeys row-level security. */
  appUrl: string;
};

/** The database and the files do not fit each other. Its message is a sentence for the operator. */
export class MigrationRefused extends Error {
  override readonly name = 'MigrationRefused';
}

type Migration = { readonly name: string; readonly sql: string; readonly sha256: string };

/**
 * Two starts at once take turns, by the first number on the server's roles and by the second on the database: numbers
 * of their own, because both may be taken in one database, by two connections of one caller.
 */
const TURN_AT_ROLES = 7_046_029_254;
const TURN_AT_TABLES = 7_046_029_255;

/**
 * Brings a database to the state that the files describe: makes it and its roles if need be, runs each file that
 * has not run yet as the owner, and prepares the job queue for the application's role. Doing it again changes nothing.
 */
export async function migrate(options: MigrateOptions): Promise<Migrated> {
  const { adminUrl, database, login = loginFor(database) } = options;
  const { upTo = '\uffff' } = options;
  const migrations = (await migrationsIn(options.directory)).filter(({ name }) => name <= upTo);
  const admin = await connectToAny(adminUrl);
  try {
    await admin.query('select pg_advisory_lock($1)', [TURN_AT_ROLES]);
    await ensureRoles(admin, { database, login });
    await ensureDatabase(admin, database);
    const url = withDatabase(adminUrl, database);
    const { applied, password } = await applyAll(url, options, migrations);
    await ensurePasswords(admin, { login, password });
    await prepareJobs(url);
    const appUrl = withLogin(url, login, password);
    await verifyLogins(appUrl);
    return { applied, appUrl };
  } finally {
    await admin.end();
  }
}

/** Connects as the address says, or to `postgres` where its database is still to be made. */
async function connectToAny(adminUrl: string): Promise<Client> {
  const named = new URL(adminUrl).pathname.length > 1;
  const client = new Client({ connectionString: named ? adminUrl : withDatabase(adminUrl, 'postgres') });
  try {
    await client.connect();
    return client;
  } catch (error) {
    if (!named || codeOf(error) !== '3D000') throw error;
    const other = new Client({ connectionString: withDatabase(adminUrl, 'postgres') });
    await other.connect();
    return other;
  }
}

/** The same address, but to another database. */
export function withDatabase(address: string, database: string): string {
  const url = new URL(address);
  url.pathname = `/${encodeURIComponent(database)}`;
  return url.href;
}

/** Whom the application connects as. */
export const loginFor = (database: string): string => `${database}_login`;

/** The same address, as another user. */
export function withLogin(address: string, user: string, password: string): string {
  const url = new URL(address);
  url.username = encodeURIComponent(user);
  url.password = encodeURIComponent(password);
  return url.href;
}

/** Reads the files in order, with the fingerprint that each is remembered by. */
export async function migrationsIn(directory: string): Promise<Migration[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.sql')).toSorted();
  names.forEach((name, index) => {
    const number = String(index + 1).padStart(4, '0');
    if (!/^\d{4}_[a-z0-9_]+\.sql$/.test(name) || !name.startsWith(`${number}_`)) {
      throw new MigrationRefused(
        `${join(directory, name)} should be named ${number}_words_in_lower_case.sql.`,
      );
    }
  });
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(directory, name), 'utf8');
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

async function applyAll(
  url: string,
  { database, appPassword }: MigrateOptions,
  migrations: Migration[],
): Promise<{ applied: string[]; password: string }> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [TURN_AT_TABLES]);
    await ensureSchema(client, database);
    await client.query(`set role ${OWNER}; set search_path = public`);
    const pending = notYetApplied(await appliedIn(client), migrations, database);
    for (const migration of pending) await apply(client, migration);
    const password = typeof appPassword === 'string' ? appPassword : await appPassword(client);
    await client.query(
      `insert into porchlight_meta.handle_key (one, key) values (true, $1)
       on conflict (one) do update set key = excluded.key where handle_key.key <> excluded.key`,
      [handleKey(password)],
    );
    return { applied: pending.map((migration) => migration.name), password };
  } finally {
    await client.end();
  }
}

/** What the house keeps of itself, out of the application's reach: `one` is true, so that there is one row at most. */
const META = `
  create schema if not exists porchlight_meta;
  create table if not exists porchlight_meta.migrations (
    name text primary key,
    sha256 text not null,
    applied_at timestamptz not null
  );
  create table if not exists porchlight_meta.handle_key (
    one boolean primary key check (one),
    key bytea not null
  );
  create table if not exists porchlight_meta.master_keys (
    fingerprint text primary key,
    used_since timestamptz not null
  );
  create table if not exists porchlight_meta.installation (
    one boolean primary key check (one),
    wrapped bytea not null,
    wrapped_by text not null references porchlight_meta.master_keys
  );
  grant usage on schema porchlight_meta to ${BACKUP};
  grant select on all tables in schema porchlight_meta to ${BACKUP}`;

async function appliedIn(client: Client): Promise<Map<string, string>> {
  await client.query(META);
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from porchlight_meta.migrations',
  );
  return new Map(rows.map((row) => [row.name, row.sha256]));
}

function notYetApplied(applied: Map<string, string>, migrations: Migration[], database: string): Migration[] {
  const known = new Set(migrations.map((migration) => migration.name));
  const unknown = [...applied.keys()].filter((name) => !known.has(name));
  if (unknown.length > 0) {
    throw new MigrationRefused(
      `The database ${database} was last used by a newer Porchlight (it knows ${unknown.join(', ')}). Start that one.`,
    );
  }
  for (const { name, sha256 } of migrations) {
    if ((applied.get(name) ?? sha256) === sha256) continue;
    throw new MigrationRefused(
      `${name} was changed after the database ${database} ran it. Put it back as it was, and write a new file instead.`,
    );
  }
  return migrations.filter((migration) => !applied.has(migration.name));
}

/** A statement that waits for a table makes everybody behind it wait too: it lets them by, and tries again. */
const LOCK_WAIT = '2s';
const LOCK_TRIES = 30;
const LOCK_NOT_AVAILABLE = '55P03';

async function apply(client: Client, migration: Migration, tries = LOCK_TRIES): Promise<void> {
  await client.query('begin');
  try {
    await client.query(`set local lock_timeout = '${LOCK_WAIT}'`);
    await client.query(migration.sql);
    // A file that changes role or search path does so for itself alone.
    await client.query(`set local role ${OWNER}`);
    await client.query(
      'insert into porchlight_meta.migrations (name, sha256, applied_at) values ($1, $2, $3)',
      [migration.name, migration.sha256, systemClock.now().toString()],
    );
    await client.query('commit');
    await client.query(`set role ${OWNER}; set search_path = public`);
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    if (codeOf(error) === LOCK_NOT_AVAILABLE && tries > 1) {
      await pause(500);
      return apply(client, migration, tries - 1);
    }
    throw new Error(`${migration.name}${lineOf(error, migration.sql)}: ${String(error)}`, { cause: error });
  }
}

function lineOf(error: unknown, sql: string): string {
  if (!(error instanceof Error) || !('position' in error)) return '';
  return `, line ${sql.slice(0, Number(error.position)).split('\n').length}`;
}

/**
 * The job queue's tables carry row-level security without a policy, which shuts out everyone but their owner: so the
 * owner makes them, and the application's role gets its grants and one policy on each.
 */
async function prepareJobs(url: string): Promise<void> {
  const pool = new Pool({ connectionString: url, options: `-c role=${OWNER}`, max: 1 });
  // A pool without a listener ends the process when the server closes an idle connection.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  try {
    await runMigrations({ pgPool: pool });
    await pool.query(`
      grant usage on schema graphile_worker to ${APP};
      grant select, insert, update, delete on all tables in schema graphile_worker to ${APP};
      grant usage, select on all sequences in schema graphile_worker to ${APP};
      grant execute on all functions in schema graphile_worker to ${APP};
      do $$
      declare bare regclass;
      begin
        for bare in
          select oid from pg_class
          where relnamespace = 'graphile_worker'::regnamespace and relrowsecurity
            and not exists (select from pg_policy where polrelid = pg_class.oid and polname = '${APP}')
        loop
          execute format('create policy ${APP} on %s to ${APP} using (true) with check (true)', bare);
        end loop;
      end $$`);
  } finally {
    await pool.end();
  }
}
