/** Long and in one's own words: nobody is asked for a digit and a sign. */
export const PASSPHRASE = { least: 14, most: 200 } as const;

/** As it counts: blanks around and between words, and how an accent was typed, don't matter. */
export const asTyped = (typed: string): string => typed.normalize('NFKC').trim().replaceAll(/\s+/g, ' ');

/** What is to be put right in a new one: too short to be worth anything, far too long, or the same few letters again and again. */
export function wrongWith(typed: string): 'short' | 'long' | 'simple' | undefined {
  const said = asTyped(typed);
  const letters = Array.from(said);
  if (letters.length < PASSPHRASE.least) return 'short';
  if (letters.length > PASSPHRASE.most) return 'long';
  return new Set(letters).size < 6 ? 'simple' : undefined;
}
