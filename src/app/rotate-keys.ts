import { fingerprintOf } from '#kit/crypto';
import { finish, practicesInWords, say } from './command.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { reachOwner } from './database.ts';
import { openVault } from './installation.ts';
import {
  type MasterKeys,
  mustReadMasterKeys,
  newMasterKey,
  putAside,
  writeMasterKeys,
} from './master-key.ts';
import { rewrapAll } from './rotate.ts';

/**
 * `npm run keys:rotate`: a new master key takes the place of the one in use, while Porchlight goes on serving. Every step
 * can be interrupted: run it again, and it goes on where it was.
 */
const IN_ENVIRONMENT =
  'The master key comes from PORCHLIGHT_MASTER_KEY, so this is done in three steps. Make a new key (openssl rand -base64 32). ' +
  'Give every process both, the new one first: PORCHLIGHT_MASTER_KEY=NEW,OLD, and start them again. ' +
  'Then run this once more with both; afterwards the old one can be left out.';

/** The keys to work with: the new one first, then the one that it takes the place of. */
async function both(config: Config): Promise<MasterKeys> {
  const keys = await mustReadMasterKeys({ fromEnvironment: config.masterKey, dataDir: config.dataDir });
  if (keys.length > 1) return keys;
  if (config.masterKey !== undefined) throw new ConfigError(IN_ENVIRONMENT);
  const wanted = [newMasterKey(), ...keys];
  // Before anything is wrapped by it, the new key is on the disk, beside the old one.
  await writeMasterKeys(config.dataDir, wanted);
  return wanted;
}

async function rotate(config: Config): Promise<void> {
  const masters = await both(config);
  const [current, ...retired] = masters;
  if (!current) return;
  const practices = await reachOwner(config, say, async (owner) =>
    rewrapAll(owner, await openVault(owner, { masters })),
  );
  say(`The new master key ${fingerprintOf(current)} wraps the keys of ${practicesInWords(practices)}.`);
  if (config.masterKey !== undefined) {
    say(
      'Leave the old key out of PORCHLIGHT_MASTER_KEY now, and keep it with the backups made before today.',
    );
    return;
  }
  for (const key of retired) {
    const path = await putAside(config.dataDir, key);
    say(`The old key is in ${path}. Keep it with the backups made before today, then delete it there.`);
  }
  await writeMasterKeys(config.dataDir, [current]);
  say('Copy the new master.key to where you keep it, apart from the backups.');
}

await finish(() => rotate(readConfig()));
