/**
 * A reference code is easy to say and hard to guess: eight syllables of twelve consonants and five vowels, in four
 * pairs, "bamo tiku reno lasi". Letters that sound alike in English or Spanish (v, b and w; c, k and q; s, z and c; h; j;
 * y) appear once at most. 60 syllables to the 8th are 47.2 bits; guesses are limited per address, practice and installation.
 */
const CONSONANTS = 'bdfgklmnprst';
const VOWELS = 'aeiou';
const SYLLABLES = CONSONANTS.length * VOWELS.length;
export const CODE_BYTES = 32;

/** Makes a code from chance: each byte below 240 gives a syllable, so that all are equally likely. */
export function codeFrom(chance: Buffer): string {
  const syllables: string[] = [];
  for (const byte of chance) {
    if (byte >= SYLLABLES * 4) continue;
    const which = byte % SYLLABLES;
    syllables.push(`${CONSONANTS[Math.floor(which / VOWELS.length)]}${VOWELS[which % VOWELS.length]}`);
    if (syllables.length === 8) break;
  }
  if (syllables.length < 8) throw new Error('assertion: 32 bytes of chance hold eight syllables');
  return [0, 2, 4, 6].map((at) => `${syllables[at]}${syllables[at + 1]}`).join(' ');
}

/** As people type it back: capitals, blanks, hyphens and dots don't matter. */
export function codeAsTyped(text: string): string {
  return text.toLowerCase().replace(/[^a-z]/g, '');
}
