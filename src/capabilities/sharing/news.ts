import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import type { Kind } from './rules/kinds.ts';
import { showsAt } from './rules/standing.ts';

type NewsRow = {
  practice_id: string;
  id: string;
  person_id: string;
  member_id: string;
  kind: Kind;
  sent_at: Temporal.Instant | null;
  answer_due_at: Temporal.Instant | null;
  answered_at: Temporal.Instant | null;
  answered_by: string | null;
};

const db = tables<{ shares: NewsRow }>();

/** What a client's first page says is new: an answer of the last week, or a time that was told and went by (SH1). */
export type SharedNews = {
  readonly id: string;
  readonly kind: Kind;
  readonly memberId: string;
  readonly what: 'answered' | 'missed';
  /** Who answered; null: whom it was sent to. */
  readonly answeredBy: string | null;
};

const NEW_FOR = { hours: 24 * 7 } as const;

/** Opens nothing that is sealed. An answer that may still be taken back isn't there yet (SH11). */
export async function newsOf(work: Work, personId: string): Promise<SharedNews[]> {
  const rows = await work.all(
    db
      .selectFrom('shares')
      .select(['id', 'kind', 'member_id', 'answered_at', 'answered_by'])
      .where('practice_id', '=', work.practice)
      .where('person_id', '=', personId)
      .where('sent_at', 'is not', null)
      .where((eb) =>
        eb.or([
          eb('answered_at', '>', work.at.subtract(NEW_FOR)),
          eb.and([eb('answered_at', 'is', null), eb('answer_due_at', '<=', work.at)]),
        ]),
      )
      .orderBy('sent_at', 'desc')
      .orderBy('id')
      .limit(5),
  );
  return rows
    .filter(
      (row) => row.answered_at === null || Temporal.Instant.compare(showsAt(row.answered_at), work.at) <= 0,
    )
    .map((row) => ({
      id: row.id,
      kind: row.kind,
      memberId: row.member_id,
      what: row.answered_at === null ? 'missed' : 'answered',
      answeredBy: row.answered_by,
    }));
}
