import assert from 'node:assert/strict';
import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { Client } from 'pg';
import { openPractice, thisPractice } from '#accounts';
import { Vault, fingerprintOf } from '#kit/crypto';
import { TEST_MASTER, type TestDatabase, testDatabase } from '#test/database';
import { freshDataDir, removeDataDir, runCommand, startPorchlight } from '#test/running';
import { type House, openHouse } from './house.ts';
import { openVault } from './installation.ts';
import { rewrapAll } from './rotate.ts';
import { madeUpPractice } from '#test/made-up';

const NEW = Buffer.alloc(32, 9);
let database: TestDatabase;
let owner: Client;
const houses: House[] = [];

/** Another process of the house, which reads the keys again where it must. */
async function processWith(
  masters: readonly Buffer[],
  now: () => readonly Buffer[] = () => masters,
): Promise<House> {
  const house = openHouse({
    databaseUrl: database.url,
    vault: await openVault(owner, { masters, reread: async () => now() }),
    origin: 'https://porch.example',
    connections: 2,
    onTrouble: () => undefined,
  });
  houses.push(house);
  return house;
}

let count = 0;
async function aPractice(house: House): Promise<string> {
  const { practice } = await openPractice(
    house.source,
    { kind: 'system' },
    madeUpPractice(`practice-${(count += 1)}`),
  );
  return practice;
}

const read = (house: House, practice: string) =>
  house.source.inPractice(practice, { kind: 'system' }, thisPractice);

before(async () => {
  database = await testDatabase();
  owner = new Client({ connectionString: database.adminUrl });
  await owner.connect();
});
after(async () => {
  for (const house of houses) await house.pool.end();
  await owner.end();
  await database.close();
});

it('while processes serve: none loses a practice, and none leaves one under the old key', async () => {
  let now: readonly Buffer[] = [TEST_MASTER];
  const serving = await processWith(now, () => now);
  const [known, unknown] = [await aPractice(serving), await aPractice(serving)];
  const other = await processWith(now, () => now);
  await read(other, known);
  now = [NEW, TEST_MASTER];
  const vault = await openVault(owner, { masters: now, reread: async () => now });
  assert.equal(await rewrapAll(owner, vault), 2);
  now = [NEW];
  await read(other, known);
  await read(other, unknown);
  const begun = await aPractice(serving);
  const { rows } = await owner.query<{ by: string }>('select distinct wrapped_by as by from practice_keys');
  assert.deepEqual(rows, [{ by: fingerprintOf(NEW) }]);
  await read(await processWith([NEW]), begun);
  // Hashes and passwords stay: sign-ins and look-ups go on.
  assert.equal(serving.vault.derived('database login'), vault.derived('database login'));
});

it('a process that has the old key alone says so, and can’t begin a practice under it', async () => {
  await assert.rejects(processWith([TEST_MASTER]), /sealed under the master key/);
  const stale = openHouse({
    databaseUrl: database.url,
    vault: new Vault(TEST_MASTER),
    origin: 'https://porch.example',
    connections: 2,
    onTrouble: () => undefined,
  });
  houses.push(stale);
  await assert.rejects(aPractice(stale), /practice_keys_wrapped_by_fkey/);
});

const rotate = (dataDir: string) => runCommand('src/app/rotate-keys.ts', { dataDir });

it('npm run keys:rotate beside the running program, begun again after it was interrupted, and without it', async () => {
  const dataDir = await freshDataDir();
  const file = join(dataDir, 'master.key');
  try {
    let running = await startPorchlight({ dataDir, demo: true });
    const first = await readFile(file, 'utf8');
    const done = await rotate(dataDir);
    assert.equal(done.code, 0, done.said);
    const second = await readFile(file, 'utf8');
    assert.notEqual(second, first);
    assert.equal((await stat(file)).mode & 0o777, 0o600);
    assert.equal((await fetch(`${running.origin}/amara-okafor`)).status, 200);
    await running.stop();
    running = await startPorchlight({ dataDir });
    assert.equal((await fetch(`${running.origin}/amara-okafor`)).status, 200);
    await running.stop();
    // Interrupted after the new key was written and before anything was wrapped by it.
    const third = `${Buffer.alloc(32, 3).toString('base64')}\n`;
    await writeFile(file, third + second);
    assert.equal((await rotate(dataDir)).code, 0);
    assert.equal(await readFile(file, 'utf8'), third);
    const aside = (await readdir(dataDir)).filter((name) => name.startsWith('master.key.retired-'));
    assert.equal(aside.length, 2);
    running = await startPorchlight({ dataDir });
    assert.equal((await fetch(`${running.origin}/amara-okafor`)).status, 200);
    await running.stop();
    await writeFile(file, first);
    await assert.rejects(startPorchlight({ dataDir }), /Put the right key back/);
  } finally {
    await removeDataDir(dataDir);
  }
});
