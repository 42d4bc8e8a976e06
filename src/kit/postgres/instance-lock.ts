import { readFileSync, writeFileSync } from 'node:fs';
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
  const file = new DatabaseSync(join(directory, 'porchlight.lock'), { timeout: 0 });
  const note = join(directory, 'porchlight.pid');
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

function holder(note: string): string {
  try {
    return ` (process ${readFileSync(note, 'utf8').trim()})`;
  } catch {
    return '';
  }
}
