import { link, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fingerprintOf } from '#kit/crypto';
import { codeOf } from '#kit/error-code';
import { systemChance } from '#kit/ids';
import { writeBeside, writeWhole } from '#kit/whole-file';
import { ConfigError } from './config.ts';

const BYTES = 32;

/**
 * The master keys of this process: the first wraps what is new. There are two only while one takes the other's place
 * (docs/operators/keys.md).
 */
export type MasterKeys = readonly Buffer[];

type Where = { fromEnvironment: string | undefined; dataDir: string };

function decoded(text: string, from: string): MasterKeys {
  const keys = text
    .split(/[\s,]+/)
    .filter((one) => one !== '')
    .map((one) => Buffer.from(one, 'base64'));
  if (keys.length === 0 || keys.some((key) => key.length !== BYTES))
    throw new ConfigError(`The master key in ${from} should be ${BYTES} bytes in base64.`);
  return keys;
}

const fileOf = (dataDir: string): string => join(dataDir, 'master.key');

/** The keys as they stand now, or undefined where there are none. */
export async function readMasterKeys({ fromEnvironment, dataDir }: Where): Promise<MasterKeys | undefined> {
  if (fromEnvironment) return decoded(fromEnvironment, 'PORCHLIGHT_MASTER_KEY');
  return keysAt(fileOf(dataDir));
}

/** Undefined where there is no such file. */
async function keysAt(path: string): Promise<MasterKeys | undefined> {
  try {
    return decoded(await readFile(path, 'utf8'), path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    return undefined;
  }
}

/** The keys in a file that somebody names. */
export async function keysIn(path: string): Promise<MasterKeys> {
  const keys = await keysAt(path);
  if (!keys) throw new ConfigError(`There is no file ${path}.`);
  return keys;
}

/** As a command needs them, which never makes any: without the keys it says where they should be. */
export async function mustReadMasterKeys(where: Where): Promise<MasterKeys> {
  const keys = await readMasterKeys(where);
  if (keys) return keys;
  throw new ConfigError(
    `There is no master key at ${fileOf(where.dataDir)}. Put it back from where you keep it, or give it in PORCHLIGHT_MASTER_KEY.`,
  );
}

/**
 * The keys that wrap every practice's keys: from the environment, else from `master.key` in the data directory (0600), made
 * at the first start. Never made anew over sealed rows: what they hold could not be opened again.
 */
export async function masterKeys(
  given: Where & { hasSealedRows: () => Promise<boolean> },
): Promise<MasterKeys> {
  const known = await readMasterKeys(given);
  if (known) return known;
  if (await given.hasSealedRows()) {
    throw new ConfigError(
      `There is no master key at ${fileOf(given.dataDir)}, and the database holds words sealed with one. ` +
        'Put the key back from where you keep it. A new one could not open them.',
    );
  }
  await mkdir(given.dataDir, { recursive: true });
  const path = fileOf(given.dataDir);
  const unfinished = await writeBeside(path, encoded([newMasterKey()]), { mode: 0o600 });
  // Of two first starts at once one makes the key, and both use that.
  await link(unfinished, path).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error;
  });
  await rm(unfinished);
  return mustReadMasterKeys(given);
}

export const newMasterKey = (): Buffer => systemChance.bytes(BYTES);

/** Writes the file whole or not at all, readable by its owner only, and on the disk when this returns. */
export async function writeMasterKeys(dataDir: string, keys: MasterKeys): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  await writeWhole(fileOf(dataDir), encoded(keys), { mode: 0o600 });
}

/** Puts a key that was retired beside the one in use: backups that were made under it can't be opened without. */
export async function putAside(dataDir: string, key: Buffer): Promise<string> {
  const path = join(dataDir, `master.key.retired-${fingerprintOf(key)}`);
  await writeWhole(path, encoded([key]), { mode: 0o600 });
  return path;
}

const encoded = (keys: MasterKeys): string => keys.map((key) => `${key.toString('base64')}\n`).join('');
