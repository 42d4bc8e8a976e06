import { asLookedUp, wordsOf } from './same-name.ts';
import { codeAsTyped } from './code.ts';

/** What was typed to find somebody: a mail address, a number, a reference code ("bamo tiku reno lasi"), else a name. */
export function asSought(typed: string): { by: 'email' | 'phone' | 'code' | 'name'; text: string } {
  const looked = asLookedUp(typed);
  const letters = codeAsTyped(typed);
  // Eight syllables of a consonant and a vowel: no name is that long and that regular.
  if (looked.by === 'name' && /^(?:[bdfgklmnprst][aeiou]){8}$/.test(letters))
    return { by: 'code', text: letters };
  return looked;
}

/** I16 whether a name is meant by what was typed: each word of it begins a word of the name, in any order, without accents. */
export function beginsName(name: string, typed: string): boolean {
  const [theirs, sought] = [wordsOf(name), wordsOf(typed)];
  return sought.length > 0 && sought.every((word) => theirs.some((one) => one.startsWith(word)));
}
