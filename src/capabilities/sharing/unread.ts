import { tables } from '#kit/db';
import type { Work } from '#kit/work';

const db = tables<{
  shares: {
    practice_id: string;
    member_id: string;
    sent_at: Temporal.Instant | null;
    acknowledged_at: Temporal.Instant | null;
    answered_at: Temporal.Instant | null;
    stand_in_id: string | null;
    stand_in_until: Temporal.Instant | null;
  };
}>();

/** SH16 how much each member can see that was neither read nor answered; nothing that is sealed is opened. */
export async function unreadShares(work: Work): Promise<Map<string, number>> {
  const unread = db
    .selectFrom('shares')
    .where('practice_id', '=', work.practice)
    .where('sent_at', 'is not', null)
    .where('acknowledged_at', 'is', null)
    .where('answered_at', 'is', null);
  const [sent, stoodIn] = await Promise.all([
    work.all(
      unread.select((eb) => ['member_id as who', eb.fn.countAll<string>().as('count')]).groupBy('member_id'),
    ),
    work.all(
      unread
        .select((eb) => ['stand_in_id as who', eb.fn.countAll<string>().as('count')])
        .where('stand_in_until', '>', work.at)
        .groupBy('stand_in_id'),
    ),
  ]);
  const all = new Map<string, number>();
  for (const { who, count } of [...sent, ...stoodIn])
    if (who !== null) all.set(who, (all.get(who) ?? 0) + Number(count));
  return all;
}
