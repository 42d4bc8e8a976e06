import { type Selectable, sql } from 'kysely';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import type { DayPart, Urgency } from './rules/freed.ts';

/** Who would like a sooner time. Every statement on `sooner_wishes`. */

type WishRow = {
  practice_id: string;
  id: string;
  person_id: string;
  member_id: string;
  way_id: string;
  asked_at: Temporal.Instant;
  changed_at: Temporal.Instant;
  urgency: Urgency;
  notice_hours: number;
  weekdays: number[];
  parts: DayPart[];
  in_place: boolean;
  ended_at: Temporal.Instant | null;
};

const db = tables<{ sooner_wishes: WishRow }>();

export type SoonerWish = {
  readonly id: string;
  readonly personId: string;
  readonly memberId: string;
  /** By which they want to be asked. */
  readonly wayId: string;
  readonly askedAt: Temporal.Instant;
  readonly urgency: Urgency;
  readonly noticeHours: number;
  readonly weekdays: readonly number[];
  readonly parts: readonly DayPart[];
  readonly inPlace: boolean;
};

const toWish = (row: Selectable<WishRow>): SoonerWish => ({
  id: row.id,
  personId: row.person_id,
  memberId: row.member_id,
  wayId: row.way_id,
  askedAt: row.asked_at,
  urgency: row.urgency,
  noticeHours: row.notice_hours,
  weekdays: row.weekdays,
  parts: row.parts,
  inPlace: row.in_place,
});

/** The list, who has waited longest first: of a member, of a person, or all. */
export async function wishes(
  work: Work,
  of: { memberId?: string; personId?: string } = {},
): Promise<SoonerWish[]> {
  const rows = await work.all(
    db
      .selectFrom('sooner_wishes')
      .selectAll()
      .where('practice_id', '=', work.practice)
      .where('ended_at', 'is', null)
      .$if(of.memberId !== undefined, (query) => query.where('member_id', '=', of.memberId ?? ''))
      .$if(of.personId !== undefined, (query) => query.where('person_id', '=', of.personId ?? ''))
      .orderBy('asked_at')
      .orderBy('id'),
  );
  return rows.map(toWish);
}

/** AP40 one a client and therapist; said anew it keeps its place, because they have waited all the while. */
export function putWish(work: Work, given: Omit<SoonerWish, 'id' | 'askedAt'>): void {
  const said = {
    way_id: given.wayId,
    urgency: given.urgency,
    notice_hours: given.noticeHours,
    weekdays: sql<number[]>`${[...given.weekdays]}::smallint[]`,
    parts: sql<DayPart[]>`${[...given.parts]}::text[]`,
    in_place: given.inPlace,
    changed_at: work.at,
  };
  work.write(
    db
      .insertInto('sooner_wishes')
      .values({
        ...said,
        practice_id: work.practice,
        id: work.uuid(),
        person_id: given.personId,
        member_id: given.memberId,
        asked_at: work.at,
        ended_at: null,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['practice_id', 'person_id', 'member_id'])
          .where('ended_at', 'is', null)
          .doUpdateSet(said),
      ),
  );
}

export function endWish(work: Work, which: { id: string } | { personId: string; memberId?: string }): void {
  let query = db
    .updateTable('sooner_wishes')
    .set({ ended_at: work.at })
    .where('practice_id', '=', work.practice)
    .where('ended_at', 'is', null);
  if ('id' in which) query = query.where('id', '=', which.id);
  else {
    query = query.where('person_id', '=', which.personId);
    if (which.memberId !== undefined) query = query.where('member_id', '=', which.memberId);
  }
  work.write(query);
}

/** P6 with the person goes all that they said here, and what they were asked. */
export function forgetWishes(work: Work, personId: string): void {
  work.write(
    db.deleteFrom('sooner_wishes').where('practice_id', '=', work.practice).where('person_id', '=', personId),
  );
}
