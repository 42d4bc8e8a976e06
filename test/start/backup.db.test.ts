import assert from 'node:assert/strict';
import { cp, mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { it } from 'node:test';
import { freshDataDir, removeDataDir, runCommand, startPorchlight } from '../running.ts';

/** As an operator does it: commands beside the running program, and on another machine. */

const backup = (dataDir: string, env: Record<string, string> = {}) =>
  runCommand('src/app/back-up.ts', { dataDir, env });
const restore = (dataDir: string, ...args: string[]) =>
  runCommand('src/app/restore-backup.ts', { dataDir, args });

it('npm run backup while it serves, npm run restore on another machine, and everything is there', async () => {
  const [home, elsewhere] = [await freshDataDir(), await freshDataDir()];
  try {
    const running = await startPorchlight({ dataDir: home, demo: true });
    const made = await backup(home);
    assert.equal(made.code, 0, made.said);
    assert.match(made.said, /written, read back and found whole/);
    const file = made.out.trim();
    await running.stop();
    const without = await restore(elsewhere, file);
    assert.equal(without.code, 1);
    assert.match(without.said, /There is no master key here/);
    const done = await restore(elsewhere, file, '--key', join(home, 'master.key'));
    assert.equal(done.code, 0, done.said);
    assert.equal(
      await readFile(join(elsewhere, 'master.key'), 'utf8'),
      await readFile(join(home, 'master.key'), 'utf8'),
    );
    const again = await startPorchlight({ dataDir: elsewhere });
    assert.equal((await fetch(`${again.origin}/amara-okafor`)).status, 200);
    // Beside the running one as well: a folder of its own, where the oldest goes.
    const folder = join(elsewhere, 'mine');
    await mkdir(folder);
    for (let count = 0; count < 3; count += 1) {
      const next = await backup(elsewhere, { BACKUP_DIR: folder, BACKUP_KEEP: '1' });
      assert.equal(next.code, 0, next.said);
    }
    assert.equal((await readdir(folder)).length, 1);
    const over = await restore(elsewhere, file);
    assert.match(over.said, /restored into an empty place/);
    assert.equal(over.code, 1);
    await again.stop();
  } finally {
    await removeDataDir(home);
    await removeDataDir(elsewhere);
  }
});

it('without a running program as well, into a place where it was started once and never set up', async () => {
  const [home, elsewhere] = [await freshDataDir(), await freshDataDir()];
  try {
    await (await startPorchlight({ dataDir: home, demo: true })).stop();
    const made = await backup(home);
    assert.equal(made.code, 0, made.said);
    await (await startPorchlight({ dataDir: elsewhere })).stop();
    const done = await restore(elsewhere, made.out.trim(), '--key', join(home, 'master.key'));
    assert.equal(done.code, 0, done.said);
    const again = await startPorchlight({ dataDir: elsewhere });
    assert.equal((await fetch(`${again.origin}/amara-okafor`)).status, 200);
    await again.stop();
  } finally {
    await removeDataDir(home);
    await removeDataDir(elsewhere);
  }
});

it('says in a sentence what is wrong with what it was given', async () => {
  const dataDir = await freshDataDir();
  try {
    const none = await restore(dataDir);
    assert.match(none.said, /^Use it so: npm run restore/);
    await cp('LICENSE', join(dataDir, 'x.age'));
    const key = join(dataDir, 'k');
    assert.match(
      (await restore(dataDir, join(dataDir, 'x.age'), '--key', key)).said,
      /^There is no file .*k\.\n$/,
    );
    await rm(join(dataDir, 'x.age'));
    const empty = await backup(dataDir);
    assert.equal(empty.code, 1);
    assert.match(empty.said, /^There is no master key at/);
  } finally {
    await removeDataDir(dataDir);
  }
});
