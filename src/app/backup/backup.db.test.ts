import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Client } from 'pg';
import { openPractice } from '#accounts';
import { type CarrierFor, type Mail, deliverDue, send } from '#channels';
import { receive } from '#inquiries';
import { SetClock } from '#kit/clock';
import { fingerprintOf } from '#kit/crypto';
import { withDatabase } from '#kit/migrate';
import { ONE_PLACE, findOpenings, needFromWords, offer } from '#openings';
import { persons } from '#people';
import { TEST_MASTER, type TestDatabase, testDatabase } from '#test/database';
import { type House, openHouse } from '../house.ts';
import { openVault } from '../installation.ts';
import { type Restored, headOf, restoreBackup } from './restore.ts';
import { tablesInOrder } from './tables.ts';
import { writeBackup } from './write.ts';
import { madeUpContact, madeUpPractice } from '#test/made-up';

const SYSTEM = { kind: 'system' } as const;
const NEW = Buffer.alloc(32, 9);
const MIGRATIONS = 'db/migrations';
const clock = new SetClock('2026-11-23T15:00:00Z');
const carried: Mail[] = [];
const carrierFor: CarrierFor = () => ({
  name: 'smtp',
  carry: async (mail) => void carried.push(mail),
});

let database: TestDatabase;
let owner: Client;
let house: House;
let [directory, file, practice] = ['', '', ''];
const made: string[] = [];
const houses: House[] = [];

async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}

async function houseOn(url: string, client: Client, masters: readonly Buffer[]): Promise<House> {
  const opened = openHouse({
    databaseUrl: url,
    vault: await openVault(client, { masters, reread: async () => masters }),
    origin: 'https://porch.example',
    clock,
    carrierFor,
    connections: 4,
    onTrouble: () => undefined,
  });
  houses.push(opened);
  return opened;
}

function writes(called: string): Promise<unknown> {
  return receive(
    house.source,
    practice,
    { kind: 'visitor' },
    // What COPY has to escape, and what ends a table's rows.
    madeUpContact(called, { words: 'Back\\slash \\. \n\\.\n\ttab' }),
  );
}

/** A restored copy on the same server, in a database of its own. */
async function restoredInto(
  name: string,
  masters: readonly Buffer[] = [TEST_MASTER],
  from = file,
): Promise<Restored & { adminUrl: string }> {
  made.push(name);
  const given = {
    file: from,
    head: await headOf(from, masters),
    masters,
    adminUrl: withDatabase(database.adminUrl, 'postgres'),
    database: name,
  };
  const restored = await restoreBackup({ ...given, migrations: MIGRATIONS });
  return { ...restored, adminUrl: withDatabase(database.adminUrl, name) };
}

/** A hash of every row of every table that a backup holds. */
async function rowsOf(client: Client): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const { name } of await tablesInOrder(client)) {
    const { rows } = await client.query<{ hash: string }>(
      `select md5(coalesce(string_agg(t::text, e'\\n' order by t::text), '')) as hash from ${name} t`,
    );
    found.set(name, rows[0]?.hash ?? '');
  }
  return found;
}

before(async () => {
  database = await testDatabase();
  owner = await connected(database.adminUrl);
  house = await houseOn(database.url, owner, [TEST_MASTER]);
  directory = await mkdtemp(join(tmpdir(), 'porchlight-backup-'));
  file = join(directory, 'first.age');
  const opened = await openPractice(house.source, SYSTEM, madeUpPractice('amara-okafor'));
  ({ practice } = opened);
  await house.source.inPractice(practice, SYSTEM, (work) =>
    offer(work, { memberId: opened.owner, offer: ONE_PLACE }),
  );
  for (let count = 0; count < 20; count += 1) await writes(`Mariana ${count}`);
  await writeBackup({ databaseUrl: database.url, vault: house.vault, file });
});
after(async () => {
  for (const one of houses) await one.pool.end();
  for (const name of made) await owner.query(`drop database if exists ${name} with (force)`);
  await owner.end();
  await database.close();
  await rm(directory, { recursive: true });
});

