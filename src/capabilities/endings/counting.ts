import { tables } from '#kit/db';
import type { Work } from '#kit/work';

type Tables = {
  endings: {
    practice_id: string;
    id: string;
    member_id: string;
    said_at: Temporal.Instant;
    confirmed_at: Temporal.Instant | null;
  };
};

const db = tables<Tables>();

/** For figures: when goodbyes and pauses were said, and to whom, of those that are known to be theirs (E5). No name. */
export async function goodbyes(
  work: Work,
): Promise<{ readonly memberId: string; readonly at: Temporal.Instant }[]> {
  const rows = await work.all(
    db
      .selectFrom('endings')
      .select(['member_id', 'said_at'])
      .where('practice_id', '=', work.practice)
      .where('confirmed_at', 'is not', null)
      .orderBy('said_at')
      .orderBy('id'),
  );
  return rows.map((row) => ({ memberId: row.member_id, at: row.said_at }));
}
