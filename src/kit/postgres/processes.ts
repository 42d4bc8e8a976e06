import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { codeOf } from '../error-code.ts';

/** Is there a process of this number? A zombie that nobody has collected yet counts as gone. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
  return !isZombie(pid);
}

/** Waits until the process is gone; answers whether it went in time. */
export async function waitForEnd(pid: number, milliseconds: number): Promise<boolean> {
  const step = 25;
  for (let waited = 0; waited < milliseconds; waited += step) {
    if (!isAlive(pid)) return true;
    await wait(step);
  }
  return !isAlive(pid);
}

/**
 * Is this process the PostgreSQL server of this data directory? A number alone proves nothing: after a restart of the
 * machine it may belong to anybody, and whoever is asked about here may be sent a signal next.
 */
export function servesCluster(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false;
  try {
    // The server makes its data directory its working directory.
    return realpathSync(readlinkSync(`/proc/${pid}/cwd`)) === realpathSync(cluster) && isPostgres(pid);
  } catch {
    return commandLine(pid).includes(cluster) && isPostgres(pid);
  }
}

function isPostgres(pid: number): boolean {
  return commandLine(pid).includes('postgres');
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    try {
      return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    } catch {
      return '';
    }
  }
}

function isZombie(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // "pid (name) state ...": the name may itself hold brackets, so count from the last one.
    return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z');
  } catch {
    return false;
  }
}
