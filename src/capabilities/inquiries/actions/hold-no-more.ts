import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import type { InquiryTables } from '../store.ts';

const db = tables<InquiryTables>();

/**
 * Whoever left the practice holds nobody's message any more: it is the whole practice's, so that the words about it go
 * to those who are there. The promise runs on as it was told.
 */
export function holdNoMore(work: Work, memberId: string): void {
  for (const column of ['holder_id', 'claimed_by'] as const) {
    work.write(
      db
        .updateTable('inquiries')
        .set({ [column]: null })
        .where('practice_id', '=', work.practice)
        .where(column, '=', memberId)
        .where('standing', '=', 'waiting'),
    );
  }
  work.write(
    db
      .updateTable('promises')
      .set({ holder_id: null })
      .where('practice_id', '=', work.practice)
      .where('holder_id', '=', memberId)
      .where('kept_at', 'is', null)
      .where('ended_at', 'is', null),
  );
  work.refreshDesks();
}
