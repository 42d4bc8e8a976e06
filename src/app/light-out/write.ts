import { chmod, mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeWhole } from '#kit/whole-file';
import { lightOutPages } from './pages.ts';

/**
 * Writes the pages for when nothing runs, each whole or not at all, readable by the proxy's user, and only those that changed.
 * `country`: as `lightOutPages` takes it. Gives the number of files that were written.
 */
export async function writeLightOut(directory: string, country: string | undefined): Promise<number> {
  let written = 0;
  for (const [name, content] of lightOutPages(country)) {
    const path = join(directory, name);
    const there = await readFile(path, 'utf8').catch(() => undefined);
    if (there === content) continue;
    await mkdir(dirname(path), { recursive: true });
    await chmod(dirname(path), 0o755);
    await writeWhole(path, content, { mode: 0o644 });
    written += 1;
  }
  return written;
}
