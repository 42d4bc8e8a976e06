import { argon2, hkdfSync } from 'node:crypto';
import { promisify } from 'node:util';
import { decrypt, encrypt } from './crypto.ts';

/**
 * A key of somebody's own, which the house can't open by itself: random bytes, wrapped by what only they know. The master key and the
 * practice's keys open none of it.
 */

/** What one guess at a passphrase costs: memory in KiB, passes over it, and lanes that run side by side. */
export type Cost = { readonly memoryKib: number; readonly passes: number; readonly lanes: number };

/**
 * RFC 9106, section 4, the second recommended option: argon2id with 64 MiB, three passes and four lanes (with 128 bits of salt and a
 * key of 256). About a third of a second here. It is kept beside what it wrapped, so that it can be raised for the next passphrase.
 */
export const COST: Cost = { memoryKib: 64 * 1024, passes: 3, lanes: 4 };
export const SALT_BYTES = 16;
export const KEY_BYTES = 32;

const derive = promisify(argon2);

/** Slow on purpose: never inside a transaction. Four at most run at once in a process (libuv's pool), so 256 MiB at most. */
export const keyFromPassphrase = (passphrase: string, salt: Buffer, cost: Cost): Promise<Buffer> =>
  derive('argon2id', {
    message: passphrase,
    nonce: salt,
    parallelism: cost.lanes,
    tagLength: KEY_BYTES,
    memory: cost.memoryKib,
    passes: cost.passes,
  });

/** From a secret that carries at least 128 bits of chance itself: nothing has to be slow. */
export const keyFromSecret = (secret: string | Buffer, what: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, 'porchlight', what, KEY_BYTES));

/** Where and whose: bound in, so that what is moved elsewhere doesn't open. */
export type Bound = readonly string[];

export const sealUnder = (key: Buffer, bound: Bound, bytes: Buffer): Buffer =>
  encrypt(key, bound.join('\0'), bytes);

/** Undefined under any other key, and where it was moved or changed: there is no telling which. */
export function openUnder(key: Buffer, bound: Bound, sealed: Buffer): Buffer | undefined {
  try {
    return decrypt(key, bound.join('\0'), sealed);
  } catch {
    return undefined;
  }
}
