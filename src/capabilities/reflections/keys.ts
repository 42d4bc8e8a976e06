import { KEY_BYTES, type Bound, keyFromSecret, openUnder, sealUnder } from '#kit/own-key';
import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { codeAsTyped } from './rules/code.ts';
import { type NoteWords, packed, unpacked } from './rules/words.ts';
import type { Book, Opening, SealedNote } from './store.ts';

/**
 * F2 how the key to a book lies here. Twice: under a key from the passphrase, and under one from the printed code; around each the
 * practice's own seal, so that a stolen database offers nobody a passphrase to guess at. In a browser that has it open once more, under
 * a secret that only that browser has. Who, where and which book are bound into each.
 */
type Wrapped = 'by_passphrase' | 'by_code';
type Whose = Pick<Book, 'id' | 'memberId'>;

const boundTo = (work: Work, { id, memberId }: Whose, what: string): Bound => [
  'reflections',
  work.practice,
  memberId,
  id,
  what,
];

export const newKey = (work: Work): Buffer => work.chance(KEY_BYTES);

export const codeKey = (code: string): Buffer => keyFromSecret(codeAsTyped(code), 'code of private notes');

export function wrapped(work: Work, book: Whose, given: { as: Wrapped; under: Buffer; key: Buffer }): Buffer {
  const place = { table: 'reflection_books', column: given.as, row: book.id };
  return work.keys.sealBytes(place, sealUnder(given.under, boundTo(work, book, given.as), given.key));
}

/** The key to the book; refused under a passphrase or a code that is another one. */
export function unwrapped(
  work: Work,
  book: Book,
  given: { as: Wrapped; under: Buffer },
): Buffer | Refusal<'wrong'> {
  const place = { table: 'reflection_books', column: given.as, row: book.id };
  const inner = work.keys.openBytes(place, given.as === 'by_code' ? book.byCode : book.byPassphrase);
  return openUnder(given.under, boundTo(work, book, given.as), inner) ?? refuse('wrong');
}

/** What one browser is given: which opening, and the secret to it. */
export type Cookie = { readonly id: string; readonly secret: string };

const browserKey = (secret: string): Buffer =>
  keyFromSecret(Buffer.from(secret, 'base64url'), 'private notes in a browser');

/** F4 bound to the sign-in too: in another one the same cookie opens nothing. */
const inBrowser = (work: Work, book: Whose, given: { id: string; signInId: string }): Bound =>
  boundTo(work, book, `open ${given.id} ${given.signInId}`);

export function keptOpen(
  work: Work,
  book: Whose,
  given: { cookie: Cookie; signInId: string; key: Buffer },
): Buffer {
  const { id, secret } = given.cookie;
  const place = { table: 'reflection_openings', column: 'key', row: id };
  const bound = inBrowser(work, book, { id, signInId: given.signInId });
  return work.keys.sealBytes(place, sealUnder(browserKey(secret), bound, given.key));
}

export function takenFrom(
  work: Work,
  book: Whose,
  given: { opening: Opening; secret: string; signInId: string },
): Buffer | undefined {
  const { id, key } = given.opening;
  const inner = work.keys.openBytes({ table: 'reflection_openings', column: 'key', row: id }, key);
  const bound = inBrowser(work, book, { id, signInId: given.signInId });
  return openUnder(browserKey(given.secret), bound, inner);
}

/** A book with its key, for as long as one request takes. Never logged, never kept. */
export type OpenBook = { readonly book: Book; readonly key: Buffer };

export type Note = Omit<SealedNote, 'sealed' | 'bookId'> & { readonly words: NoteWords };

export const sealNote = (work: Work, { book, key }: OpenBook, id: string, words: NoteWords): Buffer =>
  sealUnder(key, boundTo(work, book, `note ${id}`), packed(words));

export function openNote(work: Work, { book, key }: OpenBook, note: SealedNote): Note {
  const { id, writtenAt, changedAt, showOn } = note;
  const bytes = openUnder(key, boundTo(work, book, `note ${id}`), note.sealed);
  if (!bytes) throw new Error('assertion: a note opens under the key of its book');
  return { id, writtenAt, changedAt, showOn, words: unpacked(bytes) };
}

/** F11 why a hold is on is the writer's own words too. */
export const sealWhy = (work: Work, { book, key }: OpenBook, why: string): Buffer =>
  sealUnder(key, boundTo(work, book, 'hold'), Buffer.from(why));

export const openWhy = (work: Work, { book, key }: OpenBook): string =>
  (book.heldWhy && openUnder(key, boundTo(work, book, 'hold'), book.heldWhy)?.toString('utf8')) ?? '';
