import { sql } from 'kysely';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import type { InquiryTables } from './store.ts';

const db = tables<InquiryTables>();

/** How many people wait for an answer: a number, without opening a word of theirs. */
export async function waitingCount(work: Work): Promise<number> {
  const row = await work.one(
    db
      .selectFrom('inquiries')
      .select(sql<string>`count(*)`.as('waiting'))
      .where('practice_id', '=', work.practice)
      .where('standing', '=', 'waiting'),
  );
  return Number(row?.waiting ?? 0);
}
