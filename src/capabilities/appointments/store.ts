import { type Selectable, sql } from 'kysely';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import type { ClientRow } from './comers.ts';
import type { Format } from './rules/pattern.ts';

export { byReminderLink, clientsOf, comesTo, everyoneComes, everyoneOf, forgetClient } from './comers.ts';
export { linkHash, noteReminded, noteStaysAway, remindAnew, type Comes } from './comers.ts';

type AppointmentRow = {
  practice_id: string;
  id: string;
  member_id: string;
  kind_id: string | null;
  room_id: string | null;
  series_id: string | null;
  inquiry_id: string | null;
  starts_at: Temporal.Instant;
  ends_at: Temporal.Instant;
  format: Format;
  booked_at: Temporal.Instant;
  cancelled_at: Temporal.Instant | null;
  kept_at: Temporal.Instant | null;
  due_at: Temporal.Instant | null;
};

const db = tables<{ appointments: AppointmentRow; appointment_clients: ClientRow }>();

export type Appointment = {
  readonly id: string;
  readonly memberId: string;
  /** Null: a session as most are. */
  readonly kindId: string | null;
  readonly roomId: string | null;
  readonly seriesId: string | null;
  readonly inquiryId: string | null;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  readonly format: Format;
  readonly bookedAt: Temporal.Instant;
  readonly cancelledAt: Temporal.Instant | null;
  /** AP19 since when it stands although its member isn't there then. */
  readonly keptAt: Temporal.Instant | null;
};

const toAppointment = (row: Selectable<AppointmentRow>): Appointment => ({
  id: row.id,
  memberId: row.member_id,
  kindId: row.kind_id,
  roomId: row.room_id,
  seriesId: row.series_id,
  inquiryId: row.inquiry_id,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  format: row.format,
  bookedAt: row.booked_at,
  cancelledAt: row.cancelled_at,
  keptAt: row.kept_at,
});

const all = (work: Work) =>
  db.selectFrom('appointments').selectAll().where('practice_id', '=', work.practice);

export async function appointment(work: Work, id: string): Promise<Appointment | undefined> {
  const row = await work.one(all(work).where('id', '=', id));
  return row && toAppointment(row);
}

/** Locked: of two who move or cancel it at once, the second finds what the first did. */
export async function lockAppointment(work: Work, id: string): Promise<Appointment | undefined> {
  const row = await work.one(all(work).where('id', '=', id).forUpdate());
  return row && toAppointment(row);
}

export function insertAppointment(
  work: Work,
  given: Omit<Appointment, 'bookedAt' | 'cancelledAt' | 'keptAt'> & {
    personIds: readonly string[];
    dueAt: Temporal.Instant | null;
  },
): void {
  work.write(
    db.insertInto('appointments').values({
      practice_id: work.practice,
      id: given.id,
      member_id: given.memberId,
      kind_id: given.kindId,
      room_id: given.roomId,
      series_id: given.seriesId,
      inquiry_id: given.inquiryId,
      starts_at: given.startsAt,
      ends_at: given.endsAt,
      format: given.format,
      booked_at: work.at,
      cancelled_at: null,
      kept_at: null,
      due_at: given.dueAt,
    }),
  );
  for (const personId of new Set(given.personIds))
    work.write(
      db.insertInto('appointment_clients').values({
        practice_id: work.practice,
        id: work.uuid(),
        appointment_id: given.id,
        person_id: personId,
        starts_at: given.startsAt,
        ends_at: given.endsAt,
        cancelled_at: null,
        reminded_at: null,
        link_hash: null,
        stays_away_at: null,
      }),
    );
}

export function changeAppointment(
  work: Work,
  id: string,
  change: Partial<
    Pick<AppointmentRow, 'starts_at' | 'ends_at' | 'room_id' | 'cancelled_at' | 'kept_at' | 'due_at'>
  >,
): void {
  work.write(
    db.updateTable('appointments').set(change).where('practice_id', '=', work.practice).where('id', '=', id),
  );
  const { due_at: _due, room_id: _room, kept_at: _kept, ...theirs } = change;
  if (Object.keys(theirs).length === 0) return;
  work.write(
    db
      .updateTable('appointment_clients')
      .set(theirs)
      .where('practice_id', '=', work.practice)
      .where('appointment_id', '=', id),
  );
}

/** Nothing of it happened: it was booked and taken back before anybody was told. That it was stands in the trail. */
export function deleteAppointment(work: Work, id: string): void {
  work.write(db.deleteFrom('appointments').where('practice_id', '=', work.practice).where('id', '=', id));
}

/** Brings the date at which an appointment is looked at again forward, never back. */
export function lookBy(work: Work, ids: readonly string[], dueAt: Temporal.Instant): void {
  if (ids.length === 0) return;
  work.write(
    db
      .updateTable('appointments')
      .set({ due_at: sql`least(due_at, ${dueAt})` })
      .where('practice_id', '=', work.practice)
      .where('id', 'in', [...ids]),
  );
}

