import type { Work } from '#kit/work';
import { type Asked, asked, here, toAsked } from './asked-store.ts';

/** Q24 when a mail told a therapist last that somebody asks for them. */
export async function lastTold(work: Work, memberId: string): Promise<Temporal.Instant | null> {
  const [row] = await work.all(
    asked
      .selectFrom('asked_of_us')
      .select('told_at')
      .where('practice_id', '=', work.practice)
      .where('member_id', '=', memberId)
      .where('told_at', 'is not', null)
      .orderBy('told_at', 'desc')
      .orderBy('id')
      .limit(1),
  );
  return row?.told_at ?? null;
}

/** Whom a mail is to tell something by now. */
export async function membersToTell(work: Work, most: number): Promise<string[]> {
  const rows = await work.all(
    asked
      .selectFrom('asked_of_us')
      .select('member_id')
      .distinct()
      .where('practice_id', '=', work.practice)
      .where('due_at', '<=', work.at)
      .orderBy('member_id')
      .limit(most),
  );
  return rows.map((row) => row.member_id);
}

/** What one mail is to tell a therapist by now, as it was asked. */
export async function toTell(work: Work, memberId: string): Promise<Asked[]> {
  const rows = await work.all(
    here(work)
      .where('member_id', '=', memberId)
      .where('due_at', '<=', work.at)
      .orderBy('asked_at')
      .orderBy('id')
      .forUpdate(),
  );
  return rows.map((row) => toAsked(work, row));
}

/** What one mail told them. */
export async function toldAt(work: Work, memberId: string, at: Temporal.Instant): Promise<Asked[]> {
  const rows = await work.all(here(work).where('member_id', '=', memberId).where('told_at', '=', at));
  return rows.map((row) => toAsked(work, row));
}
