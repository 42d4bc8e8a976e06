import { tables } from '#kit/db';
import type { Work } from '#kit/work';

type DigestRow = {
  practice_id: string;
  member_id: string;
  weekday: number;
  due_at: Temporal.Instant | null;
  sent_at: Temporal.Instant | null;
};

const db = tables<{ digests: DigestRow }>();

/** On which day somebody reads who has room, by mail. */
export type Digest = {
  readonly memberId: string;
  /** ISO, 1 to 7. */
  readonly weekday: number;
  readonly sentAt: Temporal.Instant | null;
};

const toDigest = (row: Pick<DigestRow, 'member_id' | 'weekday' | 'sent_at'>): Digest => ({
  memberId: row.member_id,
  weekday: row.weekday,
  sentAt: row.sent_at,
});

const here = (work: Work) => db.selectFrom('digests').selectAll().where('practice_id', '=', work.practice);

export async function digestOf(work: Work, memberId: string): Promise<Digest | undefined> {
  const row = await work.one(here(work).where('member_id', '=', memberId));
  return row && toDigest(row);
}

export async function digestsDue(work: Work, most: number): Promise<Digest[]> {
  const rows = await work.all(
    here(work)
      .where('due_at', '<=', work.at)
      .orderBy('due_at')
      .orderBy('member_id')
      .limit(most)
      .forUpdate()
      .skipLocked(),
  );
  return rows.map(toDigest);
}

export function putDigest(work: Work, memberId: string, weekday: number, dueAt: Temporal.Instant): void {
  work.write(
    db
      .insertInto('digests')
      .values({ practice_id: work.practice, member_id: memberId, weekday, due_at: dueAt })
      .onConflict((conflict) =>
        conflict.columns(['practice_id', 'member_id']).doUpdateSet({ weekday, due_at: dueAt }),
      ),
  );
}

export function digestSent(work: Work, memberId: string, next: Temporal.Instant, isSent: boolean): void {
  work.write(
    db
      .updateTable('digests')
      .set({ due_at: next, ...(isSent && { sent_at: work.at }) })
      .where('practice_id', '=', work.practice)
      .where('member_id', '=', memberId),
  );
}

export function dropDigest(work: Work, memberId: string): void {
  work.write(
    db.deleteFrom('digests').where('practice_id', '=', work.practice).where('member_id', '=', memberId),
  );
}
