import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '#app/config';
import { reachDatabase } from '#app/database';
import type { Vault } from '#kit/crypto';

export type SignInLine = { role: string; practice: string; url: string };

export type Running = {
  /** Where it serves: `http://127.0.0.1:PORT`. */
  readonly origin: string;
  readonly dataDir: string;
  readonly signIns: readonly SignInLine[];
  /** From the start of the process to its ready line. */
  readonly readyAfterMs: number;
  /** Everything it said on stderr so far. */
  said(): string;
  /** Everything on stdout: what scripts rely on, and the log. */
  logged(): string;
  /** Ends it as an operator does, and waits; gives its exit code. */
  stop(): Promise<number | null>;
  /** Ends it as a power cut does. */
  kill9(): Promise<void>;
};

/** What a start that never came to serve left behind. */
export class DidNotStart extends Error {
  readonly code: number | null;
  constructor(code: number | null, said: string) {
    super(said.trim() || `it stopped with ${code}`);
    this.code = code;
  }
}

/** A data directory of a test's own, in a place that the database's user can reach too. */
export async function freshDataDir(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'porchlight-start-'));
  // As root the database runs as another user, who must be able to pass through.
  await chmod(directory, 0o711);
  return directory;
}

/** The database that runs on a data directory, as a second process of the same house would reach it. */
export async function databaseOf(dataDir: string): Promise<{ url: string; vault: Vault; pid: number }> {
  const [pid] = (await readFile(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8')).split('\n');
  const { url, vault } = await reachDatabase(readConfig({ DATA_DIR: dataDir }), () => undefined);
  return { url, vault, pid: Number(pid) };
}

export async function removeDataDir(directory: string): Promise<void> {
  await rm(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/** Starts the program as `npm start` does, on a free port and a data directory of its own, and waits until it serves. */
export async function startPorchlight(
  given: {
    demo?: boolean;
    only?: 'web' | 'worker';
    dataDir?: string;
    env?: Readonly<Record<string, string>>;
  } = {},
): Promise<Running> {
  const dataDir = given.dataDir ?? (await freshDataDir());
  const from = performance.now();
  const args = [...(given.demo === true ? ['--demo'] : []), ...(given.only ? ['--only', given.only] : [])];
  const child = spawn(process.execPath, ['src/app/main.ts', ...args], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, ...given.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const told = await toldUntilReady(child, ended);
  return {
    dataDir,
    origin: told.origin,
    signIns: told.signIns,
    readyAfterMs: performance.now() - from,
    said: told.said,
    logged: told.logged,
    async stop() {
      child.kill('SIGTERM');
      return ended;
    },
    async kill9() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

type Told = { origin: string; signIns: SignInLine[]; said: () => string; logged: () => string };

async function toldUntilReady(child: ChildProcess, ended: Promise<number | null>): Promise<Told> {
  let [out, said] = ['', ''];
  const ready = Promise.withResolvers<string>();
  child.stderr?.on('data', (piece: Buffer) => (said += piece.toString()));
  child.stdout?.on('data', (piece: Buffer) => {
    out += piece.toString();
    const found = /^ready (http:\S+|worker)$/m.exec(out);
    if (found?.[1] !== undefined) ready.resolve(found[1]);
  });
  void ended.then((code) => ready.reject(new DidNotStart(code, said)));
  const origin = await ready.promise;
  const signIns = [...out.matchAll(/^sign-in (\S+) (\S+) (\S+)$/gm)].map(
    ([, role = '', practice = '', url = '']) => ({ role, practice, url }),
  );
  return { origin, signIns, said: () => said, logged: () => out };
}

/** Runs one of the program's commands to its end, as `npm run …` does, on a data directory of its own. */
export async function runCommand(
  file: string,
  given: { dataDir: string; args?: readonly string[]; env?: Readonly<Record<string, string>> },
): Promise<{ code: number | null; out: string; said: string }> {
  const child = spawn(process.execPath, [file, ...(given.args ?? [])], {
    env: { ...process.env, DATA_DIR: given.dataDir, ...given.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, said] = ['', ''];
  child.stdout.on('data', (piece: Buffer) => (out += piece.toString()));
  child.stderr.on('data', (piece: Buffer) => (said += piece.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, said };
}
