import { spokenCode, spokenCodeAsTyped } from '#kit/spoken-code';

/**
 * A reference code is easy to say and hard to guess: eight syllables in four pairs, "bamo tiku reno lasi"
 * (`kit/spoken-code.ts`). 60 syllables to the 8th are 47.2 bits; guesses are limited per address, practice and installation.
 */
const LENGTH = 8;
export const CODE_BYTES = 4 * LENGTH;

/** Makes a code from chance, each equally likely. */
export const codeFrom = (chance: Buffer): string => spokenCode(chance, LENGTH);

/** As people type it back: capitals, blanks, hyphens and dots don't matter. */
export const codeAsTyped = spokenCodeAsTyped;