describe('a backup', () => {
  it('brings every row back, and what was sealed opens there', async () => {
    const original = await rowsOf(owner);
    assert.equal((await headOf(file, [TEST_MASTER])).practices, 1);
    const { adminUrl, appUrl } = await restoredInto('back_again');
    const client = await connected(adminUrl);
    const there = await rowsOf(client);
    there.set('public.restorations', original.get('public.restorations') ?? '');
    assert.deepEqual(there, original);
    const other = await houseOn(appUrl, client, [TEST_MASTER]);
    const { rows } = await client.query<{ id: string }>('select id from persons order by met_at, id limit 1');
    const found = await other.source.inPractice(practice, SYSTEM, (work) =>
      persons(work, [rows[0]?.id ?? '']),
    );
    assert.match([...found.values()][0]?.called ?? '', /^Mariana \d+$/);
    // On which lists openings stand isn't copied: they are listed as they come in.
    const need = { ages: [], language: 'en', format: '', region: '', topics: [], area: '' } as const;
    const open = await other.source.inPractice(practice, SYSTEM, (work) =>
      findOpenings(work, { ...need, ...needFromWords({ payment: '', times: '' }) }),
    );
    assert.equal(open.length, 1);
    await client.end();
  });
  it('is of one instant, while people go on writing', async () => {
    const during = join(directory, 'during.age');
    const over = new AbortController();
    const writing = Promise.all(
      [1, 2, 3].map(async (one) => {
        for (let count = 0; !over.signal.aborted; count += 1) await writes(`Writer ${one}-${count}`);
      }),
    );
    await writeBackup({ databaseUrl: database.url, vault: house.vault, file: during });
    over.abort();
    await writing;
    const { adminUrl } = await restoredInto('of_one_instant', [TEST_MASTER], during);
    const client = await connected(adminUrl);
    // Each that began is there whole: its person, its message, its promise, its trail.
    const { rows } = await client.query<{ inquiries: number; whole: number }>(
      `select count(*)::int as inquiries,
              count(*) filter (where exists (select from persons p where p.id = i.person_id)
                and exists (select from inquiry_messages m where m.inquiry_id = i.id)
                and exists (select from promises q where q.inquiry_id = i.id)
                and exists (select from audit_lines a where a.subject_id = i.id::text))::int as whole
         from inquiries i`,
    );
    assert.equal(rows[0]?.whole, rows[0]?.inquiries);
    await client.end();
  });
  it('shows no word, no name and no address to who has the file alone', async () => {
    const bytes = (await readFile(file)).toString('latin1');
    for (const word of ['Mariana', 'amara', 'inquiry_messages', 'copy '])
      assert.equal(bytes.includes(word), false, word);
  });
  it('that was cut off, changed or lengthened is refused, wherever, and leaves nothing behind', async () => {
    const whole = await readFile(file);
    const broken: [string, Buffer][] = [
      ['cut_off', whole.subarray(0, whole.length - 20)],
      ['half', whole.subarray(0, whole.length / 2)],
      ['header', Buffer.from(whole.map((byte, at) => (at === 60 ? byte ^ 1 : byte)))],
      [
        'middle',
        Buffer.from(whole.map((byte, at) => (at === Math.floor(whole.length / 2) ? byte ^ 1 : byte))),
      ],
      [
        'middle_too',
        Buffer.from(whole.map((byte, at) => (at === Math.floor(whole.length * 0.7) ? byte ^ 1 : byte))),
      ],
      ['longer', Buffer.concat([whole, Buffer.from('more')])],
      ['no_backup', Buffer.from('age-encryption.org/v1\nnot a backup')],
      ['empty', Buffer.alloc(0)],
    ];
    for (const [name, bytes] of broken) {
      const path = join(directory, `${name}.age`);
      await writeFile(path, bytes);
      await assert.rejects(
        restoredInto(`broken_${name}`, [TEST_MASTER], path),
        { name: 'UnreadableBackup' },
        name,
      );
    }
    const client = await connected(withDatabase(database.adminUrl, 'postgres'));
    const { rows } = await client.query<{ name: string }>(
      `select datname as name from pg_database where datname like 'broken_%'`,
    );
    for (const { name } of rows) {
      const there = await connected(withDatabase(database.adminUrl, name));
      assert.equal((await there.query('select from practices')).rowCount, 0, name);
      await there.end();
    }
    await client.end();
  });
  it('opens with the master key of its day alone, and says which one that is', async () => {
    await assert.rejects(restoredInto('other_key', [NEW]), (error: Error) => {
      assert.equal(error.name, 'UnreadableBackup');
      assert.match(error.message, new RegExp(fingerprintOf(TEST_MASTER)));
      assert.match(error.message, /--key/);
      return true;
    });
  });
  it('made before the master key was changed comes back under the new one', async () => {
    const { adminUrl, appUrl } = await restoredInto('under_new', [NEW, TEST_MASTER]);
    const client = await connected(adminUrl);
    const { rows } = await client.query<{ by: string }>(
      'select distinct wrapped_by as by from practice_keys',
    );
    assert.deepEqual(rows, [{ by: fingerprintOf(NEW) }]);
    const other = await houseOn(appUrl, client, [NEW]);
    await other.source.inPractice(practice, SYSTEM, () => undefined);
    await client.end();
  });
  it('goes into an empty place only', async () => {
    await assert.rejects(restoredInto('back_again'), { name: 'NotEmpty' });
  });
  it('leaves no half-written file behind when it fails', async () => {
    const gone = new URL(database.url);
    gone.pathname = '/nowhere';
    const nowhere = join(directory, 'nowhere.age');
    await assert.rejects(writeBackup({ databaseUrl: gone.href, vault: house.vault, file: nowhere }));
    assert.deepEqual(
      (await readdir(directory)).filter((name) => name.startsWith('nowhere')),
      [],
    );
  });
});

describe('a practice that was brought back from a copy', () => {
  it('C6 sends nothing but sign-in links until somebody says so, and then what is still wanted', async () => {
    const { adminUrl, appUrl } = await restoredInto('holds_mail');
    const client = await connected(adminUrl);
    const other = await houseOn(appUrl, client, [TEST_MASTER]);
    const { rows } = await client.query<{ id: string }>('select id from members');
    const member = rows[0]?.id ?? '';
    const words = { neutral: { subject: 'A note', body: 'Somebody waits.' } };
    await other.source.inPractice(practice, SYSTEM, (work) => {
      send(work, { once: 'note', purpose: 'daily_note', to: { member }, words });
      send(work, { once: 'link', purpose: 'sign_in', to: { member }, words });
    });
    carried.length = 0;
    for (let hour = 0; hour < 3; hour += 1) {
      await deliverDue(other, practice);
      clock.moveTo(clock.now().add({ hours: 1 }));
    }
    assert.equal(carried.length, 1, 'the sign-in link alone');
    await client.query(`update restorations set let_go_at = $1`, [clock.now().toString()]);
    await deliverDue(other, practice);
    assert.equal(carried.length, 2);
    await client.end();
  });
});
