import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { postmaster } from './cluster.ts';
import { POINTER } from './place.ts';
import { servesCluster } from './processes.ts';

/**
 * The port of the embedded server that another process runs on this data directory, or undefined. Nothing is started
 * or changed: a command beside the running server only wants to speak to its database.
 */
export async function runningPort(directory: string): Promise<number | undefined> {
  const asked = resolve(directory);
  const pointer = join(asked, POINTER);
  const home = existsSync(pointer) ? (await readFile(pointer, 'utf8')).trim() : asked;
  const cluster = join(home, 'postgres', 'cluster');
  const running = postmaster(cluster);
  return running?.ready && servesCluster(running.pid, cluster) ? running.port : undefined;
}
