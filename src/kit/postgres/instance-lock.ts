import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fchownSync,
  lstatSync,
  openSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Another Porchlight runs on the same data. Its message is a sentence for the person who started the second one. */
export class AlreadyRunning extends Error {
  override readonly name = 'AlreadyRunning';
}

/**
 * Locks that are held, so that none is collected as garbage, which would let go of it.
 */
const held = new Set<DatabaseSync>();

/**
 * Takes a data directory for this process, or throws `AlreadyRunning`.
 *
 * The lock is the kernel's own, on an empty SQLite file: Node has no `flock`, but it carries SQLite, which locks with
 * `fcntl`. Such a lock ends with its process however that ends, so there is no stale lock to recognise, no process
 * number that may have been given to somebody else, and nothing to race for when two start at once.
 */
export function lockDirectory(directory: string): { release(): void } {
  const lock = join(directory, 'porchlight.lock');
  const note = join(directory, 'porchlight.pid');
  for (const name of [lock, note]) makeWritable(directory, name);
  const file = new DatabaseSync(lock, { timeout: 0 });
  try {
    file.exec('pragma journal_mode = memory; begin exclusive');
  } catch (error) {
    file.close();
    if (!String(error).includes('locked')) throw error;
    throw new AlreadyRunning(
      `Porchlight is already running on the data in ${directory}${holder(note)}. ` +
        'Stop that one first, or give this one a data directory of its own with DATA_DIR.',
      { cause: error },
    );
  }
  held.add(file);
  // Only for the sentence above; nothing is decided by it.
  writeFileSync(note, `${process.pid}\n`, { mode: 0o644 });
  return {
    release() {
      if (held.delete(file)) file.close();
    },
  };
}

/**
 * Makes the file if it is missing, for the owner of the directory: what root leaves behind must not shut out the user
 * whose directory it is. A file that we can't write is refused, because SQLite would open it without really locking.
 */
function makeWritable(directory: string, name: string): void {
  try {
    if (!existsSync(name)) create(directory, name);
    // Only asked about: opening and closing it here would let go of a lock that this very process holds on it.
    accessSync(name, constants.W_OK);
    if (!lstatSync(name).isFile()) throw new Error(`${name} is no ordinary file`);
  } catch (error) {
    throw new Error(
      `The data in ${directory} belong to another user of this machine. ` +
        'Start Porchlight as that user or as root, or name another data directory with DATA_DIR.',
      { cause: error },
    );
  }
}

function create(directory: string, name: string): void {
  const file = openSync(name, constants.O_CREAT | constants.O_WRONLY | constants.O_EXCL, 0o644);
  const { uid, gid } = statSync(directory);
  if (process.getuid?.() === 0) fchownSync(file, uid, gid);
  closeSync(file);
}

function holder(note: string): string {
  try {
    return ` (process ${readFileSync(note, 'utf8').trim()})`;
  } catch {
    return '';
  }
}
