import type { Client } from 'pg';
import { Vault, type VaultParts, firstSecrets } from '#kit/crypto';
import { systemClock } from '#kit/clock';
import { systemChance } from '#kit/ids';
import { ConfigError } from './config.ts';

type Keys = Pick<VaultParts, 'masters' | 'reread'>;

/** Bound into the wrapped secrets, so that nothing else that was wrapped is taken for them. */
const SECRETS = 'installation secrets';

/**
 * Opens the secrets of this installation, which lie in the database wrapped by the master key, and makes them at the first
 * start. `owner` acts as the owner of the tables. Throws a `ConfigError` when the master key is another one.
 */
export async function openVault(owner: Client, keys: Keys): Promise<Vault> {
  const trial = new Vault(keys);
  const { rows } = await owner.query<{ wrapped: Buffer; wrapped_by: string }>(
    'select wrapped, wrapped_by from porchlight_meta.installation',
  );
  const kept = rows[0];
  if (!kept) return firstVault(owner, keys);
  if (!trial.holds(kept.wrapped_by)) {
    throw new ConfigError(
      `The database was sealed under the master key ${kept.wrapped_by}, and the one given is ${trial.fingerprint}. ` +
        'Put the right key back from where you keep it.',
    );
  }
  return new Vault({ ...keys, secrets: trial.unwrapBytes(SECRETS, kept.wrapped, kept.wrapped_by) });
}

/** Where practices are there already, their look-ups and sign-ins hang on secrets that came from the master key itself. */
async function firstVault(owner: Client, keys: Keys): Promise<Vault> {
  const [first] = keys.masters;
  const { rows } = await owner.query<{ some: boolean }>('select exists (select from practice_keys) as some');
  const secrets = rows[0]?.some === true && first ? firstSecrets(first) : systemChance.bytes(64);
  const vault = new Vault({ ...keys, secrets });
  await useMaster(owner, vault.fingerprint);
  await owner.query('update practice_keys set wrapped_by = $1 where wrapped_by is null', [vault.fingerprint]);
  await owner.query(
    'insert into porchlight_meta.installation (one, wrapped, wrapped_by) values (true, $1, $2)',
    [vault.wrap(SECRETS, secrets), vault.fingerprint],
  );
  return vault;
}

/** Wraps the secrets of the installation by the first master key that `vault` holds. */
export async function rewrapSecrets(owner: Client, vault: Vault): Promise<void> {
  const { rows } = await owner.query<{ wrapped: Buffer; wrapped_by: string }>(
    'select wrapped, wrapped_by from porchlight_meta.installation where wrapped_by <> $1',
    [vault.fingerprint],
  );
  for (const { wrapped, wrapped_by } of rows) {
    const secrets = vault.unwrapBytes(SECRETS, wrapped, wrapped_by);
    await owner.query('update porchlight_meta.installation set wrapped = $1, wrapped_by = $2', [
      vault.wrap(SECRETS, secrets),
      vault.fingerprint,
    ]);
  }
}

/** Lets practices' keys be wrapped by a master key from now on. */
export async function useMaster(owner: Pick<Client, 'query'>, fingerprint: string): Promise<void> {
  await owner.query(
    'insert into porchlight_meta.master_keys (fingerprint, used_since) values ($1, $2) on conflict do nothing',
    [fingerprint, systemClock.now().toString()],
  );
}
