import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, describe } from 'node:test';

/**
 * Runs the test files that it is given in one process, one after the other: each reads the whole house, which takes longer than most tests.
 * In a suite of its own a file's hooks are its own, too.
 */
for (const file of process.argv.slice(2))
  describe(file, async () => {
    await import(pathToFileURL(resolve(file)).href);
  });

/** A test that fails may leave a server or a timer behind, and a process that waits for those would never tell what failed. */
const LEFT_BEHIND_MS = 3_000;

// It doesn't keep the process alive itself: where nothing was left behind, it is never reached.
after(() => void setTimeout(() => process.exit(), LEFT_BEHIND_MS).unref());
