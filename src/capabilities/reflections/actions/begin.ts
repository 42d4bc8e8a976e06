import { COST } from '#kit/own-key';
import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { type OpenBook, codeKey, newKey, wrapped } from '../keys.ts';
import { CODE_CHANCE, recoveryCode } from '../rules/code.ts';
import { bookOf, insertBook } from '../store.ts';

/** What was made of a passphrase, outside of any transaction: it takes a while. */
export type FromPassphrase = { readonly salt: Buffer; readonly key: Buffer };

export const costColumns = {
  memory_kib: COST.memoryKib,
  passes: COST.passes,
  lanes: COST.lanes,
} as const;

/** F2 a book of one's own; the code is told once. What was begun already stays as it is. */
export async function beginBook(
  work: Work,
  given: { memberId: string; passphrase: FromPassphrase },
): Promise<{ open: OpenBook; code: string } | Refusal<'there_already'>> {
  const { memberId, passphrase } = given;
  if (await bookOf(work, memberId)) return refuse('there_already');
  const whose = { id: work.uuid(), memberId };
  const key = newKey(work);
  const code = recoveryCode(work.chance(CODE_CHANCE));
  insertBook(work, {
    id: whose.id,
    member_id: memberId,
    salt: passphrase.salt,
    ...costColumns,
    by_passphrase: wrapped(work, whose, { as: 'by_passphrase', under: passphrase.key, key }),
    by_code: wrapped(work, whose, { as: 'by_code', under: codeKey(code), key }),
    begun_at: work.at,
    passphrase_at: work.at,
    code_at: work.at,
    opened_at: work.at,
    held_at: null,
    held_why: null,
    erase_due_at: null,
  });
  await work.flush();
  const book = await bookOf(work, memberId);
  if (book?.id !== whose.id) return refuse('there_already');
  return { open: { book, key }, code };
}
