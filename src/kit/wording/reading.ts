/** How hard words are to read: for tests of what people read on bad days, and for whoever writes such words themselves. */

/** The text of a page as its reader meets it: what no sentence ends (a heading, a button) ends one here. */
export function textOf(html: string): string {
  return html
    .replace(/<(script|style|svg|textarea|head)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<\/(?:p|h\d|li|dt|dd|label|legend|button|summary|option|div|a)>/g, ' .\n')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', '’')
    .replaceAll('&quot;', '"')
    .replace(/(?:[.?!:,”"»)]*\s*\.\n)(?:\s*\.\n)*/g, '.\n')
    .replace(/[ \t]+/g, ' ');
}

const wordsIn = (text: string): string[] => text.match(/\p{L}[\p{L}’'-]*/gu) ?? [];

/** Ends of sentences with at least one word before them. */
function sentencesIn(text: string): number {
  return text.split(/[.?!:]+(?=\s|$)|\n/).filter((part) => wordsIn(part).length > 0).length;
}

function englishSyllables(word: string): number {
  const plain = word.toLowerCase().replace(/[^a-z]/g, '');
  if (plain.length <= 3) return 1;
  const voiced = plain.replace(/(?:[^laeiouy]es|[^laeiouydt]ed|[^laeiouy]e)$/, '').replace(/^y/, '');
  return Math.max(1, voiced.match(/[aeiouy]{1,2}/g)?.length ?? 1);
}

function spanishSyllables(word: string): number {
  const plain = word.toLowerCase().replace(/(?<=[gq])u(?=[eiéí])/g, '');
  return Math.max(
    1,
    plain.match(/[íú]|[iuü]?[aeoáéó](?:[iuyü](?![aeoáéó]))?|[iuü]+|y(?![aeiou])/g)?.length ?? 1,
  );
}

function figures(
  text: string,
  syllables: (word: string) => number,
): { perSentence: number; perWord: number } {
  const words = wordsIn(text);
  const spoken = words.reduce((sum, word) => sum + syllables(word), 0);
  return {
    perSentence: words.length / Math.max(1, sentencesIn(text)),
    perWord: spoken / Math.max(1, words.length),
  };
}

/** Flesch and Kincaid's school grade: 6 is read by a child of eleven. */
export function englishGrade(text: string): number {
  const { perSentence, perWord } = figures(text, englishSyllables);
  return 0.39 * perSentence + 11.8 * perWord - 15.59;
}

/** Szigriszt's ease on the INFLESZ scale: from 65 "fairly easy", as a primary school's reader. */
export function spanishEase(text: string): number {
  const { perSentence, perWord } = figures(text, spanishSyllables);
  return 206.835 - 62.3 * perWord - perSentence;
}
