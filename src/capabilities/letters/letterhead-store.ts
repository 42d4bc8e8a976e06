import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import { type LetterheadSaid, letterheadSchema } from './rules/letterhead.ts';

const db = tables<{
  letterheads: {
    practice_id: string;
    id: string;
    said: Buffer;
    changed_at: Temporal.Instant;
    changed_by: string;
  };
  gentle_readers_off: { practice_id: string; member_id: string; off_at: Temporal.Instant };
}>();

/** What the practice puts on its paper; what it hasn't said yet is as at first. */
export async function letterheadOf(work: Work): Promise<LetterheadSaid> {
  const row = await work.one(
    db.selectFrom('letterheads').selectAll().where('practice_id', '=', work.practice),
  );
  if (!row) return letterheadSchema.parse({});
  const said: unknown = JSON.parse(work.open('letterheads', 'said', row.id, row.said));
  return letterheadSchema.parse(said);
}

export function keepLetterhead(work: Work, memberId: string, said: LetterheadSaid): void {
  const sealed = work.seal('letterheads', 'said', work.practice, JSON.stringify(said));
  const kept = { said: sealed, changed_at: work.at, changed_by: memberId };
  work.write(
    db
      .insertInto('letterheads')
      .values({ practice_id: work.practice, id: work.practice, ...kept })
      .onConflict((conflict) => conflict.columns(['practice_id', 'id']).doUpdateSet(kept)),
  );
}

/** LE9 whether this member wants to be told how their words might read. */
export async function isGentleOn(work: Work, memberId: string): Promise<boolean> {
  const row = await work.one(
    db
      .selectFrom('gentle_readers_off')
      .select('off_at')
      .where('practice_id', '=', work.practice)
      .where('member_id', '=', memberId),
  );
  return row === undefined;
}

export function turnGentle(work: Work, memberId: string, on: boolean): void {
  const theirs = db
    .deleteFrom('gentle_readers_off')
    .where('practice_id', '=', work.practice)
    .where('member_id', '=', memberId);
  work.write(
    on
      ? theirs
      : db
          .insertInto('gentle_readers_off')
          .values({ practice_id: work.practice, member_id: memberId, off_at: work.at })
          .onConflict((conflict) => conflict.doNothing()),
  );
}
