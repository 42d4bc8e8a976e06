/**
 * Codes that are easy to say and hard to guess: syllables of twelve consonants and five vowels, in pairs, "bamo tiku reno
 * lasi". Letters that sound alike in English or Spanish (v, b and w; c, k and q; s, z and c; h; j; y) appear once at most.
 * Each syllable is one of 60, that is log2(60) = 5.907 bits.
 */
const CONSONANTS = 'bdfgklmnprst';
const VOWELS = 'aeiou';
const SYLLABLES = CONSONANTS.length * VOWELS.length;

/**
 * Makes a code of so many syllables from chance: each byte below 240 gives one, so that all are equally likely. Four bytes
 * for a syllable are more than ever needed.
 */
export function spokenCode(chance: Buffer, count: number): string {
  const syllables: string[] = [];
  for (const byte of chance) {
    if (byte >= SYLLABLES * 4) continue;
    const which = byte % SYLLABLES;
    syllables.push(`${CONSONANTS[Math.floor(which / VOWELS.length)]}${VOWELS[which % VOWELS.length]}`);
    if (syllables.length === count) break;
  }
  if (syllables.length < count)
    throw new Error(`assertion: ${chance.length} bytes of chance hold ${count} syllables`);
  const pairs = syllables.map((one, at) => (at % 2 === 0 ? one + (syllables[at + 1] ?? '') : ''));
  return pairs.filter((pair) => pair !== '').join(' ');
}

/** As people type it back: capitals, blanks, hyphens and dots don't matter. */
export function spokenCodeAsTyped(text: string): string {
  return text.toLowerCase().replace(/[^a-z]/g, '');
}
