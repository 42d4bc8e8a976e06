import { type Selectable } from 'kysely';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import type { Format } from './rules/pattern.ts';

/** Times that became free, and who was asked whether they would like one. */

type FreedRow = {
  practice_id: string;
  id: string;
  change_id: string;
  member_id: string;
  kind_id: string | null;
  room_id: string | null;
  format: Format;
  starts_at: Temporal.Instant;
  ends_at: Temporal.Instant;
  freed_at: Temporal.Instant;
  hold_id: string | null;
  taken_at: Temporal.Instant | null;
  appointment_id: string | null;
  ended_at: Temporal.Instant | null;
  due_at: Temporal.Instant | null;
};

type OfferRow = {
  practice_id: string;
  id: string;
  freed_id: string;
  wish_id: string;
  person_id: string;
  way_id: string;
  link_hash: Buffer;
  offered_at: Temporal.Instant;
  held_until: Temporal.Instant;
  said_yes_at: Temporal.Instant | null;
  said_no_at: Temporal.Instant | null;
};

const db = tables<{ freed_times: FreedRow; freed_offers: OfferRow }>();

export type FreedTime = {
  readonly id: string;
  readonly changeId: string;
  readonly memberId: string;
  readonly kindId: string | null;
  readonly format: Format;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  readonly holdId: string | null;
  readonly takenAt: Temporal.Instant | null;
  readonly endedAt: Temporal.Instant | null;
};

const toFreed = (row: Selectable<FreedRow>): FreedTime => ({
  id: row.id,
  changeId: row.change_id,
  memberId: row.member_id,
  kindId: row.kind_id,
  format: row.format,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  holdId: row.hold_id,
  takenAt: row.taken_at,
  endedAt: row.ended_at,
});

export type Offer = {
  readonly id: string;
  readonly freedId: string;
  readonly wishId: string;
  readonly personId: string;
  readonly wayId: string;
  readonly offeredAt: Temporal.Instant;
  readonly heldUntil: Temporal.Instant;
  readonly saidYesAt: Temporal.Instant | null;
  readonly saidNoAt: Temporal.Instant | null;
};

const toOffer = (row: Selectable<OfferRow>): Offer => ({
  id: row.id,
  freedId: row.freed_id,
  wishId: row.wish_id,
  personId: row.person_id,
  wayId: row.way_id,
  offeredAt: row.offered_at,
  heldUntil: row.held_until,
  saidYesAt: row.said_yes_at,
  saidNoAt: row.said_no_at,
});

/** One change frees one time: announced twice, it is there once. */
export function insertFreed(
  work: Work,
  given: Pick<FreedTime, 'id' | 'changeId' | 'memberId' | 'kindId' | 'format' | 'startsAt' | 'endsAt'>,
): void {
  work.write(
    db
      .insertInto('freed_times')
      .values({
        practice_id: work.practice,
        id: given.id,
        change_id: given.changeId,
        member_id: given.memberId,
        kind_id: given.kindId,
        room_id: null,
        format: given.format,
        starts_at: given.startsAt,
        ends_at: given.endsAt,
        freed_at: work.at,
        hold_id: null,
        taken_at: null,
        appointment_id: null,
        ended_at: null,
        due_at: work.at,
      })
      .onConflict((conflict) => conflict.doNothing()),
  );
}

/** Locked: of any number who say yes at once, one after the other finds how it stands. */
export async function lockFreed(work: Work, id: string): Promise<FreedTime | undefined> {
  const row = await work.one(
    db
      .selectFrom('freed_times')
      .selectAll()
      .where('practice_id', '=', work.practice)
      .where('id', '=', id)
      .forUpdate(),
  );
  return row && toFreed(row);
}

export async function freedTimes(work: Work, ids: readonly string[]): Promise<Map<string, FreedTime>> {
  if (ids.length === 0) return new Map();
  const rows = await work.all(
    db
      .selectFrom('freed_times')
      .selectAll()
      .where('practice_id', '=', work.practice)
      .where('id', 'in', [...ids]),
  );
  return new Map(rows.map((row) => [row.id, toFreed(row)]));
}

/** What became free with a member and is still ahead, in order. */
export async function freedAhead(work: Work, memberId: string): Promise<FreedTime[]> {
  const rows = await work.all(
    db
      .selectFrom('freed_times')
      .selectAll()
      .where('practice_id', '=', work.practice)
      .where('member_id', '=', memberId)
      .where('starts_at', '>', work.at)
      .orderBy('starts_at')
      .orderBy('id')
      .limit(100),
  );
  return rows.map(toFreed);
}

export function changeFreed(
  work: Work,
  id: string,
  set: Partial<Pick<FreedRow, 'hold_id' | 'taken_at' | 'appointment_id' | 'ended_at' | 'due_at'>>,
): void {
  work.write(
    db.updateTable('freed_times').set(set).where('practice_id', '=', work.practice).where('id', '=', id),
  );
}

export async function freedDue(work: Work, most: number): Promise<string[]> {
  const rows = await work.all(
    db
      .selectFrom('freed_times')
      .select('id')
      .where('practice_id', '=', work.practice)
      .where('due_at', '<=', work.at)
      .orderBy('due_at')
      .orderBy('id')
      .limit(most),
  );
  return rows.map((row) => row.id);
}

const offers = (work: Work) =>
  db.selectFrom('freed_offers').selectAll().where('practice_id', '=', work.practice);

export const offerLinkHash = (work: Work, link: string): Buffer => work.keys.lookup('freed time link', link);

export function insertOffer(
  work: Work,
  given: Omit<Offer, 'offeredAt' | 'saidYesAt' | 'saidNoAt'> & { link: string },
): void {
  work.write(
    db.insertInto('freed_offers').values({
      practice_id: work.practice,
      id: given.id,
      freed_id: given.freedId,
      wish_id: given.wishId,
      person_id: given.personId,
      way_id: given.wayId,
      link_hash: offerLinkHash(work, given.link),
      offered_at: work.at,
      held_until: given.heldUntil,
      said_yes_at: null,
      said_no_at: null,
    }),
  );
}

export async function offersOf(work: Work, freedId: string): Promise<Offer[]> {
  const rows = await work.all(
    offers(work).where('freed_id', '=', freedId).orderBy('offered_at').orderBy('id'),
  );
  return rows.map(toOffer);
}

export async function offer(work: Work, by: { id: string } | { link: string }): Promise<Offer | undefined> {
  const row = await work.one(
    'id' in by
      ? offers(work).where('id', '=', by.id)
      : offers(work).where('link_hash', '=', offerLinkHash(work, by.link)),
  );
  return row && toOffer(row);
}

/** What somebody was asked since an instant, the latest first. */
export async function offersTo(work: Work, personId: string, since: Temporal.Instant): Promise<Offer[]> {
  const rows = await work.all(
    offers(work)
      .where('person_id', '=', personId)
      .where('offered_at', '>=', since)
      .orderBy('offered_at', 'desc')
      .orderBy('id')
      .limit(50),
  );
  return rows.map(toOffer);
}

export function changeOffer(
  work: Work,
  id: string,
  set: Partial<Pick<OfferRow, 'said_yes_at' | 'said_no_at'>>,
): void {
  work.write(
    db.updateTable('freed_offers').set(set).where('practice_id', '=', work.practice).where('id', '=', id),
  );
}
