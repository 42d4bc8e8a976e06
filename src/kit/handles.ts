import { createHash } from 'node:crypto';

/** The practice that stands for the installation itself: no practice has this id. */
const INSTALLATION = '00000000-0000-0000-0000-000000000000';

/**
 * What proves to the database that a practice was named by this program and not by a statement that somebody smuggled
 * in: a hash under a key that follows from the login's password. The database keeps the key where only the owner of the
 * tables reads it, and checks the proof in `current_practice()`.
 */
export function handleKey(password: string): Buffer {
  return createHash('sha256').update('porchlight handles\0').update(password).digest();
}

/** Makes the handles on practices' rows for the login of this address. */
export type Handles = { of(practice: string): string; readonly installation: string };

export function handlesOf(databaseUrl: string): Handles {
  const key = handleKey(decodeURIComponent(new URL(databaseUrl).password));
  // Key and id have fixed lengths, so nothing can be appended to what was hashed.
  const of = (practice: string): string =>
    practice +
    createHash('sha256')
      .update(key)
      .update(Buffer.from(practice.replaceAll('-', ''), 'hex'))
      .digest('hex');
  return { of, installation: of(INSTALLATION) };
}
