import { type ExpressionBuilder, type Selectable, sql } from 'kysely';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import { notSent } from './actions/not-sent.ts';

type Row = {
  practice_id: string;
  id: string;
  copied_at: Temporal.Instant;
  restored_at: Temporal.Instant;
  let_go_at: Temporal.Instant | null;
  let_go_by: string | null;
};

type Tables = {
  restorations: Row;
  deliveries: {
    practice_id: string;
    id: string;
    purpose: string;
    due_at: Temporal.Instant | null;
    taken_at: Temporal.Instant | null;
  };
};

const db = tables<Tables>();

/** When the copy was made out of which this practice was brought back. */
export type Restoration = Pick<Selectable<Row>, 'copied_at' | 'restored_at'>;

/** C6 while it is there, nothing leaves but sign-in links; undefined once somebody let mail leave again. */
export function restoration(work: Work): Promise<Restoration | undefined> {
  return work.one(
    db
      .selectFrom('restorations')
      .select(['copied_at', 'restored_at'])
      .where('practice_id', '=', work.practice)
      .where('let_go_at', 'is', null),
  );
}

/** The deliveries of a practice that wait for the word. */
const waiting = (work: Work) => (deliveries: ExpressionBuilder<Tables, 'deliveries'>) =>
  deliveries.and([
    deliveries('practice_id', '=', work.practice),
    deliveries('due_at', 'is not', null),
    deliveries('taken_at', 'is', null),
    deliveries('purpose', '<>', 'sign_in'),
  ]);

/** How many mails wait for the word. */
export async function waitingMails(work: Work): Promise<number> {
  const row = await work.one(
    db
      .selectFrom('deliveries')
      .where(waiting(work))
      .select(sql<number>`count(*)::int`.as('count')),
  );
  return row?.count ?? 0;
}

/**
 * Lets mail leave again. What waits is asked about once more as each leaves; with `drop` none of it does, and whoever was to
 * get an answer is on the list again. Pressed twice, the second changes nothing.
 */
export async function letMailLeave(work: Work, memberId: string, drop: boolean): Promise<void> {
  const [row] = await work.all(
    db
      .updateTable('restorations')
      .set({ let_go_at: work.at, let_go_by: memberId })
      .where('practice_id', '=', work.practice)
      .where('let_go_at', 'is', null)
      .returning('id'),
  );
  if (!row) return;
  const all = db.selectFrom('deliveries').where(waiting(work)).select('id');
  const ids = await work.all(all.orderBy('due_at').orderBy('id').forUpdate());
  if (drop) for (const { id } of ids) notSent(work, id, { held_at: work.at, held_because: 'restored' });
  else work.write(db.updateTable('deliveries').set({ due_at: work.at }).where(waiting(work)));
  work.record({
    action: 'restoration.ended',
    subject: 'practice',
    subjectId: work.practice,
    detail: { waiting: ids.length, dropped: drop },
  });
}
