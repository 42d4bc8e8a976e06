import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { waysForLetter } from '../way.ts';
import { wordsIn } from '#kit/wording/length';
import { MOST_WORDS, type Kind, waits } from '../rules/standing.ts';
import { changeWords, insertLetter, letterAbout, lockLetter } from '../store.ts';

/** A form ends its lines with two characters; on paper one is enough. */
const inLines = (typed: string): string => typed.replaceAll('\r\n', '\n').trim();

export type WordsRefusal = Refusal<'no_words' | 'too_long'>;

function lookedAt(kind: Kind, words: string): WordsRefusal | undefined {
  if (words === '') return refuse('no_words');
  return wordsIn(words) > MOST_WORDS[kind] ? refuse('too_long') : undefined;
}

export type ToWrite = {
  readonly kind: Kind;
  readonly personId: string;
  /** Who writes, and alone sees it. */
  readonly memberId: string;
  /** What it is about in the room that asks for it: of that there is one letter at a time. */
  readonly aboutId?: string;
  readonly words: string;
  readonly amount?: string;
};

/** LE1 puts words on paper, into their writer's queue; where they lie there already they stay as they are. */
export async function writeLetter(
  work: Work,
  given: ToWrite,
): Promise<{ id: string } | WordsRefusal | Refusal<'no_way'>> {
  const { kind, personId, memberId, aboutId = null, amount = '' } = given;
  const words = inLines(given.words);
  const refused = lookedAt(kind, words);
  if (refused) return refused;
  if ((await waysForLetter(work, { personId, kind })).length === 0) return refuse('no_way');
  const id = work.uuid();
  insertLetter(work, id, { kind, personId, memberId, aboutId, words, amount: amount.trim() });
  await work.flush();
  const there = aboutId === null ? { id } : await letterAbout(work, aboutId);
  if (!there) throw new Error('assertion: a letter that was written is there');
  if (there.id === id)
    work.record({ action: 'letter.written', subject: 'letter', subjectId: id, detail: { kind } });
  work.refreshDesks();
  return { id: there.id };
}

/** LE7 other words, while it lies in the queue. */
export async function rewrite(
  work: Work,
  given: { id: string; memberId: string; words: string; amount: string },
): Promise<{ id: string } | WordsRefusal | Refusal<'not_there'>> {
  const letter = await lockLetter(work, given.id);
  if (letter?.memberId !== given.memberId || !waits(letter)) return refuse('not_there');
  const words = inLines(given.words);
  const refused = lookedAt(letter.kind, words);
  if (refused) return refused;
  changeWords(work, letter.id, { words, amount: given.amount.trim() });
  work.record({ action: 'letter.rewritten', subject: 'letter', subjectId: letter.id });
  return { id: letter.id };
}
