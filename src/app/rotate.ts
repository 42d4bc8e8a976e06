import type { Client } from 'pg';
import type { Vault, WrappedKeys } from '#kit/crypto';
import { isForeignKeyViolation } from '#kit/db';
import { rewrapSecrets, useMaster } from './installation.ts';

const AT_ONCE = 200;

/**
 * Wraps everything that a master key wraps by the first one that `vault` holds, and retires the others. Processes go on
 * serving meanwhile: one that begins a practice under a retired key is refused by the database, looks again, and takes the
 * new one. May be interrupted at any time and begun again. Returns how many practices' keys were wrapped anew.
 */
export async function rewrapAll(owner: Client, vault: Vault): Promise<number> {
  const { fingerprint } = vault;
  await useMaster(owner, fingerprint);
  await rewrapSecrets(owner, vault);
  let done = 0;
  do done += await rewrapSome(owner, vault);
  while (!(await retireOthers(owner, fingerprint)));
  return done;
}

/** Batches, each in a statement of its own, so that nothing is locked for long. */
async function rewrapSome(owner: Client, vault: Vault): Promise<number> {
  for (let done = 0; ;) {
    const { rows } = await owner.query<WrappedKeys & { practice_id: string }>(
      `select practice_id, version, wrapped, wrapped_by from practice_keys
        where wrapped_by is distinct from $1 order by practice_id, version limit ${AT_ONCE}`,
      [vault.fingerprint],
    );
    if (rows.length === 0) return done;
    for (const row of rows) {
      const wrapped = vault.wrapAgain(row.practice_id, row);
      await owner.query(
        'update practice_keys set wrapped = $3, wrapped_by = $4 where practice_id = $1 and version = $2',
        [row.practice_id, row.version, wrapped, vault.fingerprint],
      );
    }
    done += rows.length;
  }
}

/** False when something came to be wrapped by another key after all: then it is wrapped anew first. */
async function retireOthers(owner: Client, fingerprint: string): Promise<boolean> {
  try {
    await owner.query('delete from porchlight_meta.master_keys where fingerprint <> $1', [fingerprint]);
    return true;
  } catch (error) {
    if (isForeignKeyViolation(error, 'practice_keys_wrapped_by_fkey')) return false;
    throw error;
  }
}
