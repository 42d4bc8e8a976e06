import type { Clock } from './clock.ts';
import { OtherMasterKey, type PracticeKeys, type Vault, type WrappedKeys } from './crypto.ts';
import { isForeignKeyViolation } from './db.ts';
import type { Ids } from './ids.ts';
import { assert } from './outcome.ts';
import { type Transaction, ask } from './transaction.ts';

/** How a unit of work comes to the keys of its practice. */
export type KeysFor = (practice: string, transaction: Transaction) => Promise<PracticeKeys>;

/** Makes the keys of a practice that begins with this transaction. */
export const newKeys =
  (parts: { vault: Vault; ids: Ids; clock: Clock }): KeysFor =>
  async (practice, transaction) => {
    const wrapped = parts.vault.wrapNew(practice, 1, parts.ids.bytes(64));
    const wrapped_by = parts.vault.fingerprint;
    transaction.gather({
      sql: `insert into practice_keys (practice_id, version, wrapped, wrapped_by, made_at) values ($1, 1, $2, $3, $4)`,
      parameters: [practice, wrapped, wrapped_by, parts.clock.now()],
    });
    return parts.vault.unwrap(practice, [{ version: 1, wrapped, wrapped_by }]);
  };

/**
 * Runs what wraps keys, again where the master key was changed beside us: the database takes nothing that is wrapped by a
 * key which was retired (`keys:rotate`), so nothing can be left behind under it.
 */
export async function underThisMaster<T>(vault: Vault, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const isRetired = isForeignKeyViolation(error, 'practice_keys_wrapped_by_fkey');
    if (!isRetired || !(await vault.lookAgain())) throw error;
    return act();
  }
}

/** Practice keys are opened once a process. A change of the master key wraps the same keys anew, so none goes stale. */
export function keyCache({ vault }: { vault: Vault }): KeysFor {
  const opened = new Map<string, PracticeKeys>();
  const read = async (practice: string, transaction: Transaction): Promise<PracticeKeys> => {
    const result = await ask(transaction.client, {
      sql: 'select version, wrapped, wrapped_by from practice_keys where practice_id = $1',
      parameters: [practice],
    });
    assert(result.rows.length > 0, 'a practice has its keys before anything is done in it');
    return vault.unwrap(practice, result.rows as WrappedKeys[]);
  };
  return async (practice, transaction) => {
    const known = opened.get(practice);
    if (known) return known;
    const keys = await read(practice, transaction).catch(async (error: unknown) => {
      if (!(error instanceof OtherMasterKey) || !(await vault.lookAgain())) throw error;
      return read(practice, transaction);
    });
    opened.set(practice, keys);
    return keys;
  };
}
