import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { Client } from 'pg';
import { isAlive } from './processes.ts';
import { AlreadyRunning, startEmbedded } from './server.ts';

let directory = '';
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'porchlight-server-'));
  await chmod(directory, 0o711);
});
afterEach(() => rm(directory, { recursive: true, force: true }));

async function numbers(adminUrl: string): Promise<number[]> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  const { rows } = await client.query<{ number: number }>('select number from rows order by number');
  await client.end();
  return rows.map((row) => row.number);
}

/** Starts a process that owns a server on the directory, and waits until some rows were acknowledged. */
async function busyOwner(): Promise<{ owner: ChildProcess; server: number; kept: () => number }> {
  const owner = spawn(process.execPath, ['test/fixtures/owner.ts', directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  const enough = Promise.withResolvers<void>();
  owner.stdout?.on('data', (text: Buffer) => {
    said += text.toString();
    if (said.includes('kept 50\n')) enough.resolve();
  });
  await enough.promise;
  const server = Number(/server (\d+)/.exec(said)?.[1]);
  return {
    owner,
    server,
    kept: () =>
      Number(
        said
          .match(/kept (\d+)\n/g)
          ?.at(-1)
          ?.slice(5),
      ),
  };
}

async function kill(owner: ChildProcess): Promise<void> {
  owner.kill('SIGKILL');
  await once(owner, 'close');
}

test('the first start makes the database, and a later one finds what was kept', async () => {
  const said: string[] = [];
  const first = await startEmbedded({ directory, onProgress: (sentence) => said.push(sentence) });
  assert.equal(said.length, 1);
  const client = new Client({ connectionString: first.adminUrl });
  await client.connect();
  await client.query('create table rows as select 7 as number');
  await client.end();
  await first.stop();
  assert.equal(isAlive(first.pid), false);
  const second = await startEmbedded({ directory, onProgress: (sentence) => said.push(sentence) });
  assert.equal(said.length, 1, 'a second start has nothing to announce');
  assert.deepEqual(await numbers(second.adminUrl), [7]);
  assert.equal((await stat(join(directory, 'postgres', 'superuser.password'))).mode & 0o777, 0o600);
  await second.stop();
  await second.stop();
});

test('a second start on the same data says so and stops', async () => {
  const starts = await Promise.allSettled([startEmbedded({ directory }), startEmbedded({ directory })]);
  const refused = starts.find((start) => start.status === 'rejected');
  assert.ok(refused?.reason instanceof AlreadyRunning);
  assert.match(refused.reason.message, /already running on the data in .* \(process \d+\)/);
  for (const start of starts) if (start.status === 'fulfilled') await start.value.stop();
});

test('a second process is refused too, and the first is left in peace', async () => {
  const { owner, server } = await busyOwner();
  await assert.rejects(startEmbedded({ directory }), AlreadyRunning);
  assert.ok(isAlive(server));
  await kill(owner);
  await (await startEmbedded({ directory })).stop();
});

test('after the owner was killed the next start recovers, with every acknowledged row', async () => {
  const { owner, server, kept } = await busyOwner();
  await kill(owner);
  assert.ok(isAlive(server), 'the server lives on in its own process group');
  const said: string[] = [];
  const next = await startEmbedded({ directory, onProgress: (sentence) => said.push(sentence) });
  assert.equal(isAlive(server), false);
  assert.match(said.join(), /stopping it now/);
  const found = await numbers(next.adminUrl);
  assert.ok(found.length >= kept(), `${kept()} rows were acknowledged, ${found.length} are there`);
  await next.stop();
});

test('after owner and server were both killed the next start recovers, with every acknowledged row', async () => {
  const { owner, server, kept } = await busyOwner();
  process.kill(server, 'SIGKILL');
  await kill(owner);
  const next = await startEmbedded({ directory });
  const found = await numbers(next.adminUrl);
  assert.ok(found.length >= kept(), `${kept()} rows were acknowledged, ${found.length} are there`);
  await next.stop();
});

test('a lock file of the server with the number of some other process is no hindrance, and does it no harm', async () => {
  const { owner, server } = await busyOwner();
  process.kill(server, 'SIGKILL');
  await kill(owner);
  const bystander = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  const file = join(directory, 'postgres', 'cluster', 'postmaster.pid');
  const lines = (await readFile(file, 'utf8')).split('\n');
  await writeFile(file, [bystander.pid, ...lines.slice(1)].join('\n'));
  const next = await startEmbedded({ directory });
  assert.ok(isAlive(bystander.pid ?? 0));
  bystander.kill();
  await next.stop();
});

test('a server that dies is started again on the same port', async () => {
  const crashed = Promise.withResolvers<Error | undefined>();
  const server = await startEmbedded({ directory, onCrash: crashed.resolve });
  const before = server.pid;
  process.kill(before, 'SIGKILL');
  assert.equal(await crashed.promise, undefined);
  assert.notEqual(server.pid, before);
  const client = new Client({ connectionString: server.adminUrl });
  await client.connect();
  await client.end();
  await server.stop();
});
