import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Client } from 'pg';
import { testDatabase } from '#test/database';
import { differenceOf } from './difference.ts';
import { dumpSchema } from './dump.ts';

async function dumpOf(adminUrl: string, change = ''): Promise<string> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(change);
    return await dumpSchema(client);
  } finally {
    await client.end();
  }
}

test('two clones of one state give the same text, and a planted change is seen', async () => {
  const migrations = 'test/fixtures/migrations';
  const [one, other] = await Promise.all([testDatabase({ migrations }), testDatabase({ migrations })]);
  try {
    const before = await dumpOf(one.adminUrl);
    assert.equal(await dumpOf(other.adminUrl), before);
    assert.match(before, /alter table public\.notes force row level security;/);
    assert.match(before, /grant insert, select, update on table public\.notes to porchlight_app;/);
    for (const [change, line] of [
      [
        'alter table notes no force row level security',
        '- alter table public.notes force row level security;',
      ],
      [
        'grant delete on notes to porchlight_app',
        '+ grant delete, insert, select, update on table public.notes',
      ],
      [
        'revoke execute on function count_notes() from public',
        '- grant execute on function public.count_notes()',
      ],
      ['drop policy own_practice on notes', '- create policy own_practice'],
      ['alter table notes alter column words drop not null', '+   words text,'],
    ] as const) {
      const difference = differenceOf(before, await dumpOf(other.adminUrl, change));
      assert.ok(difference.includes(line), `${change} should show as "${line}":\n${difference}`);
    }
  } finally {
    await Promise.all([one.close(), other.close()]);
  }
});

test('a test connects to its clone as the application, which row-level security binds', async () => {
  const database = await testDatabase({ migrations: 'test/fixtures/migrations' });
  const client = new Client({ connectionString: database.url });
  await client.connect();
  try {
    const { rows } = await client.query<{ strong: boolean }>(
      'select rolsuper or rolbypassrls as strong from pg_roles where rolname = current_user',
    );
    assert.deepEqual(rows, [{ strong: false }]);
    await assert.rejects(
      client.query(`insert into notes values (gen_random_uuid(), gen_random_uuid(), '', '2026-11-23Z')`),
    );
    await client.query(`select graphile_worker.add_job('greet')`);
  } finally {
    await client.end();
    await database.close();
  }
});
