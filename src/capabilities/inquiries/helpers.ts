import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import { type Inquiry, type InquiryTables, toInquiry } from './store.ts';

const db = tables<InquiryTables>();

const helping = (work: Work) =>
  db
    .selectFrom('inquiries')
    .selectAll()
    .where('practice_id', '=', work.practice)
    .where('helps_id', 'is not', null)
    .where('standing', 'in', ['waiting', 'answered']);

/** Open inquiries of helpers about any of these persons. */
export async function helpersOf(work: Work, helped: readonly string[]): Promise<Inquiry[]> {
  if (helped.length === 0) return [];
  const rows = await work.all(
    helping(work).where('helps_id', 'in', helped).orderBy('received_at').orderBy('id'),
  );
  return rows.map((row) => toInquiry(work, row));
}

/** Open inquiries of helpers since an instant, the latest first. */
export async function helpersSince(work: Work, since: Temporal.Instant, most: number): Promise<Inquiry[]> {
  const rows = await work.all(
    helping(work)
      .where('received_at', '>=', since)
      .orderBy('received_at', 'desc')
      .orderBy('id', 'desc')
      .limit(most),
  );
  return rows.map((row) => toInquiry(work, row));
}

/** What a helper wrote, by the helper: the latest. */
export async function inquiryOfHelper(work: Work, helper: string): Promise<Inquiry | undefined> {
  const rows = await work.all(
    db
      .selectFrom('inquiries')
      .selectAll()
      .where('practice_id', '=', work.practice)
      .where('person_id', '=', helper)
      .where('helps_id', 'is not', null)
      .orderBy('received_at', 'desc')
      .orderBy('id', 'desc')
      .limit(1),
  );
  return rows[0] && toInquiry(work, rows[0]);
}
