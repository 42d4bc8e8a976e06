import type { Vault } from '#kit/crypto';

/** One spelling of an address, so that a capital letter or a stray space doesn't make a second person of somebody. */
export function plainAddress(email: string): string {
  return email.trim().normalize('NFC').toLowerCase();
}

/**
 * What stands in the sign-in tables instead of an e-mail address: a keyed hash under a top-level name that can never
 * receive mail (RFC 2606). Who reads the tables without the master key can't tell whose row it is.
 */
export function hiddenAddress(vault: Vault, email: string): string {
  return `${vault.hash('sign-in address', plainAddress(email)).toString('hex')}@sign-in.invalid`;
}
