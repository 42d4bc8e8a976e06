import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '#app/config';
import { reachDatabase } from '#app/database';
import type { Vault } from '#kit/crypto';
import { startThrowaway } from '#kit/postgres/throwaway';
import { ended, portIn, said, start } from './processes.ts';

export type Town = {
  /** The product, as it is started for a demo, in a process of its own. */
  port: number;
  /** The bare minimum, beside it on the same database server, in a process of its own. */
  floorPort: number;
  vault: Vault;
  signIn(role: string, practice: string): string;
  stop(): Promise<void>;
};

/** A durable database server of its own, the product on it, and the floor beside it. */
export async function startTown(): Promise<Town> {
  const dataDir = await mkdtemp(join(tmpdir(), 'porchlight-bench-'));
  const server = await startThrowaway({ durable: true });
  const master = randomBytes(32);
  const env = {
    ...process.env,
    DATA_DIR: dataDir,
    DATABASE_URL: server.adminUrl,
    PORCHLIGHT_MASTER_KEY: master.toString('base64'),
    PORT: '0',
    TRUST_PROXY: '127.0.0.1',
    LOG_LEVEL: 'error',
  };
  const ours = start('../src/app/main.ts', ['--demo'], env);
  const floor = start('./floor.ts', [], env);
  const [lines, floorLines] = await Promise.all([said(ours, /^ready /), said(floor, /^ready /)]);
  const { vault } = await reachDatabase(readConfig(env), () => undefined);
  return {
    port: portIn(lines.at(-1)),
    floorPort: portIn(floorLines.at(-1)),
    vault,
    signIn(role, practice) {
      const line = lines.find((one) => one.startsWith(`sign-in ${role} ${practice} `));
      return line?.split(' ')[3] ?? '';
    },
    async stop() {
      await Promise.all([ended(ours), ended(floor)]);
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
