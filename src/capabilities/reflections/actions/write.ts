import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { type OpenBook, sealNote } from '../keys.ts';
import { type NoteWords, wrongWithWords } from '../rules/words.ts';
import { changeNote, deleteNote, insertNote, lockBook, noteIn } from '../store.ts';

type Written = { readonly words: NoteWords; /** `''`: not again. */ readonly showOn: string };

/**
 * @param id made with the form: a button that is pressed twice writes one note. An id that is somebody else's is answered like one that is
 * nobody's: the note gets another.
 */
export async function writeNote(
  work: Work,
  open: OpenBook,
  given: Written & { id: string },
): Promise<{ id: string } | Refusal<'empty' | 'long'>> {
  const wrong = wrongWithWords(given.words);
  if (wrong) return refuse(wrong);
  const put = (id: string): void =>
    insertNote(work, {
      id,
      book_id: open.book.id,
      sealed: sealNote(work, open, id, given.words),
      written_at: work.at,
      changed_at: work.at,
      show_on: given.showOn || null,
    });
  put(given.id);
  await work.flush();
  if (await noteIn(work, open.book.id, given.id)) return { id: given.id };
  const id = work.uuid();
  put(id);
  return { id };
}

type OfNote = { readonly id: string };

/** F11 whether anything may be deleted or changed here now, asked with the book locked. */
async function isHeld(work: Work, { book }: OpenBook): Promise<boolean> {
  const now = await lockBook(work, book.memberId);
  return now === undefined || now.heldAt !== null;
}

export async function rewriteNote(
  work: Work,
  open: OpenBook,
  given: OfNote & { words: NoteWords },
): Promise<OfNote | Refusal<'not_there' | 'held' | 'empty' | 'long'>> {
  if (!(await noteIn(work, open.book.id, given.id))) return refuse('not_there');
  const wrong = wrongWithWords(given.words);
  if (wrong) return refuse(wrong);
  if (await isHeld(work, open)) return refuse('held');
  changeNote(work, given.id, {
    sealed: sealNote(work, open, given.id, given.words),
    changed_at: work.at,
  });
  return { id: given.id };
}

/** F9 on which day it is shown again; none: it was read, and that is enough. */
export async function showAgain(
  work: Work,
  open: OpenBook,
  given: OfNote & { showOn: string },
): Promise<OfNote | Refusal<'not_there'>> {
  if (!(await noteIn(work, open.book.id, given.id))) return refuse('not_there');
  changeNote(work, given.id, { show_on: given.showOn || null });
  work.refreshDesks();
  return { id: given.id };
}

/** F10 gone at once. */
export async function removeNote(
  work: Work,
  open: OpenBook,
  { id }: OfNote,
): Promise<OfNote | Refusal<'not_there' | 'held'>> {
  if (!(await noteIn(work, open.book.id, id))) return refuse('not_there');
  if (await isHeld(work, open)) return refuse('held');
  deleteNote(work, id);
  return { id };
}
