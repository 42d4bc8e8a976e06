import { spokenCode, spokenCodeAsTyped } from '#kit/spoken-code';

/**
 * E10 a door's code is short enough to be typed from paper: eight syllables in four pairs, "bamo tiku reno lasi" (`kit/spoken-code.ts`), 47.2 bits. At a thousand guesses
 * an hour over an installation with a million doors one is met once in 18 years, and opens nothing but a form.
 */
const LENGTH = 8;
export const CODE_BYTES = 4 * LENGTH;

/** Makes a code from chance, each equally likely. */
export const codeFrom = (chance: Buffer): string => spokenCode(chance, LENGTH);

/** As people type it back: capitals, blanks, hyphens and dots don't matter. */
export const codeAsTyped = spokenCodeAsTyped;

/** In an address: "bamo-tiku-reno-lasi". */
export const codeInAddress = (code: string): string => code.replaceAll(' ', '-');
