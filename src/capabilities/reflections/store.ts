import type { Selectable } from 'kysely';
import { tables } from '#kit/db';
import { type Camelled, camelled } from '#kit/naming';
import type { Work } from '#kit/work';

type BookRow = {
  practice_id: string;
  id: string;
  member_id: string;
  salt: Buffer;
  memory_kib: number;
  passes: number;
  lanes: number;
  by_passphrase: Buffer;
  by_code: Buffer;
  begun_at: Temporal.Instant;
  passphrase_at: Temporal.Instant;
  code_at: Temporal.Instant;
  opened_at: Temporal.Instant;
  held_at: Temporal.Instant | null;
  held_why: Buffer | null;
  erase_due_at: Temporal.Instant | null;
};

type NoteRow = {
  practice_id: string;
  id: string;
  book_id: string;
  sealed: Buffer;
  written_at: Temporal.Instant;
  changed_at: Temporal.Instant;
  show_on: string | null;
};

type OpeningRow = {
  practice_id: string;
  id: string;
  book_id: string;
  key: Buffer;
  ends_at: Temporal.Instant;
};

const db = tables<{
  reflection_books: BookRow;
  reflections: NoteRow;
  reflection_openings: OpeningRow;
}>();

/** A member's notes as a whole: what wraps their key, and whether a legal hold is on. */
export type Book = Omit<Camelled<Selectable<BookRow>>, 'practiceId'>;
/** A note as it lies here. */
export type SealedNote = Omit<Camelled<Selectable<NoteRow>>, 'practiceId'>;
export type Opening = Omit<Camelled<Selectable<OpeningRow>>, 'practiceId'>;

const books = (work: Work) =>
  db.selectFrom('reflection_books').selectAll().where('practice_id', '=', work.practice);

/** F1 the member's own; nobody asks for another's. */
export async function bookOf(work: Work, memberId: string): Promise<Book | undefined> {
  const row = await work.one(books(work).where('member_id', '=', memberId));
  return row && camelled(row);
}

/** Locked: a hold that is set and a note that is deleted come one after the other. */
export async function lockBook(work: Work, memberId: string): Promise<Book | undefined> {
  const row = await work.one(books(work).where('member_id', '=', memberId).forUpdate());
  return row && camelled(row);
}

/** Of two presses at once the first one stands. */
export function insertBook(work: Work, row: Omit<BookRow, 'practice_id'>): void {
  work.write(
    db
      .insertInto('reflection_books')
      .values({ practice_id: work.practice, ...row })
      .onConflict((conflict) => conflict.columns(['practice_id', 'member_id']).doNothing()),
  );
}

export function changeBook(
  work: Work,
  id: string,
  change: Partial<Omit<BookRow, 'practice_id' | 'id'>>,
): void {
  work.write(
    db
      .updateTable('reflection_books')
      .set(change)
      .where('practice_id', '=', work.practice)
      .where('id', '=', id),
  );
}

/** With its notes, and wherever it is open. */
export function deleteBook(work: Work, id: string): void {
  work.write(db.deleteFrom('reflection_books').where('practice_id', '=', work.practice).where('id', '=', id));
}

/** F12 those whose time is over. */
export async function dueBooks(work: Work, most: number): Promise<string[]> {
  const rows = await work.all(
    db
      .selectFrom('reflection_books')
      .select('id')
      .where('practice_id', '=', work.practice)
      .where('erase_due_at', '<=', work.at)
      .orderBy('erase_due_at')
      .orderBy('id')
      .limit(most),
  );
  return rows.map(({ id }) => id);
}

const notes = (work: Work, bookId: string) =>
  db
    .selectFrom('reflections')
    .selectAll()
    .where('practice_id', '=', work.practice)
    .where('book_id', '=', bookId);

const MOST = 1000;

/** The latest first. */
export async function notesIn(work: Work, bookId: string): Promise<SealedNote[]> {
  const rows = await work.all(
    notes(work, bookId).orderBy('written_at', 'desc').orderBy('id', 'desc').limit(MOST),
  );
  return rows.map((row) => camelled(row));
}

export async function noteIn(work: Work, bookId: string, id: string): Promise<SealedNote | undefined> {
  const row = await work.one(notes(work, bookId).where('id', '=', id));
  return row && camelled(row);
}

export function insertNote(work: Work, row: Omit<NoteRow, 'practice_id'>): void {
  work.write(
    db
      .insertInto('reflections')
      .values({ practice_id: work.practice, ...row })
      .onConflict((conflict) => conflict.doNothing()),
  );
}

export function changeNote(
  work: Work,
  id: string,
  change: Partial<Pick<NoteRow, 'sealed' | 'changed_at' | 'show_on'>>,
): void {
  work.write(
    db.updateTable('reflections').set(change).where('practice_id', '=', work.practice).where('id', '=', id),
  );
}

export function deleteNote(work: Work, id: string): void {
  work.write(db.deleteFrom('reflections').where('practice_id', '=', work.practice).where('id', '=', id));
}

/** F9 how many notes of this member have come to their day. */
export async function wantingIn(work: Work, bookId: string, today: Temporal.PlainDate): Promise<number> {
  const row = await work.one(
    db
      .selectFrom('reflections')
      .select((eb) => eb.fn.countAll<string>().as('count'))
      .where('practice_id', '=', work.practice)
      .where('book_id', '=', bookId)
      .where('show_on', '<=', today.toString()),
  );
  return Number(row?.count ?? 0);
}

export async function openingById(work: Work, bookId: string, id: string): Promise<Opening | undefined> {
  const row = await work.one(
    db
      .selectFrom('reflection_openings')
      .selectAll()
      .where('practice_id', '=', work.practice)
      .where('book_id', '=', bookId)
      .where('id', '=', id),
  );
  return row && camelled(row);
}

export function insertOpening(work: Work, row: Omit<OpeningRow, 'practice_id'>): void {
  work.write(db.insertInto('reflection_openings').values({ practice_id: work.practice, ...row }));
}

export function moveEnd(work: Work, id: string, ends_at: Temporal.Instant): void {
  work.write(
    db
      .updateTable('reflection_openings')
      .set({ ends_at })
      .where('practice_id', '=', work.practice)
      .where('id', '=', id),
  );
}

/** F4 closed in every browser. */
export function deleteOpenings(work: Work, bookId: string): void {
  work.write(
    db
      .deleteFrom('reflection_openings')
      .where('practice_id', '=', work.practice)
      .where('book_id', '=', bookId),
  );
}

export function deleteOpeningsOver(work: Work): void {
  work.write(
    db
      .deleteFrom('reflection_openings')
      .where('practice_id', '=', work.practice)
      .where('ends_at', '<=', work.at),
  );
}
