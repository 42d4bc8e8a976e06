import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemChance } from '#kit/ids';
import { ConfigError } from './config.ts';

const BYTES = 32;

function decoded(text: string, from: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== BYTES)
    throw new ConfigError(`The master key in ${from} should be ${BYTES} bytes in base64.`);
  return key;
}

/**
 * The key that wraps every practice's keys: from the environment, else from `master.key` in the data directory (0600),
 * made at the first start. Never made anew over sealed rows: what they hold could not be opened again.
 */
export async function masterKey(given: {
  fromEnvironment: string | undefined;
  dataDir: string;
  hasSealedRows: () => Promise<boolean>;
}): Promise<Buffer> {
  if (given.fromEnvironment) return decoded(given.fromEnvironment, 'PORCHLIGHT_MASTER_KEY');
  const path = join(given.dataDir, 'master.key');
  try {
    return decoded(await readFile(path, 'utf8'), path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  if (await given.hasSealedRows()) {
    throw new ConfigError(
      `There is no master key at ${path}, and the database holds words sealed with one. ` +
        'Put the key back from where you keep it. A new one could not open them.',
    );
  }
  await mkdir(given.dataDir, { recursive: true });
  const key = systemChance.bytes(BYTES);
  const file = await open(path, 'wx', 0o600);
  await file.writeFile(`${key.toString('base64')}\n`);
  await file.sync();
  await file.close();
  return key;
}
