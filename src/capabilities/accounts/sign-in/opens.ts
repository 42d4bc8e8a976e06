import { type Vault, sameBytes } from '#kit/crypto';

/**
 * What a sign-in opens: the practices whose own link or invitation it came by, by id, and `MACHINE`. It stands on the
 * sign-in's row, where only the house writes. A passkey opens what the sign-in opened that added it: else whoever
 * reads one practice's mail could sign in by its link, add a passkey and walk into the next practice.
 */
export type Opens = readonly string[];

/** Opened by a link that was printed on the machine: its keeper's pages ask for it. */
export const MACHINE = 'machine';

export const opensIn = (text: string | null | undefined): Opens => (text ?? '').split(' ').filter(Boolean);

export const opensAs = (...all: readonly Opens[]): string => [...new Set(all.flat())].toSorted().join(' ');

const markOf = (vault: Vault, token: string, practice: string): Buffer =>
  vault.hash('sign-in link', `${token} ${practice}`).subarray(0, 16);

/**
 * The token as it is mailed. It names the practice whose mail carries it, under a mark that only the house can make:
 * whoever reads it there can't turn it into another practice's.
 */
export function tokenFor(vault: Vault, token: string, practice: string): string {
  return `${token}.${practice}.${markOf(vault, token, practice).toString('base64url')}`;
}

/** Reads what `tokenFor` made; undefined for anything else. */
export function readToken(
  vault: Vault,
  mailed: string,
): { readonly token: string; readonly practice: string } | undefined {
  const [token = '', practice = '', mark = '', ...more] = mailed.split('.');
  const isOurs =
    more.length === 0 && sameBytes(Buffer.from(mark, 'base64url'), markOf(vault, token, practice));
  return isOurs ? { token, practice } : undefined;
}
