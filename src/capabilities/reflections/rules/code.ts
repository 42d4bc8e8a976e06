import { spokenCode, spokenCodeAsTyped } from '#kit/spoken-code';

/**
 * F7 the printed code stands in for the passphrase: 24 syllables in twelve pairs, 60 to the 24th, are 141 bits. Nobody guesses that,
 * so nothing about it has to be slow.
 */
const SYLLABLES = 24;
export const CODE_CHANCE = 4 * SYLLABLES;

/** @param chance `CODE_CHANCE` bytes */
export const recoveryCode = (chance: Buffer): string => spokenCode(chance, SYLLABLES);

export const codeAsTyped = spokenCodeAsTyped;
