import { type Refusal, isRefused, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { type OpenBook, codeKey, unwrapped, wrapped } from '../keys.ts';
import { CODE_CHANCE, recoveryCode } from '../rules/code.ts';
import { bookOf, changeBook, deleteBook, deleteOpenings, lockBook } from '../store.ts';
import { type FromPassphrase, costColumns } from './begin.ts';
import { keyByCode } from './open.ts';

function withPassphrase(work: Work, { book, key }: OpenBook, { salt, key: under }: FromPassphrase) {
  return {
    salt,
    ...costColumns,
    by_passphrase: wrapped(work, book, { as: 'by_passphrase', under, key }),
    passphrase_at: work.at,
  };
}

function withCode(
  work: Work,
  { book, key }: OpenBook,
): { code: string; row: { by_code: Buffer; code_at: Temporal.Instant } } {
  const code = recoveryCode(work.chance(CODE_CHANCE));
  const by_code = wrapped(work, book, { as: 'by_code', under: codeKey(code), key });
  return { code, row: { by_code, code_at: work.at } };
}

/** What the passphrase of now opens, for what is too heavy to do on a page that somebody left open. */
async function proved(
  work: Work,
  given: { memberId: string; passphraseKey: Buffer },
): Promise<OpenBook | Refusal<'not_there' | 'wrong'>> {
  const book = await bookOf(work, given.memberId);
  if (!book) return refuse('not_there');
  const key = unwrapped(work, book, { as: 'by_passphrase', under: given.passphraseKey });
  return isRefused(key) ? key : { book, key };
}

/** F7 another passphrase; the one of now is asked for, and wherever it was open by that one it is closed. */
export async function changePassphrase(
  work: Work,
  given: { memberId: string; passphraseKey: Buffer; next: FromPassphrase },
): Promise<OpenBook | Refusal<'not_there' | 'wrong'>> {
  const open = await proved(work, given);
  if (isRefused(open)) return open;
  changeBook(work, open.book.id, withPassphrase(work, open, given.next));
  deleteOpenings(work, open.book.id);
  return open;
}

/** F7 another code; the one before opens nothing any more. */
export async function changeCode(
  work: Work,
  given: { memberId: string; passphraseKey: Buffer },
): Promise<{ code: string } | Refusal<'not_there' | 'wrong'>> {
  const open = await proved(work, given);
  if (isRefused(open)) return open;
  const { code, row } = withCode(work, open);
  changeBook(work, open.book.id, row);
  return { code };
}

/** F7 the passphrase is lost and the code is there: a passphrase that is new, and a code that is new. */
export async function recover(
  work: Work,
  given: { memberId: string; code: string; next: FromPassphrase },
): Promise<{ open: OpenBook; code: string } | Refusal<'not_there' | 'wrong'>> {
  const open = await keyByCode(work, given);
  if (isRefused(open)) return open;
  const { code, row } = withCode(work, open);
  changeBook(work, open.book.id, { ...withPassphrase(work, open, given.next), ...row });
  deleteOpenings(work, open.book.id);
  return { open, code };
}

/** F3 both are lost, and so are the notes: what is left of them goes, and one may begin anew. F11 not while a hold is on. */
export async function giveUp(
  work: Work,
  memberId: string,
): Promise<{ id: string } | Refusal<'not_there' | 'held'>> {
  const book = await lockBook(work, memberId);
  if (!book) return refuse('not_there');
  if (book.heldAt !== null) return refuse('held');
  deleteBook(work, book.id);
  return { id: book.id };
}
