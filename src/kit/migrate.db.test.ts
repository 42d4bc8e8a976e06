import assert from 'node:assert/strict';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Logger, run } from 'graphile-worker';
import { Client, Pool } from 'pg';
import { MigrationRefused, migrate, migrationsIn, withDatabase } from './migrate.ts';
import { startThrowaway } from './postgres/throwaway.ts';
import type { EmbeddedServer } from './postgres/server.ts';
import { RolesMissing } from './roles.ts';

const fixture = 'test/fixtures/migrations';
const appPassword = 'lantern-on-the-porch';
let server: EmbeddedServer;

before(async () => {
  server = await startThrowaway();
});
after(() => server.stop());

async function connected<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const migrated = (database: string, directory = fixture, adminUrl = server.adminUrl) =>
  migrate({ adminUrl, database, directory, appPassword });

async function copyOfFixture(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'migrations-'));
  await cp(fixture, copy, { recursive: true });
  return copy;
}

test('each file runs once, however often and however many at once migrate', async () => {
  const both = await Promise.all([migrated('twice'), migrated('twice')]);
  assert.deepEqual(both.flatMap((one) => one.applied).toSorted(), ['0001_notes.sql', '0002_moods.sql']);
  assert.deepEqual((await migrated('twice')).applied, []);
});

test('a file that was changed after it ran is refused, and so is a database that knows more files', async () => {
  const directory = await copyOfFixture();
  try {
    await migrated('changed', directory);
    await writeFile(join(directory, '0001_notes.sql'), 'select 1');
    await assert.rejects(migrated('changed', directory), MigrationRefused);
    await cp(join(fixture, '0001_notes.sql'), join(directory, '0001_notes.sql'));
    await rm(join(directory, '0002_moods.sql'));
    await assert.rejects(migrated('changed', directory), /newer Porchlight/);
  } finally {
    await rm(directory, { recursive: true });
  }
});

test('a file that fails leaves nothing behind, and its line is named', async () => {
  const directory = await copyOfFixture();
  try {
    await writeFile(
      join(directory, '0003_broken.sql'),
      'create table half_done (id int);\n\nselect nonsense;\n',
    );
    await assert.rejects(migrated('broken', directory), /0003_broken\.sql, line 3/);
    const names = await connected(withDatabase(server.adminUrl, 'broken'), (client) =>
      client.query(`select to_regclass('public.half_done') as half, to_regclass('public.notes') as whole`),
    );
    assert.deepEqual(names.rows, [{ half: null, whole: 'notes' }]);
  } finally {
    await rm(directory, { recursive: true });
  }
});

test('files are numbered without a gap', async () => {
  const directory = await copyOfFixture();
  try {
    await writeFile(join(directory, '0004_late.sql'), 'select 1');
    await assert.rejects(migrationsIn(directory), /0003_/);
  } finally {
    await rm(directory, { recursive: true });
  }
});

test('the application owns nothing, and row-level security binds it', async () => {
  const { appUrl } = await migrated('bound');
  const mine = '00000000-0000-7000-8000-000000000001';
  const theirs = '00000000-0000-7000-8000-000000000002';
  await connected(appUrl, async (client) => {
    const insert = `insert into notes values ($1, gen_random_uuid(), 'words', '2026-11-23T09:00Z')`;
    await assert.rejects(client.query(insert, [mine]), /row-level security/);
    await client.query(`select set_config('app.practice', $1, false)`, [mine]);
    await client.query(insert, [mine]);
    await assert.rejects(client.query(insert, [theirs]), /row-level security/);
    await client.query(`select set_config('app.practice', $1, false)`, [theirs]);
    assert.deepEqual((await client.query('select count(*)::int from notes')).rows, [{ count: 0 }]);
    await assert.rejects(client.query('alter table notes disable row level security'), /must be owner/);
    await assert.rejects(client.query('set role porchlight_owner'), /permission denied/);
    await assert.rejects(client.query('create table mine (id int)'), /permission denied/);
    await assert.rejects(client.query('select * from porchlight_meta.migrations'), /permission denied/);
    const owned = await client.query(
      `select count(*)::int from pg_class where pg_get_userbyid(relowner) in (current_user, 'porchlight_app')`,
    );
    assert.deepEqual(owned.rows, [{ count: 0 }]);
  });
});

test('the application adds jobs and runs them', async () => {
  const { appUrl } = await migrated('jobs');
  const pool = new Pool({ connectionString: appUrl });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  try {
    await pool.query(`select graphile_worker.add_job('greet', '{"name":"Amara"}', job_key => 'once')`);
    const greeted = Promise.withResolvers<unknown>();
    const taskList = { greet: (payload: unknown): void => greeted.resolve(payload) };
    const quiet = new Logger(() => () => undefined);
    const runner = await run({
      pgPool: pool,
      taskList,
      noHandleSignals: true,
      parsedCronItems: [],
      logger: quiet,
    });
    const completed = once(runner.events, 'job:complete');
    assert.deepEqual(await greeted.promise, { name: 'Amara' });
    await completed;
    await runner.stop();
    // The event may come a moment before the row is gone.
    const left = async (): Promise<{ count: number }> => {
      const { rows } = await pool.query<{ count: number }>('select count(*)::int from graphile_worker.jobs');
      return rows[0] ?? { count: 0 };
    };
    for (let look = 0; look < 50 && (await left()).count > 0; look += 1) await wait(100);
    assert.deepEqual(await left(), { count: 0 });
  } finally {
    await pool.end();
  }
});

test("on a server of one's own a role that may make roles and databases is enough", async () => {
  const other = await startThrowaway();
  try {
    await connected(other.adminUrl, async (client) => {
      await client.query(`create role keeper login createrole createdb password 'key'`);
      await client.query(`create role guest login password 'key'`);
      await client.query('create database given owner keeper');
    });
    const keeper = other.url('postgres', 'keeper', 'key');
    assert.equal((await migrated('fresh', fixture, keeper)).applied.length, 2);
    assert.equal((await migrated('fresh', fixture, keeper)).applied.length, 0);
    assert.equal((await migrated('given', fixture, other.url('given', 'keeper', 'key'))).applied.length, 2);
    await assert.rejects(migrated('nowhere', fixture, other.url('postgres', 'guest', 'key')), (error) => {
      assert.ok(error instanceof RolesMissing);
      assert.match(error.message, /nowhere_login/);
      return true;
    });
  } finally {
    await other.stop();
  }
});
