import type { Work, WorkSource } from '#kit/work';
import { erasedAt } from '../rules/leaving.ts';
import { changeBook, deleteBook, deleteOpenings, deleteOpeningsOver, dueBooks, lockBook } from '../store.ts';

/** F12 its writer left: closed at once, and deleted in a month. F11 a hold keeps it, sealed. */
export async function sealOfMember(work: Work, memberId: string): Promise<void> {
  const book = await lockBook(work, memberId);
  if (!book) return;
  deleteOpenings(work, book.id);
  if (book.heldAt === null) changeBook(work, book.id, { erase_due_at: erasedAt(work.at) });
}

const MOST = 100;

/** The sweep's part: what nobody has open any more, and the books of those who left a month ago. */
export async function attendReflections(source: WorkSource, practice: string): Promise<number> {
  return source.inPractice(practice, { kind: 'system' }, async (work) => {
    deleteOpeningsOver(work);
    const ids = await dueBooks(work, MOST);
    for (const id of ids) deleteBook(work, id);
    return ids.length;
  });
}
