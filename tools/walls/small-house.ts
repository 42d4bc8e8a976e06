import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/**
 * Builds a small house with our own configuration, for walls that only a program outside can try (linter, compiler).
 * It stands in the temporary folder, so that no other stage sees the breaches planted in it.
 */
export class SmallHouse {
  readonly path = mkdtempSync(join(tmpdir(), 'planted-'));

  constructor(configuration: readonly string[], files: Iterable<readonly [string, string]>) {
    for (const file of configuration) copyFileSync(join(ROOT, file), join(this.path, file));
    symlinkSync(join(ROOT, 'node_modules'), join(this.path, 'node_modules'));
    for (const [path, text] of files) {
      mkdirSync(join(this.path, dirname(path)), { recursive: true });
      writeFileSync(join(this.path, path), text);
    }
  }

  tearDown(): void {
    rmSync(this.path, { recursive: true });
  }
}

/** The path of a tool in our `node_modules`. */
export function toolPath(name: string): string {
  return join(ROOT, 'node_modules/.bin', name);
}
