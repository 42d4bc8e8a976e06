import { sql } from 'kysely';
import { tables } from '#kit/db';
import type { InstallationWork, Work } from '#kit/work';
import type { Busy } from './rules/busy-elsewhere.ts';

/** Calendars that members keep elsewhere. Every statement on `outside_calendars` and `outside_busy`. */

/** Why a calendar couldn't be read last. */
export type Problem = 'no_answer' | 'inside' | 'refused' | 'gone' | 'no_calendar' | 'too_much';

type CalendarRow = {
  practice_id: string;
  member_id: string;
  address: Buffer;
  added_at: Temporal.Instant;
  due_at: Temporal.Instant;
  read_at: Temporal.Instant | null;
  failing_since: Temporal.Instant | null;
  problem: Problem | null;
};

type BusyRow = {
  practice_id: string;
  member_id: string;
  from_at: Temporal.Instant;
  until_at: Temporal.Instant;
};

const db = tables<{ outside_calendars: CalendarRow; outside_busy: BusyRow }>();

export type OutsideCalendar = {
  readonly memberId: string;
  readonly address: string;
  readonly readAt: Temporal.Instant | null;
  readonly failingSince: Temporal.Instant | null;
  readonly problem: Problem | null;
};

export async function outsideCalendars(work: Work): Promise<OutsideCalendar[]> {
  const rows = await work.all(
    db
      .selectFrom('outside_calendars')
      .selectAll()
      .where('practice_id', '=', work.practice)
      .orderBy('member_id'),
  );
  return rows.map((row) => ({
    memberId: row.member_id,
    address: work.open('outside_calendars', 'address', row.member_id, row.address),
    readAt: row.read_at,
    failingSince: row.failing_since,
    problem: row.problem,
  }));
}

/** From now on this is the member's other calendar; what was read from the one before goes. */
export function putOutsideCalendar(work: Work, given: { memberId: string; address: string }): void {
  deleteOutsideCalendar(work, given.memberId);
  work.write(
    db.insertInto('outside_calendars').values({
      practice_id: work.practice,
      member_id: given.memberId,
      address: work.seal('outside_calendars', 'address', given.memberId, given.address),
      added_at: work.at,
      due_at: work.at,
      read_at: null,
      failing_since: null,
      problem: null,
    }),
  );
}

export function deleteOutsideCalendar(work: Work, memberId: string): void {
  work.write(
    db
      .deleteFrom('outside_calendars')
      .where('practice_id', '=', work.practice)
      .where('member_id', '=', memberId),
  );
}

/** Which are to be read now, of all practices. */
export async function calendarsDue(
  work: InstallationWork,
  most: number,
): Promise<{ practice: string; memberId: string }[]> {
  return work.all(
    db
      .selectFrom(
        sql<{
          practice_id: string;
          member_id: string;
        }>`across_practices_calendars_due(${work.at}, ${most})`.as('due'),
      )
      .select([sql<string>`practice_id`.as('practice'), sql<string>`member_id`.as('memberId')]),
  );
}

/** Whoever reads it moves its date on first. Undefined: another does, or it is there no more. */
export async function takeCalendar(
  work: Work,
  memberId: string,
  nextAt: Temporal.Instant,
): Promise<string | undefined> {
  const row = await work.one(
    db
      .updateTable('outside_calendars')
      .set({ due_at: nextAt })
      .where('practice_id', '=', work.practice)
      .where('member_id', '=', memberId)
      .where('due_at', '<=', work.at)
      .returning('address'),
  );
  return row && work.open('outside_calendars', 'address', memberId, row.address);
}

/** Locked, so that what is written belongs to the address that was read. */
export async function lockCalendar(work: Work, memberId: string): Promise<OutsideCalendar | undefined> {
  const locked = await work.one(
    db
      .selectFrom('outside_calendars')
      .select('member_id')
      .where('practice_id', '=', work.practice)
      .where('member_id', '=', memberId)
      .forUpdate(),
  );
  return locked && (await outsideCalendars(work)).find((one) => one.memberId === memberId);
}

export function noteRead(
  work: Work,
  memberId: string,
  set: Partial<Pick<CalendarRow, 'read_at' | 'failing_since' | 'problem'>>,
): void {
  work.write(
    db
      .updateTable('outside_calendars')
      .set(set)
      .where('practice_id', '=', work.practice)
      .where('member_id', '=', memberId),
  );
}

/** In place of what was read before. */
export function replaceBusy(work: Work, memberId: string, busy: readonly Busy[]): void {
  work.write(
    db.deleteFrom('outside_busy').where('practice_id', '=', work.practice).where('member_id', '=', memberId),
  );
  if (busy.length === 0) return;
  const from = busy.map((one) => one.from.toString());
  const until = busy.map((one) => one.until.toString());
  const edges = sql<{ from_at: Temporal.Instant; until_at: Temporal.Instant }>`
    unnest(${from}::timestamptz[], ${until}::timestamptz[])`;
  work.write(
    db
      .insertInto('outside_busy')
      .columns(['practice_id', 'member_id', 'from_at', 'until_at'])
      .expression((eb) =>
        eb
          .selectFrom(edges.as<'edge'>(sql`edge(from_at, until_at)`))
          .select([
            sql<string>`${work.practice}::uuid`.as('practice_id'),
            sql<string>`${memberId}::uuid`.as('member_id'),
            'edge.from_at',
            'edge.until_at',
          ]),
      ),
  );
}

/** What another calendar takes of a member's time, between two instants, in order. */
export async function busyElsewhere(
  work: Work,
  given: { memberId: string; from: Temporal.Instant; until: Temporal.Instant },
): Promise<Busy[]> {
  const rows = await work.all(
    db
      .selectFrom('outside_busy')
      .select(['from_at', 'until_at'])
      .where('practice_id', '=', work.practice)
      .where('member_id', '=', given.memberId)
      .where('from_at', '<', given.until)
      .where('until_at', '>', given.from)
      .orderBy('from_at')
      .orderBy('member_id'),
  );
  return rows.map((row) => ({ from: row.from_at, until: row.until_at }));
}
