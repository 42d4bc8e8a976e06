import type { Selectable } from 'kysely';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';

type PostingRow = {
  practice_id: string;
  id: string;
  member_id: string;
  link_hash: Buffer;
  typed: Buffer;
  posted_at: Temporal.Instant;
  due_at: Temporal.Instant | null;
  opening_id: string | null;
  told_at: Temporal.Instant | null;
  held_at: Temporal.Instant | null;
};

const db = tables<{ postings: PostingRow }>();

/** An opening that came by mail, as the form that it was read as. */
export type Posting = {
  readonly id: string;
  readonly memberId: string;
  readonly typed: URLSearchParams;
  readonly openingId: string | null;
  /** O16 it seemed to say something of a client: nothing of it is kept. */
  readonly isHeld: boolean;
};

const toPosting = (work: Work, row: Selectable<PostingRow>): Posting => ({
  id: row.id,
  memberId: row.member_id,
  typed: new URLSearchParams(work.open('postings', 'typed', row.id, row.typed)),
  openingId: row.opening_id,
  isHeld: row.held_at !== null,
});

const hashOf = (work: Work, link: string): Buffer => work.keys.lookup('posting link', link);
const here = (work: Work) => db.selectFrom('postings').selectAll().where('practice_id', '=', work.practice);

/** Its link is made when a mail tells its writer: until then nobody has one. @param given.dueAt when a mail is to */
export function insertPosting(
  work: Work,
  given: Pick<Posting, 'id' | 'memberId' | 'typed' | 'isHeld'> & { dueAt: Temporal.Instant },
): void {
  work.write(
    db.insertInto('postings').values({
      practice_id: work.practice,
      id: given.id,
      member_id: given.memberId,
      link_hash: hashOf(work, work.secret(24)),
      typed: work.seal('postings', 'typed', given.id, given.typed.toString()),
      posted_at: work.at,
      due_at: given.dueAt,
      held_at: given.isHeld ? work.at : null,
    }),
  );
}

/** When a mail told somebody last what became of theirs. */
export async function lastToldOfPostings(work: Work, memberId: string): Promise<Temporal.Instant | null> {
  const [row] = await work.all(
    here(work)
      .clearSelect()
      .select('told_at')
      .where('member_id', '=', memberId)
      .where('told_at', 'is not', null)
      .orderBy('told_at', 'desc')
      .orderBy('id')
      .limit(1),
  );
  return row?.told_at ?? null;
}

/** Whom a mail is to tell by now what became of theirs. */
export async function writersToTell(work: Work, most: number): Promise<string[]> {
  const rows = await work.all(
    here(work)
      .clearSelect()
      .select('member_id')
      .distinct()
      .where('told_at', 'is', null)
      .where('due_at', '<=', work.at)
      .orderBy('member_id')
      .limit(most),
  );
  return rows.map((row) => row.member_id);
}

/** What one mail is to tell a writer by now, the latest first. */
export async function postingsToTell(work: Work, memberId: string): Promise<Posting[]> {
  const rows = await work.all(
    here(work)
      .where('member_id', '=', memberId)
      .where('told_at', 'is', null)
      .where('due_at', '<=', work.at)
      .orderBy('posted_at', 'desc')
      .orderBy('id', 'desc')
      .forUpdate(),
  );
  return rows.map((row) => toPosting(work, row));
}

/** Its writer hears of it now. @returns what it is reached by */
export function tellsWriter(work: Work, id: string, dueAt: Temporal.Instant): string {
  const link = work.secret(24);
  work.write(
    db
      .updateTable('postings')
      .set({ told_at: work.at, link_hash: hashOf(work, link), due_at: dueAt })
      .where('practice_id', '=', work.practice)
      .where('id', '=', id),
  );
  return link;
}

export function dropPosting(work: Work, id: string): void {
  work.write(db.deleteFrom('postings').where('practice_id', '=', work.practice).where('id', '=', id));
}

export async function postingByLink(work: Work, link: string): Promise<Posting | undefined> {
  const row = await work.one(here(work).where('link_hash', '=', hashOf(work, link)));
  return row && toPosting(work, row);
}

export async function lockPosting(work: Work, id: string): Promise<Posting | undefined> {
  const row = await work.one(here(work).where('id', '=', id).forUpdate());
  return row && toPosting(work, row);
}

/** Told: what it was read as isn't kept beside the opening. */
export function postingTold(work: Work, id: string, openingId: string): void {
  work.write(
    db
      .updateTable('postings')
      .set({ opening_id: openingId, typed: work.seal('postings', 'typed', id, '') })
      .where('practice_id', '=', work.practice)
      .where('id', '=', id),
  );
}

/** Forgets what nobody pressed, and what was told and confirmed long ago. @returns how many */
export async function forgetPostings(work: Work, most: number): Promise<number> {
  const due = await work.all(
    db
      .selectFrom('postings')
      .select('id')
      .where('practice_id', '=', work.practice)
      .where('told_at', 'is not', null)
      .where('due_at', '<=', work.at)
      .orderBy('due_at')
      .orderBy('id')
      .limit(most)
      .forUpdate()
      .skipLocked(),
  );
  for (const { id } of due) dropPosting(work, id);
  return due.length;
}
