import type { Work } from '#kit/work';
import { codeAsTyped } from './rules/code.ts';
import { inquiryByCode } from './store.ts';
import { TAKEN_BACK } from './rules/taking-back.ts';

/** The inquiry whose code was typed; undefined where there is none, or none for this member's eyes. */
export async function inquiryIdByCode(
  work: Work,
  typed: string,
  memberId: string,
): Promise<string | undefined> {
  const found = await inquiryByCode(work, codeAsTyped(typed));
  if (!found || found.closedBecause === TAKEN_BACK) return undefined;
  return found.privateTo === null || found.privateTo === memberId ? found.id : undefined;
}
