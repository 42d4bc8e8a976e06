import { isUuid } from '#kit/ids';
import { type Refusal, isRefused, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { type Cookie, type OpenBook, codeKey, keptOpen, takenFrom, unwrapped } from '../keys.ts';
import { endsAt, isOpen, movesOn } from '../rules/opening.ts';
import { bookOf, changeBook, deleteOpenings, insertOpening, moveEnd, openingById } from '../store.ts';

type Who = { readonly memberId: string; readonly signInId: string };

/** F4 open in this browser from now on: a row that says nothing without the cookie, a cookie that opens nothing without the row. */
export function keepOpen(work: Work, { book, key }: OpenBook, signInId: string): Cookie {
  const cookie = { id: work.uuid(), secret: work.secret() };
  insertOpening(work, {
    id: cookie.id,
    book_id: book.id,
    key: keptOpen(work, book, { cookie, signInId, key }),
    ends_at: endsAt(work.at),
  });
  changeBook(work, book.id, { opened_at: work.at });
  return cookie;
}

/** With the passphrase: opened for a while in this browser. */
export async function openBook(
  work: Work,
  given: Who & { passphraseKey: Buffer },
): Promise<Cookie | Refusal<'not_there' | 'wrong'>> {
  const book = await bookOf(work, given.memberId);
  if (!book) return refuse('not_there');
  const key = unwrapped(work, book, { as: 'by_passphrase', under: given.passphraseKey });
  if (isRefused(key)) return key;
  return keepOpen(work, { book, key }, given.signInId);
}

/** F4 the book, where this browser has it open; each page moves the end. */
export async function openedBook(
  work: Work,
  given: Who & { cookie: Cookie | undefined },
): Promise<OpenBook | Refusal<'no_book' | 'closed'>> {
  const book = await bookOf(work, given.memberId);
  if (!book) return refuse('no_book');
  const { cookie, signInId } = given;
  if (!cookie || !isUuid(cookie.id)) return refuse('closed');
  const opening = await openingById(work, book.id, cookie.id);
  if (!opening || !isOpen(opening.endsAt, work.at)) return refuse('closed');
  const key = takenFrom(work, book, { opening, secret: cookie.secret, signInId });
  if (!key) return refuse('closed');
  if (movesOn(opening.endsAt, work.at)) moveEnd(work, opening.id, endsAt(work.at));
  return { book, key };
}

/** F7 the code, for who forgot the passphrase. */
export async function keyByCode(
  work: Work,
  given: { memberId: string; code: string },
): Promise<OpenBook | Refusal<'not_there' | 'wrong'>> {
  const book = await bookOf(work, given.memberId);
  if (!book) return refuse('not_there');
  const key = unwrapped(work, book, { as: 'by_code', under: codeKey(given.code) });
  return isRefused(key) ? key : { book, key };
}

/** F4 closed, in every browser of theirs: by hand, by signing out, by leaving. */
export async function closeBook(work: Work, memberId: string): Promise<void> {
  const book = await bookOf(work, memberId);
  if (book) deleteOpenings(work, book.id);
}
