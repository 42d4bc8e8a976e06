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
};

const db = tables<{ postings: PostingRow }>();

/** An opening that came by mail, as the form that it was read as. */
export type Posting = {
  readonly id: string;
  readonly memberId: string;
  readonly typed: URLSearchParams;
  readonly openingId: string | null;
};

const toPosting = (work: Work, row: Selectable<PostingRow>): Posting => ({
  id: row.id,
  memberId: row.member_id,
  typed: new URLSearchParams(work.open('postings', 'typed', row.id, row.typed)),
  openingId: row.opening_id,
});

const hashOf = (work: Work, link: string): Buffer => work.keys.lookup('posting link', link);
const here = (work: Work) => db.selectFrom('postings').selectAll().where('practice_id', '=', work.practice);

export function insertPosting(
  work: Work,
  given: Pick<Posting, 'id' | 'memberId' | 'typed'> & { link: string; dueAt: Temporal.Instant },
): void {
  work.write(
    db.insertInto('postings').values({
      practice_id: work.practice,
      id: given.id,
      member_id: given.memberId,
      link_hash: hashOf(work, given.link),
      typed: work.seal('postings', 'typed', given.id, given.typed.toString()),
      posted_at: work.at,
      due_at: given.dueAt,
    }),
  );
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
      .where('due_at', '<=', work.at)
      .orderBy('due_at')
      .orderBy('id')
      .limit(most)
      .forUpdate()
      .skipLocked(),
  );
  for (const { id } of due)
    work.write(db.deleteFrom('postings').where('practice_id', '=', work.practice).where('id', '=', id));
  return due.length;
}
