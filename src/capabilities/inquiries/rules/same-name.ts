/** What was typed into the conflict check: a mail address, a number (six digits or more), else a name. */
export function asLookedUp(typed: string): { by: 'email' | 'phone' | 'name'; text: string } {
  const text = typed.trim().replace(/\s+/g, ' ');
  if (/^\S+@\S+$/.test(text)) return { by: 'email', text };
  const isNumber = /^[+\d\s().\-/]+$/.test(text) && text.replace(/\D/g, '').length >= 6;
  return { by: isNumber ? 'phone' : 'name', text };
}

export function wordsOf(name: string): string[] {
  const plain = name
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
  return plain.split(/[^\p{Letter}\p{Number}]+/u).filter((word) => word !== '');
}

/**
 * Whether two names may mean the same person: every word of the shorter one is a word of the longer. People give a
 * first name here and a whole one there, so this finds too many rather than too few.
 */
export function isSameName(a: string, b: string): boolean {
  const [shorter = [], longer = []] = [wordsOf(a), wordsOf(b)].toSorted((x, y) => x.length - y.length);
  return shorter.length > 0 && shorter.every((word) => longer.includes(word));
}
