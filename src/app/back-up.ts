import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { systemClock } from '#kit/clock';
import { backupName, tooOld } from './backup/keep.ts';
import { writeBackup } from './backup/write.ts';
import { readConfig } from './config.ts';
import { reachDatabase } from './database.ts';
import { finish, practicesInWords, say } from './command.ts';

/**
 * `npm run backup`: everything in one sealed file in BACKUP_DIR, read back before it counts, while Porchlight serves. Then the
 * oldest are removed, so that BACKUP_KEEP stay. Its path stands on stdout.
 */
const MIB = 2 ** 20;

await finish(async () => {
  const config = readConfig();
  const database = await reachDatabase(config, say);
  try {
    const name = backupName(systemClock.now(), database.vault.fingerprint);
    const file = join(config.backups.directory, name);
    const wrote = await writeBackup({ databaseUrl: database.url, vault: database.vault, file });
    say(
      `${practicesInWords(wrote.practices)}, ${wrote.rows} rows, ${(wrote.bytes / MIB).toFixed(1)} MiB: written, read back and found whole. ` +
        'Copy it to another machine. The master key is not in it: keep that one apart.',
    );
    for (const old of tooOld(await readdir(config.backups.directory), config.backups.keep)) {
      await rm(join(config.backups.directory, old));
      say(`Removed ${old}, older than the ${config.backups.keep} that are kept.`);
    }
    process.stdout.write(`${file}\n`);
  } finally {
    await database.stop();
  }
});
