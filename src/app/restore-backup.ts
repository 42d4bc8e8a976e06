import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fingerprintOf } from '#kit/crypto';
import { headOf, restoreBackup } from './backup/restore.ts';
import { finish, practicesInWords, say } from './command.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { MIGRATIONS, reachServer } from './database.ts';
import { type MasterKeys, keysIn, putAside, readMasterKeys, writeMasterKeys } from './master-key.ts';

/**
 * `npm run restore -- FILE [--key KEYFILE]`: brings a backup into an empty place (DATA_DIR, or DATABASE_URL). The master key of
 * its day is looked for in the environment, in the data directory, among the retired keys there, and in KEYFILE.
 */
const USAGE =
  'Use it so: npm run restore -- BACKUP.age, and where the master key lies elsewhere: --key master.key';

async function candidates(config: Config, keyFile: string | undefined): Promise<MasterKeys> {
  const own = (await readMasterKeys({ fromEnvironment: config.masterKey, dataDir: config.dataDir })) ?? [];
  const beside = await readdir(config.dataDir).catch(() => []);
  const retired = beside.filter((name) => /^master\.key\.retired-[0-9a-f]{16}$/.test(name));
  const files = [
    ...(keyFile === undefined ? [] : [keyFile]),
    ...retired.map((name) => join(config.dataDir, name)),
  ];
  const all = [...own, ...(await Promise.all(files.map(keysIn))).flat()];
  if (all.length > 0) return all;
  throw new ConfigError(
    'There is no master key here, and a backup opens with the one of its day alone. Put it into the data directory as master.key, ' +
      'or say where it is: --key master.key. Without it nobody can read what was written.',
  );
}

/** A data directory without a key takes the one that opened the backup; from the environment it is the operator's to set. */
async function settleKeys(config: Config, masters: MasterKeys, known: MasterKeys | undefined): Promise<void> {
  if (config.masterKey !== undefined || known) return;
  const [first, ...others] = masters;
  if (!first) return;
  await writeMasterKeys(config.dataDir, [first]);
  for (const key of others) await putAside(config.dataDir, key);
  say(`The master key ${fingerprintOf(first)} is in the data directory now (master.key).`);
}

await finish(async () => {
  const { values, positionals } = parseArgs({
    options: { key: { type: 'string' } },
    allowPositionals: true,
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new ConfigError(USAGE);
  const config = readConfig();
  const masters = await candidates(config, values.key);
  const known = await readMasterKeys({ fromEnvironment: config.masterKey, dataDir: config.dataDir });
  const head = await headOf(file, masters);
  say(`A backup of ${practicesInWords(head.practices)}, made at ${head.at.slice(0, 19)}Z. Reading it.`);
  const restored = await reachServer(config, say, (server) =>
    restoreBackup({ file, head, masters, ...server, migrations: MIGRATIONS }),
  );
  await settleKeys(config, masters, known);
  say(
    `Restored: ${restored.rows} rows, every count and hash as it was written. Everybody signs in anew. ` +
      'No mail leaves a practice from here until somebody there has looked and says so on their list. ' +
      'If the old installation still runs anywhere, stop it before you start this one.',
  );
});