/** Between two instants, in order; what was cancelled only where asked. */
export async function appointmentsBetween(
  work: Work,
  given: {
    from: Temporal.Instant;
    until: Temporal.Instant;
    memberId?: string | undefined;
    cancelled?: boolean;
  },
): Promise<Appointment[]> {
  let query = all(work).where('starts_at', '>=', given.from).where('starts_at', '<', given.until);
  if (given.memberId !== undefined) query = query.where('member_id', '=', given.memberId);
  if (given.cancelled !== true) query = query.where('cancelled_at', 'is', null);
  return (await work.all(query.orderBy('starts_at').orderBy('id'))).map(toAppointment);
}

/** One of somebody's own. */
export type TheirAppointment = Appointment & {
  /** AP18 they said that they can't come, and it stands for the others. */
  readonly staysAway: boolean;
};

/** It takes place, and they come. */
export const isOn = (one: TheirAppointment): boolean => one.cancelledAt === null && !one.staysAway;

/** Of one person: what isn't over at an instant, the nearest first; or what was over before it, the latest first. */
export async function appointmentsOf(
  work: Work,
  personId: string,
  given: { ahead: Temporal.Instant } | { before: Temporal.Instant; most: number },
): Promise<TheirAppointment[]> {
  const theirs = db
    .selectFrom('appointment_clients')
    .select(['appointment_id', 'stays_away_at'])
    .where('practice_id', '=', work.practice)
    .where('person_id', '=', personId);
  const ids = await work.all(
    'ahead' in given
      ? theirs.where('ends_at', '>', given.ahead).orderBy('starts_at').orderBy('id').limit(200)
      : theirs
          .where('ends_at', '<=', given.before)
          .orderBy('starts_at', 'desc')
          .orderBy('id')
          .limit(given.most),
  );
  if (ids.length === 0) return [];
  const rows = await work.all(
    all(work).where(
      'id',
      'in',
      ids.map((row) => row.appointment_id),
    ),
  );
  const found = new Map(rows.map((row) => [row.id, toAppointment(row)]));
  return ids.flatMap((row) => {
    const one = found.get(row.appointment_id);
    return one ? [{ ...one, staysAway: row.stays_away_at !== null }] : [];
  });
}

/** The ones before and after it in the order of their times, as the desk lists them. */
export async function neighbours(
  work: Work,
  { startsAt, id }: Appointment,
): Promise<{ before: string | undefined; after: string | undefined }> {
  const ids = db.selectFrom('appointments').select('id').where('practice_id', '=', work.practice).limit(1);
  const place = sql`(starts_at, id)`;
  const here = sql`(${startsAt}, ${id}::uuid)`;
  const [before, after] = await Promise.all([
    work.one(
      ids
        .where(sql<boolean>`${place} < ${here}`)
        .orderBy('starts_at', 'desc')
        .orderBy('id', 'desc'),
    ),
    work.one(
      ids
        .where(sql<boolean>`${place} > ${here}`)
        .orderBy('starts_at')
        .orderBy('id'),
    ),
  ]);
  return { before: before?.id, after: after?.id };
}

/** AP19 what lies ahead with members who aren't among these. */
export async function appointmentsOfOthers(
  work: Work,
  given: { here: readonly string[] },
): Promise<Appointment[]> {
  let query = all(work).where('starts_at', '>', work.at).where('cancelled_at', 'is', null);
  if (given.here.length > 0) query = query.where('member_id', 'not in', [...given.here]);
  return (await work.all(query.orderBy('starts_at').orderBy('id'))).map(toAppointment);
}

/** What was cancelled since then, in the order of its times. */
export async function cancelledSince(work: Work, since: Temporal.Instant): Promise<Appointment[]> {
  const rows = await work.all(
    all(work).where('cancelled_at', '>', since).orderBy('starts_at').orderBy('id').limit(200),
  );
  return rows.map(toAppointment);
}

/** AP19 of what lies ahead with a member nothing is kept any more. */
export function keepNone(work: Work, memberId: string): void {
  work.write(
    db
      .updateTable('appointments')
      .set({ kept_at: null })
      .where('practice_id', '=', work.practice)
      .where('member_id', '=', memberId)
      .where('starts_at', '>', work.at)
      .where('kept_at', 'is not', null),
  );
}

export async function seriesAppointments(
  work: Work,
  seriesId: string,
  from: Temporal.Instant,
): Promise<Appointment[]> {
  const rows = await work.all(
    all(work)
      .where('series_id', '=', seriesId)
      .where('starts_at', '>', from)
      .where('cancelled_at', 'is', null)
      .orderBy('starts_at')
      .orderBy('id'),
  );
  return rows.map(toAppointment);
}

export async function dueAppointments(work: Work, most: number): Promise<string[]> {
  const rows = await work.all(
    db
      .selectFrom('appointments')
      .select('id')
      .where('practice_id', '=', work.practice)
      .where('due_at', '<=', work.at)
      .orderBy('due_at')
      .orderBy('id')
      .limit(most),
  );
  return rows.map((row) => row.id);
}
