import type { Selectable } from 'kysely';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';

type AskedRow = {
  practice_id: string;
  id: string;
  network: string;
  member_id: string;
  opening_id: string;
  sentence: Buffer;
  asked_at: Temporal.Instant;
  link_hash: Buffer;
  answer: 'yes' | 'no' | null;
  answered_at: Temporal.Instant | null;
  released_at: Temporal.Instant | null;
  inquiry_id: string | null;
  handed_at: Temporal.Instant | null;
  reached_at: Temporal.Instant | null;
  gave_back_at: Temporal.Instant | null;
  opening_ended_at: Temporal.Instant | null;
  let_go_at: Temporal.Instant | null;
  due_at: Temporal.Instant | null;
  told_at: Temporal.Instant | null;
};

export const asked = tables<{ asked_of_us: AskedRow }>();

/** In the practice of who is asked: what they are told, and what they said. */
export type Asked = {
  readonly id: string;
  readonly network: string;
  readonly memberId: string;
  readonly openingId: string;
  /** All that they are told (Q11). */
  readonly sentence: string;
  readonly askedAt: Temporal.Instant;
  readonly answer: 'yes' | 'no' | null;
  readonly answeredAt: Temporal.Instant | null;
  readonly releasedAt: Temporal.Instant | null;
  /** Whom they took: the contact that came of it. */
  readonly inquiryId: string | null;
  /** Of a colleague without an account: since when they have the person's name and words behind their link (Q25). */
  readonly handedAt: Temporal.Instant | null;
  readonly reachedAt: Temporal.Instant | null;
  readonly gaveBackAt: Temporal.Instant | null;
  /** Q18 the opening ended after they had said yes. */
  readonly openingEndedAt: Temporal.Instant | null;
  /** Q20 they needn't keep the place any longer. */
  readonly letGoAt: Temporal.Instant | null;
};

/** Q25 the person is with this colleague, who hasn't said how it went. */
export const isHanded = ({ handedAt, reachedAt, releasedAt }: Asked): boolean =>
  handedAt !== null && reachedAt === null && releasedAt === null;

export function toAsked(work: Work, row: Selectable<AskedRow>): Asked {
  return {
    id: row.id,
    network: row.network,
    memberId: row.member_id,
    openingId: row.opening_id,
    sentence: work.open('asked_of_us', 'sentence', row.id, row.sentence),
    askedAt: row.asked_at,
    answer: row.answer,
    answeredAt: row.answered_at,
    releasedAt: row.released_at,
    inquiryId: row.inquiry_id,
    handedAt: row.handed_at,
    reachedAt: row.reached_at,
    gaveBackAt: row.gave_back_at,
    openingEndedAt: row.opening_ended_at,
    letGoAt: row.let_go_at,
  };
}

const hashOf = (work: Work, link: string): Buffer => work.keys.lookup('asked link', link);
export const here = (work: Work) =>
  asked.selectFrom('asked_of_us').selectAll().where('practice_id', '=', work.practice);

/** What a mail about an ask leads to: made of the practice's key, so that a later mail can carry it too and no row holds it. */
export const askedLink = (work: Work, id: string): string =>
  work.keys.lookup('page of an ask', id).subarray(0, 24).toString('base64url');

/** Told twice, it stands once. @param given.dueAt when a mail is to tell of it (Q24) */
export function insertAsked(
  work: Work,
  given: Pick<Asked, 'id' | 'network' | 'memberId' | 'openingId' | 'sentence'> & { dueAt: Temporal.Instant },
): void {
  work.write(
    asked
      .insertInto('asked_of_us')
      .values({
        practice_id: work.practice,
        id: given.id,
        network: given.network,
        member_id: given.memberId,
        opening_id: given.openingId,
        sentence: work.seal('asked_of_us', 'sentence', given.id, given.sentence),
        asked_at: work.at,
        link_hash: hashOf(work, askedLink(work, given.id)),
        due_at: given.dueAt,
      })
      .onConflict((conflict) => conflict.columns(['practice_id', 'id']).doNothing()),
  );
}

export async function lockAsked(work: Work, id: string): Promise<Asked | undefined> {
  const row = await work.one(here(work).where('id', '=', id).forUpdate());
  return row && toAsked(work, row);
}

export async function askedByLink(work: Work, link: string): Promise<Asked | undefined> {
  const row = await work.one(here(work).where('link_hash', '=', hashOf(work, link)));
  return row && toAsked(work, row);
}

/** What a member was asked, the latest first. */
export async function askedOf(work: Work, memberId: string, most = 50): Promise<Asked[]> {
  const rows = await work.all(
    here(work).where('member_id', '=', memberId).orderBy('asked_at', 'desc').orderBy('id').limit(most),
  );
  return rows.map((row) => toAsked(work, row));
}

export function changeAsked(
  work: Work,
  id: string,
  change: Partial<
    Pick<
      AskedRow,
      | 'answer'
      | 'answered_at'
      | 'released_at'
      | 'inquiry_id'
      | 'handed_at'
      | 'reached_at'
      | 'gave_back_at'
      | 'opening_ended_at'
      | 'let_go_at'
      | 'due_at'
      | 'told_at'
    >
  >,
): void {
  work.write(
    asked
      .updateTable('asked_of_us')
      .set(change)
      .where('practice_id', '=', work.practice)
      .where('id', '=', id),
  );
}

/** Whoever said that they have room in this opening and was neither chosen nor released. */
export async function withRoomIn(work: Work, openingId: string): Promise<Asked[]> {
  const rows = await work.all(
    here(work)
      .where('opening_id', '=', openingId)
      .where('answer', '=', 'yes')
      .where('released_at', 'is', null)
      .where('inquiry_id', 'is', null)
      .orderBy('id')
      .forUpdate(),
  );
  return rows.map((row) => toAsked(work, row));
}
