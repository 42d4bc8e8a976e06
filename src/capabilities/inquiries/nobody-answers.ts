import { sql } from 'kysely';
import type { Staffing } from '#accounts';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import type { InquiryTables } from './store.ts';

const db = tables<InquiryTables>();

/**
 * When somebody who still waits was let down for the second time since they were last answered; the latest such
 * instant, if there is one. Counted from the end: earlier rounds may have had missed dates of their own.
 */
async function lastSecondMiss(work: Work): Promise<Temporal.Instant | undefined> {
  const misses = db
    .selectFrom('promises')
    .innerJoin('inquiries', (join) =>
      join
        .onRef('inquiries.practice_id', '=', 'promises.practice_id')
        .onRef('inquiries.id', '=', 'promises.inquiry_id'),
    )
    .select([
      'promises.missed_at',
      sql<number>`inquiries.missed - row_number() over (partition by inquiry_id order by missed_at desc) + 1`.as(
        'nth',
      ),
    ])
    .where('inquiries.practice_id', '=', work.practice)
    .where('inquiries.standing', '=', 'waiting')
    .where('inquiries.missed', '>=', 2)
    .where('promises.missed_at', 'is not', null);
  const row = await work.one(
    db
      .selectFrom(misses.as('misses'))
      .select('missed_at')
      .where('nth', '=', 2)
      .orderBy('missed_at', 'desc')
      .limit(1),
  );
  return row?.missed_at ?? undefined;
}

/**
 * I5 nobody answers here now: someone who still waits was given two dates that both went by, and no therapist has been
 * seen since. The page then takes no more until one is back.
 */
export async function nobodyAnswers(work: Work, staff: Staffing): Promise<boolean> {
  const missed = await lastSecondMiss(work);
  if (!missed) return false;
  return staff.therapists.every(
    (one) => one.last_seen_at === null || Temporal.Instant.compare(one.last_seen_at, missed) <= 0,
  );
}
