import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe } from 'node:test';

/**
 * Runs the test files that it is given in one process, one after the other: each reads the whole house, which takes longer than most tests.
 * In a suite of its own a file's hooks are its own, too.
 */
for (const file of process.argv.slice(2))
  describe(file, async () => {
    await import(pathToFileURL(resolve(file)).href);
  });
