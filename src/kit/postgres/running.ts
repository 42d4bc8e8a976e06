import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { SUPERUSER, postmaster } from './cluster.ts';
import { POINTER } from './place.ts';
import { servesCluster } from './processes.ts';

/**
 * The embedded server that another process runs on this data directory, or undefined. Nothing is started or changed: a
 * command beside the running server only wants to speak to its database. Needs to read the superuser's password beside the
 * data, as whoever started the server may.
 */
export async function runningServer(directory: string): Promise<{ adminUrl: string } | undefined> {
  const asked = resolve(directory);
  const pointer = join(asked, POINTER);
  const home = existsSync(pointer) ? (await readFile(pointer, 'utf8')).trim() : asked;
  const cluster = join(home, 'postgres', 'cluster');
  const running = postmaster(cluster);
  if (!running?.ready || !servesCluster(running.pid, cluster)) return undefined;
  const password = (await readFile(join(home, 'postgres', 'superuser.password'), 'utf8')).trim();
  return {
    adminUrl: `postgres://${SUPERUSER}:${encodeURIComponent(password)}@127.0.0.1:${running.port}/postgres`,
  };
}
