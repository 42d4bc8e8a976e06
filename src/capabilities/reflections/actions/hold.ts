import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { type OpenBook, sealWhy } from '../keys.ts';
import { changeBook, lockBook } from '../store.ts';

const LONGEST_WHY = 500;

/** F11 from now on nothing is deleted or changed. The trail says that it was set, and nothing else. */
export async function setHold(
  work: Work,
  open: OpenBook,
  given: { why: string },
): Promise<{ id: string } | Refusal<'no_why' | 'long' | 'there_already'>> {
  const why = given.why.trim();
  if (why === '') return refuse('no_why');
  if (why.length > LONGEST_WHY) return refuse('long');
  const { memberId } = open.book;
  const book = await lockBook(work, memberId);
  if (!book || book.heldAt !== null) return refuse('there_already');
  changeBook(work, book.id, { held_at: work.at, held_why: sealWhy(work, open, why) });
  work.record({ action: 'reflections.held', subject: 'member', subjectId: memberId });
  return { id: book.id };
}

/** F11 by the writer alone; also without the passphrase, which may be lost. */
export async function liftHold(work: Work, memberId: string): Promise<{ id: string } | Refusal<'not_there'>> {
  const book = await lockBook(work, memberId);
  if (!book || book.heldAt === null) return refuse('not_there');
  changeBook(work, book.id, { held_at: null, held_why: null });
  work.record({ action: 'reflections.hold_lifted', subject: 'member', subjectId: memberId });
  return { id: book.id };
}
