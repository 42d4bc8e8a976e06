import { spokenCode } from '#kit/spoken-code';

/**
 * A recovery code is read from paper: twelve syllables in six pairs, of the same alphabet as a person's reference code. 60
 * syllables to the 12th are 70.9 bits, each code equally likely. At 2000 tries an hour over an installation with a million
 * unused codes, one is met once in 120 million years; so a code stands alone, without an address beside it.
 */
const LENGTH = 12;
const CODES = 10;
const BYTES = 4 * LENGTH;

/** @param chance gives so many bytes. */
export function recoveryCodes(chance: (bytes: number) => Buffer): string[] {
  return Array.from({ length: CODES }, () => spokenCode(chance(BYTES), LENGTH));
}
