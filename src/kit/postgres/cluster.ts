import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { codeOf } from '../error-code.ts';
import { systemChance } from '../ids.ts';
import { writeWhole } from '../whole-file.ts';
import { spawnAs } from './account.ts';
import { programOf } from './binaries.ts';
import type { Place } from './place.ts';
import { isAlive, servesCluster, waitForEnd } from './processes.ts';

export const SUPERUSER = 'postgres';

/** The environment of the server's programs: nothing of ours, which may hold secrets, and no locale of the machine's. */
export const BARE_ENVIRONMENT = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/** Reads the superuser's password, or draws one and keeps it beside the data, readable by the server's user alone. */
export async function superuserPassword(place: Place): Promise<string> {
  if (existsSync(place.passwordFile)) return (await readFile(place.passwordFile, 'utf8')).trim();
  if (existsSync(place.cluster)) {
    throw new Error(
      `The data in ${place.cluster} are there, but their password is not: put ${place.passwordFile} back.`,
    );
  }
  const password = systemChance.bytes(24).toString('base64url');
  await writeWhole(place.passwordFile, `${password}\n`, { mode: 0o600, owner: place.account });
  return password;
}

/**
 * Makes the cluster, if there is none. It is made under another name and renamed when whole, so that an interrupted
 * first start is simply begun again.
 */
export async function ensureCluster(place: Place, durable: boolean): Promise<void> {
  if (existsSync(place.cluster)) return;
  const unfinished = `${place.cluster}.part`;
  await rm(unfinished, { recursive: true, force: true });
  const options = [
    `--pgdata=${unfinished}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${place.passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // The built-in locale sorts the same on every machine and after every update of its C library.
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ];
  await run(place, programOf(place.binaries, 'initdb'), options);
  await rename(unfinished, place.cluster);
}

async function run(place: Place, program: string, args: string[]): Promise<void> {
  const child = spawn(program, args, {
    cwd: '/',
    env: BARE_ENVIRONMENT,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...spawnAs(place.account),
  });
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (status !== 0) throw new Error(`The database could not be made:\n${said.trim()}`);
}

/** What the server writes into its lock file: process number, port, and whether it takes connections. */
export function postmaster(cluster: string): { pid: number; port: number; ready: boolean } | undefined {
  let text: string;
  try {
    text = readFileSync(join(cluster, 'postmaster.pid'), 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  // A file that is just being written is as good as none yet.
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/**
 * Stops the server that an earlier Porchlight left behind when it was killed. To be called with the instance lock
 * held: then nobody alive owns that server. It is stopped rather than taken over, so that every run has a server with
 * its own version and settings.
 */
export async function stopOrphan(cluster: string, onProgress: (sentence: string) => void): Promise<void> {
  const left = postmaster(cluster);
  if (!left || !servesCluster(left.pid, cluster)) return;
  onProgress('The last run ended without stopping its database; stopping it now.');
  await stopPostmaster(left.pid);
}

/** Fast shutdown (open work is rolled back, everything is written out), then less and less patient. */
export async function stopPostmaster(pid: number, patience = 30_000): Promise<void> {
  const steps: [NodeJS.Signals, number][] = [
    ['SIGINT', patience],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 5_000],
  ];
  for (const [signal, milliseconds] of steps) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if (codeOf(error) === 'ESRCH') return;
      throw error;
    }
    if (await waitForEnd(pid, milliseconds)) return;
  }
  throw new Error(`The database server (process ${pid}) does not stop.`);
}

/** Waits until the server with this process number takes connections; answers false when it ended instead. */
export async function untilReady(cluster: string, pid: number): Promise<boolean> {
  for (;;) {
    const now = postmaster(cluster);
    if (now?.pid === pid && now.ready) return true;
    if (!isAlive(pid)) return false;
    await wait(15);
  }
}
