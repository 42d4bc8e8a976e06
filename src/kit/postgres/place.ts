import { createHash } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import { access, chmod, chown, mkdir, readFile, realpath, rmdir, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { accountOf, canKeepFilesIn, canRun, isRoot, unprivilegedAccount, type Account } from './account.ts';
import { copyBinaries, installedBinaries, programOf, type Binaries } from './binaries.ts';

/** Where a server's files are, and who it runs as. */
export type Place = {
  /** The data directory as it was asked for: what the instance lock is on. */
  readonly directory: string;
  /** The server's own subfolder; everything in it belongs to `account`. */
  readonly home: string;
  readonly cluster: string;
  readonly passwordFile: string;
  readonly binaries: Binaries;
  readonly account: Account | undefined;
  /** Set when the data could not be kept in `directory`. */
  readonly movedTo: string | undefined;
};

const SHARED_HOME = '/var/lib/porchlight';
/** A file in the data directory that says where the data are instead. */
export const POINTER = 'MOVED_TO';

/** Makes the data directory if need be and answers its one true name. */
export async function prepareDirectory(asked: string): Promise<string> {
  const directory = resolve(asked);
  const made = await mkdir(directory, { recursive: true });
  // The server's user must be able to pass through a folder that we made; it may not list it.
  if (made !== undefined && isRoot()) await chmod(directory, 0o711);
  return realpath(directory);
}

/** Decides where the files go and who the server runs as. Called with the instance lock held. */
export async function choosePlace(directory: string, sharedHome = SHARED_HOME): Promise<Place> {
  const moved = await movedBefore(directory);
  if (!isRoot()) {
    if (moved)
      throw new Error(`The data of ${directory} are in ${moved}, where only root put them. Start as root.`);
    return placeOf(directory, await keepIn(directory, undefined), installedBinaries(), undefined, undefined);
  }
  const account = (await ownerOf(join(moved ?? directory, 'postgres', 'cluster'))) ?? unprivilegedAccount();
  const binaries = await reachableBinaries(account, sharedHome);
  if (moved) return placeOf(directory, await keepIn(moved, account), binaries, account, moved);
  const here = await keepIn(directory, account);
  if (canKeepFilesIn(here, account)) return placeOf(directory, here, binaries, account, undefined);
  // Empty, since nobody could have kept anything in it; were it not, it would stay.
  await rmdir(here).catch(() => undefined);
  const target = join(sharedHome, `data-${createHash('sha256').update(directory).digest('hex').slice(0, 8)}`);
  await mkdir(target, { recursive: true });
  await chmod(sharedHome, 0o755);
  await chmod(target, 0o711);
  const home = await keepIn(target, account);
  // Remembered, so that the same data are found again if the checkout becomes reachable one day.
  await writeFile(join(directory, POINTER), `${target}\n`);
  return placeOf(directory, home, binaries, account, target);
}

function placeOf(
  directory: string,
  home: string,
  binaries: Binaries,
  account: Account | undefined,
  movedTo: string | undefined,
): Place {
  const cluster = join(home, 'cluster');
  const passwordFile = join(home, 'superuser.password');
  return { directory, home, cluster, passwordFile, binaries, account, movedTo };
}

async function keepIn(folder: string, account: Account | undefined): Promise<string> {
  const home = join(folder, 'postgres');
  await mkdir(home, { recursive: true, mode: 0o700 });
  if (account) await chown(home, account.uid, account.gid);
  else
    await access(home, constants.R_OK | constants.W_OK | constants.X_OK).catch((error: unknown) =>
      refuse(home, error),
    );
  return home;
}

function refuse(home: string, cause: unknown): never {
  throw new Error(
    `The data in ${home} belong to another user of this machine. ` +
      'Start Porchlight as that user or as root, or name another data directory with DATA_DIR.',
    { cause },
  );
}

async function movedBefore(directory: string): Promise<string | undefined> {
  const pointer = join(directory, POINTER);
  return existsSync(pointer) ? (await readFile(pointer, 'utf8')).trim() : undefined;
}

/** Data that an ordinary user made stay that user's, also when root starts Porchlight on them one day. */
async function ownerOf(cluster: string): Promise<Account | undefined> {
  if (!existsSync(cluster)) return undefined;
  const { uid, gid } = await stat(cluster);
  return uid === 0 ? undefined : accountOf(uid, gid);
}

async function reachableBinaries(account: Account, sharedHome: string): Promise<Binaries> {
  const installed = installedBinaries();
  if (canRun(programOf(installed, 'postgres'), account)) return installed;
  const copied = await copyBinaries(installed, sharedHome);
  if (canRun(programOf(copied, 'postgres'), account)) return copied;
  throw new Error(
    `The user ${account.name} can run PostgreSQL neither from ${installed.home} nor from ${copied.home}. ` +
      'Start Porchlight as an ordinary user, or set DATABASE_URL.',
  );
}
