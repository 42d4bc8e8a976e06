import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { Client } from 'pg';
import { openPractice } from '#accounts';
import { type House, openHouse } from '#app/house';
import { receive } from '#inquiries';
import { Vault } from '#kit/crypto';
import { tables } from '#kit/db';
import { handlesOf } from '#kit/handles';
import { asSibling } from '#kit/roles';
import type { Work } from '#kit/work';
import { TEST_MASTER, type TestDatabase, testDatabase } from './database.ts';
import { madeUpContact, madeUpPractice } from './made-up.ts';

/** Whose rows: what somebody can do who gets a statement of their own into a practice's transaction. */

let database: TestDatabase;
let house: House;
let [mine, theirs] = ['', ''];
const anything = tables<Record<string, never>>();

async function practiceNamed(slug: string): Promise<string> {
  const { practice } = await openPractice(
    house.source,
    { kind: 'system' },
    madeUpPractice(slug, {
      name: slug,
      owner: { name: 'Amara Okafor', email: 'amara@practice.example', userId: `user-of-${slug}` },
    }),
  );
  await receive(house.source, practice, { kind: 'visitor' }, madeUpContact('Mariana'));
  return practice;
}

before(async () => {
  database = await testDatabase();
  house = openHouse({
    databaseUrl: database.url,
    vault: new Vault(TEST_MASTER),
    origin: 'https://porch.example',
    onTrouble: () => undefined,
  });
  mine = await practiceNamed('mine');
  theirs = await practiceNamed('theirs');
});
after(async () => {
  await house.pool.end();
  await database.close();
});

/** Runs a statement as somebody who smuggled it in, in the handle of my practice. */
function smuggled(...statements: string[]): Promise<Record<string, unknown>[]> {
  return house.source.inPractice(mine, { kind: 'visitor' }, async (work: Work) => {
    let rows: Record<string, unknown>[] = [];
    for (const text of statements) {
      const compiled = { compile: () => sql.raw<Record<string, unknown>>(text).compile(anything) };
      rows = await work.all(compiled);
    }
    return rows;
  });
}

const refused =
  /not one of ours|for the installation alone|permission denied|row-level security|must be owner/;

describe("a statement that was smuggled into a practice's transaction", () => {
  it('sees the rows of that practice alone', async () => {
    for (const table of ['inquiries', 'persons', 'members', 'practices', 'practice_keys', 'audit_lines']) {
      const rows = await smuggled(`select distinct practice_id from ${table}`);
      assert.deepEqual(
        rows.map((row) => row['practice_id']),
        [mine],
        table,
      );
    }
  });
  it('can’t take another practice’s handle, make one up, or span practices', async () => {
    const proof = handlesOf(database.url).of(mine).slice(36);
    for (const handle of [
      theirs,
      theirs + proof,
      theirs + '0'.repeat(64),
      `00000000-0000-0000-0000-000000000000${proof}`,
    ]) {
      await assert.rejects(
        smuggled(
          `select set_config('porchlight.handle', '${handle}', true)`,
          'select count(*) from inquiries',
        ),
        refused,
        handle,
      );
    }
    await assert.rejects(smuggled("select * from across_practices_memberships('user-of-theirs')"), refused);
    await assert.rejects(smuggled("select * from across_practices_due('2030-01-01', 10)"), refused);
    await assert.rejects(smuggled('select * from across_practices_one_country()'), refused);
  });
  it('without any handle sees nothing', async () => {
    const rows = await smuggled(
      "select set_config('porchlight.handle', '', true)",
      'select * from inquiries',
    );
    assert.deepEqual(rows, []);
  });
  it('can’t become another role, write into another practice, change what it may, or read what the house keeps of itself', async () => {
    const tried = [
      'set role porchlight_owner',
      'set role porchlight_backup',
      'set role porchlight_sign_in',
      'set session authorization postgres',
      `update practices set name = 'x' where practice_id = '${theirs}' returning name`,
      `insert into holidays values ('${theirs}', '2026-12-25', 'x')`,
      `insert into practice_slugs values ('another', '${theirs}')`,
      `insert into invitations values ('\\x00', 'practice', null, null, now(), now())`,
      `insert into operators values ('me', now())`,
      'alter table inquiries disable row level security',
      'create policy mine on inquiries using (true)',
      'drop table inquiries',
      'create table public.trap (id int)',
      'create temporary table inquiries (id int)',
      'create function public.current_practice(int) returns int language sql return 1',
      'select * from porchlight_meta.handle_key',
      'select * from porchlight_meta.installation',
      'select * from auth.session',
      `update auth.session set opens = '${theirs}'`,
      'select rolpassword from pg_authid',
      `copy inquiries to program 'cat'`,
      `select pg_read_file('/etc/passwd')`,
      `select lo_import('/etc/passwd')`,
    ];
    for (const text of tried) {
      const rows = await smuggled(text).catch((error: unknown) => String(error));
      const isHarmless =
        typeof rows === 'string'
          ? /permission denied|row-level security|must be owner|violates/.test(rows)
          : rows.length === 0;
      assert.ok(isHarmless, `${text}: ${JSON.stringify(rows)}`);
    }
  });
  it('finds no handle of anybody else in what the server tells of its connections', async () => {
    const other = house.source.inPractice(theirs, { kind: 'visitor' }, async (work) => {
      const seen = await smuggled(`select string_agg(query, ' ') as all from pg_stat_activity`);
      assert.doesNotMatch(String(seen[0]?.['all']), new RegExp(theirs));
      return work.at;
    });
    await other;
  });
});

describe('the roles', () => {
  it('of sign-in and backup: one reads no practice, the other writes nothing', async () => {
    for (const [kind, statement] of [
      ['sign_in', 'select * from inquiries'],
      ['sign_in', 'select * from members'],
      ['backup', 'delete from inquiries'],
      ['backup', `update auth.session set opens = ''`],
      ['backup', `insert into porchlight_meta.master_keys values ('x', now())`],
    ] as const) {
      const client = new Client({ connectionString: asSibling(database.url, kind) });
      await client.connect();
      await assert.rejects(client.query(statement), /permission denied/, `${kind}: ${statement}`);
      await client.end();
    }
    const client = new Client({ connectionString: asSibling(database.url, 'backup') });
    await client.connect();
    const { rows } = await client.query<{ count: number }>(
      'select count(distinct practice_id)::int as count from inquiries',
    );
    await client.end();
    assert.equal(rows[0]?.count, 2);
  });
  it('every table of a practice is kept apart, forced, and nothing is owned by who signs in', async () => {
    const admin = new Client({ connectionString: database.adminUrl });
    await admin.connect();
    const { rows } = await admin.query<{ name: string }>(
      `select c.relname as name from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
          and (not (c.relrowsecurity and c.relforcerowsecurity) or pg_get_userbyid(c.relowner) <> 'porchlight_owner')`,
    );
    await admin.end();
    // Counts of keyed hashes, which name neither a practice nor a person.
    assert.deepEqual(
      rows.map((row) => row.name),
      ['limits'],
    );
  });
});
