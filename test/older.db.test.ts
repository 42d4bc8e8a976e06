import assert from 'node:assert/strict';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { accountPaths } from '#accounts';
import { answer, attendDue, inquiryPaths, receive } from '#inquiries';
import { migrate } from '#kit/migrate';
import { everyRoute } from './every-route.ts';
import { madeUpAddress, madeUpContact } from './made-up.ts';
import { type Browser, type Newcomer, newcomerHouse, openHaddad } from './newcomer-house.ts';

/**
 * A process that has served for a while goes on beside a newer one, whose migration gave every table new columns and
 * added a table. What a migration may not do is kept by the wall `migrations-add`.
 */

const SLUG = 'haddad-therapy';

let h: Newcomer;
let owner: Browser;
let practice: string;
let admin: Client;

before(async () => {
  h = await newcomerHouse();
  owner = h.browser();
  practice = await openHaddad(h, owner);
  admin = new Client({ connectionString: h.adminUrl });
  await admin.connect();
});
after(async () => {
  await admin.end();
  await h.close();
});

async function somebodyIsAnswered(): Promise<string> {
  const { source } = h.house;
  const contact = madeUpContact('Maya', { ways: [madeUpAddress('maya@example.org')] });
  const { inquiry } = await receive(source, practice, { kind: 'visitor' }, contact);
  const [member] = (await admin.query<{ id: string }>('select id from members')).rows;
  const given = { inquiryId: inquiry.id, kind: 'yes', memberId: member?.id ?? '', reason: null } as const;
  await source.inPractice(practice, { kind: 'staff', id: given.memberId }, (work) =>
    answer(work, { ...given, words: 'Come on Tuesday.', places: [], seenWhole: true }),
  );
  h.clock.advance({ minutes: 30 });
  await attendDue(source, practice);
  return inquiry.id;
}

/** What every page says, and a form from outside: each statement of theirs is prepared on its connection by then. */
async function walked(inquiry: string): Promise<Map<string, number>> {
  const statuses = new Map<string, number>();
  for (const { method, path } of everyRoute(h.web, SLUG)) {
    if (method !== 'GET' || path.includes('/live') || path.includes('/export')) continue;
    const { status } = await owner.get(path.replace('01890000-0000-7000-8000-00000000000a', inquiry));
    statuses.set(path, status);
  }
  const page = await owner.get(`/${SLUG}`);
  const [, token = ''] = /name="token" value="([^"]+)"/.exec(page.text) ?? [];
  h.clock.advance({ minutes: 1 });
  const written = await owner.post(`/${SLUG}/messages`, { token, words: 'Do you have room?', ways: 'code' });
  statuses.set('a message', written.status);
  return statuses;
}

/** What a later release would bring, for every table there is. */
async function laterRelease(): Promise<string> {
  const { rows } = await admin.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'auth')`,
  );
  const directory = await mkdtemp(join(tmpdir(), 'later-'));
  await cp('db/migrations', directory, { recursive: true });
  const migrations = await admin.query('select from porchlight_meta.migrations');
  const number = String((migrations.rowCount ?? 0) + 1);
  const columns = rows.map(
    ({ name }) =>
      `alter table ${name} add column later text, add column later_count integer not null default 0;`,
  );
  const table = `create table later_things (practice_id uuid not null references practices on delete cascade,
    id uuid not null, primary key (practice_id, id)); call keep_apart('later_things', 'select');`;
  await writeFile(join(directory, `${number.padStart(4, '0')}_later.sql`), [...columns, table].join('\n'));
  return directory;
}

async function migrateTo(directory: string): Promise<readonly string[]> {
  const own = new URL(h.parts.databaseUrl);
  const { applied } = await migrate({
    adminUrl: h.adminUrl,
    database: own.pathname.slice(1),
    directory,
    appPassword: own.password,
    login: own.username,
  });
  return applied;
}

it('a process that served before goes on beside newer tables: every page, a message, an answer', async () => {
  const inquiry = await somebodyIsAnswered();
  const seen = await walked(inquiry);
  assert.ok([...seen.values()].filter((status) => status === 200).length > 30, 'the pages are shown');
  assert.equal(seen.get('a message'), 303);
  const directory = await laterRelease();
  try {
    // Somebody is in the middle of something: the migration lets them by, and the others too.
    const open = new Client({ connectionString: h.adminUrl });
    await open.connect();
    await open.query('begin; lock table inquiries in row exclusive mode');
    const applied = migrateTo(directory);
    await wait(2_500);
    const from = performance.now();
    assert.equal((await owner.get(inquiryPaths.desk())).status, 200);
    assert.ok(performance.now() - from < 3_000, 'who only looks waits two seconds at most');
    await open.query('commit');
    await open.end();
    assert.equal((await applied).length, 1);
  } finally {
    await rm(directory, { recursive: true });
  }
  assert.deepEqual(Object.fromEntries(await walked(inquiry)), Object.fromEntries(seen));
  const { rows } = await admin.query(`select later_count from inquiries where id = $1`, [
    await somebodyIsAnswered(),
  ]);
  assert.deepEqual(rows, [{ later_count: 0 }], 'what the older one writes has what the newer one expects');
  assert.equal((await owner.get(accountPaths.devices())).status, 200);
});
