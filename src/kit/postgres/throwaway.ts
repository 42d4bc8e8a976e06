import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../clock.ts';
import { stopOrphan } from './cluster.ts';
import { lockDirectory } from './instance-lock.ts';
import { startEmbedded, type EmbeddedServer } from './server.ts';

const PREFIX = 'porchlight-throwaway-';

/**
 * Starts a server on an empty folder of its own that is deleted when it stops: for tests, the simulated town and the
 * tools. Fast because nothing is flushed to the disk; with `durable` it is as in earnest, for measuring.
 */
export async function startThrowaway(options: { durable?: boolean } = {}): Promise<EmbeddedServer> {
  await sweep();
  const directory = mkdtempSync(join(tmpdir(), PREFIX));
  // As root the server runs as another user, who must be able to pass through.
  chmodSync(directory, 0o711);
  const server = await startEmbedded({ directory, durable: options.durable ?? false });
  const stopServer = server.stop.bind(server);
  const abandon = (): void => {
    // Too late for anything patient: the process is ending without having stopped it.
    try {
      process.kill(server.pid, 'SIGQUIT');
    } catch {
      // Gone already.
    }
    rmSync(directory, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', abandon);
  server.stop = async () => {
    await stopServer();
    process.off('exit', abandon);
    await rm(directory, { recursive: true, force: true });
  };
  return server;
}

/** Clears away what runs that were killed left behind: where nobody holds the lock, nobody needs the folder. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const directory = join(tmpdir(), name);
    try {
      // One that was made just now may not have come to take its lock yet.
      if (systemClock.now().epochMilliseconds - statSync(directory).mtimeMs < 60_000) continue;
      const lock = lockDirectory(directory);
      await stopOrphan(join(directory, 'postgres', 'cluster'), () => undefined);
      await rm(directory, { recursive: true, force: true });
      lock.release();
    } catch {
      // Somebody is using it, or it belongs to another user.
    }
  }
}
