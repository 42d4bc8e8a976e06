import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Client } from 'pg';
import { openPractice, setHours } from '#accounts';
import { headOf, restoreBackup } from '#app/backup/restore';
import { writeBackup } from '#app/backup/write';
import { doorHash } from '#app/endings';
import { type House, openHouse } from '#app/house';
import { openVault } from '#app/installation';
import { rewrapAll } from '#app/rotate';
import { doorCodeAsTyped, doorOf, enter, sayGoodbye } from '#endings';
import { withDatabase } from '#kit/migrate';
import { isRefused } from '#kit/outcome';
import { beginCare, meet } from '#people';
import { HOURS } from './appointments-clinic.fixture.ts';
import { TEST_MASTER, type TestDatabase, testDatabase } from './database.ts';
import { madeUpPractice } from './made-up.ts';

/** A door lasts for years: other keys, another machine, another address. */

const SYSTEM = { kind: 'system' } as const;
const NEW = Buffer.alloc(32, 9);
const RESTORED = 'doors_back_again';

let database: TestDatabase;
let owner: Client;
let directory = '';
let [practice, code] = ['', ''];

async function houseOn(
  url: string,
  given: { client: Client; masters: readonly Buffer[]; origin: string },
): Promise<House> {
  const { client, masters, origin } = given;
  const vault = await openVault(client, { masters });
  return openHouse({ databaseUrl: url, vault, origin, connections: 2, onTrouble: () => undefined });
}

async function opensThere(house: House): Promise<void> {
  const came = await house.source.inPractice(practice, SYSTEM, (work) =>
    enter(work, {
      codeHash: doorHash(house)(doorCodeAsTyped(code)),
      wants: 'come_back',
      words: '',
      called: '',
      locale: 'en',
      ways: [],
    }),
  );
  assert.ok('link' in came, JSON.stringify(came));
  await house.pool.end();
}

before(async () => {
  database = await testDatabase();
  directory = await mkdtemp(join(tmpdir(), 'porchlight-doors-'));
  owner = new Client({ connectionString: database.adminUrl });
  await owner.connect();
  const old = { client: owner, masters: [TEST_MASTER], origin: 'https://old.example' };
  const house = await houseOn(database.url, old);
  const opened = await openPractice(house.source, SYSTEM, madeUpPractice('moved'));
  ({ practice } = opened);
  code = await house.source.inPractice(practice, SYSTEM, async (work) => {
    setHours(work, opened.owner, HOURS);
    const { person: personId } = meet(work, { standing: 'client', called: 'Ana', locale: 'en', ways: [] });
    beginCare(work, { personId, memberId: opened.owner, source: 'hand' });
    await work.flush();
    const given = { personId, memberId: opened.owner, reason: 'better', words: '', by: 'page' } as const;
    const said = await sayGoodbye(work, given, doorHash(house));
    return isRefused(said) ? '' : ((await doorOf(work, said.id))?.code ?? '');
  });
  await writeBackup({ databaseUrl: database.url, vault: house.vault, file: join(directory, 'first.age') });
  await house.pool.end();
});
after(async () => {
  await owner.query(`drop database if exists ${RESTORED} with (force)`);
  await owner.end();
  await database.close();
  await rm(directory, { recursive: true });
});

test('E10 a door opens after a restore, at another address', async () => {
  const file = join(directory, 'first.age');
  const masters = [TEST_MASTER];
  const head = await headOf(file, masters);
  const adminUrl = withDatabase(database.adminUrl, 'postgres');
  const target = { file, head, masters, adminUrl, database: RESTORED, migrations: 'db/migrations' };
  const { appUrl } = await restoreBackup(target);
  const client = new Client({ connectionString: withDatabase(database.adminUrl, RESTORED) });
  await client.connect();
  await opensThere(await houseOn(appUrl, { client, masters, origin: 'https://new.example' }));
  await client.end();
});

test('E10 a door opens after the master key was changed', async () => {
  await rewrapAll(owner, await openVault(owner, { masters: [NEW, TEST_MASTER] }));
  const given = { client: owner, masters: [NEW], origin: 'https://old.example' };
  await opensThere(await houseOn(database.url, given));
});
