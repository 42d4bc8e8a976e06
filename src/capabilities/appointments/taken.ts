import { type Selectable, sql } from 'kysely';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import type { Format, Length } from './rules/pattern.ts';

/** Times that are taken: by a session, or for a few minutes by who is choosing. Every statement on `taken_times`. */

type TakenRow = {
  practice_id: string;
  id: string;
  member_id: string;
  room_id: string | null;
  appointment_id: string | null;
  kind_id: string | null;
  person_id: string | null;
  format: Format;
  starts_at: Temporal.Instant;
  ends_at: Temporal.Instant;
  from_at: Temporal.Instant;
  until_at: Temporal.Instant;
  held_until: Temporal.Instant | null;
  /** Of a hold that is only a part of the time, since the session that is being moved takes the rest itself: when that would begin. */
  begins_at: Temporal.Instant | null;
};

const db = tables<{ taken_times: TakenRow }>();

export type TakenTime = Omit<Selectable<TakenRow>, 'practice_id'>;

/**
 * Until the transaction ends one after the other books with this member: each sees what the one before took. The constraint
 * on the table holds without it; but who meets that has lost a transaction, and couldn't be told what else is free.
 */
export async function lockBook(work: Work, memberId: string): Promise<void> {
  const book = `book ${work.practice} ${memberId}`;
  const turn = sql<{ turn: string }>`select pg_advisory_xact_lock(hashtextextended(${book}, 0)) as turn`;
  await work.one({ compile: () => turn.compile(db) });
}

const standing = (work: Work) =>
  db
    .selectFrom('taken_times')
    .selectAll()
    .where('practice_id', '=', work.practice)
    .where((eb) => eb.or([eb('held_until', 'is', null), eb('held_until', '>', work.at)]));

/** What is taken between two instants, of everybody: a room is taken by whoever is in it. */
export async function takenBetween(
  work: Work,
  given: { from: Temporal.Instant; until: Temporal.Instant },
): Promise<TakenTime[]> {
  return work.all(
    standing(work)
      .where('from_at', '<', given.until)
      .where('until_at', '>', given.from)
      .orderBy('from_at')
      .orderBy('id'),
  );
}

/** When the session would begin for which this is held. */
export const beginsAt = (held: TakenTime): Temporal.Instant => held.begins_at ?? held.starts_at;

export const withBuffers = (startsAt: Temporal.Instant, length: Length) => ({
  starts_at: startsAt,
  ends_at: startsAt.add({ minutes: length.minutes }),
  from_at: startsAt.subtract({ minutes: length.before }),
  until_at: startsAt.add({ minutes: length.minutes + length.after }),
  begins_at: null,
});

/** Takes a time. What ran out is put away first: it would stand in the way of the constraint and of nothing else. */
export function take(work: Work, row: TakenTime): void {
  work.write(
    db
      .deleteFrom('taken_times')
      .where('practice_id', '=', work.practice)
      .where('held_until', '<=', work.at)
      .where((eb) =>
        eb.or([
          eb('member_id', '=', row.member_id),
          ...(row.room_id === null ? [] : [eb('room_id', '=', row.room_id)]),
        ]),
      ),
  );
  work.write(db.insertInto('taken_times').values({ ...row, practice_id: work.practice }));
}

/** Somebody's own hold, while it lasts. */
export async function heldTime(work: Work, id: string): Promise<TakenTime | undefined> {
  return work.one(standing(work).where('id', '=', id).where('appointment_id', 'is', null).forUpdate());
}

/** The hold has become a session. */
export function keepTaken(work: Work, id: string, appointmentId: string): void {
  work.write(
    db
      .updateTable('taken_times')
      .set({ held_until: null, appointment_id: appointmentId, person_id: null })
      .where('practice_id', '=', work.practice)
      .where('id', '=', id),
  );
}

const ofAppointment = (work: Work, appointmentId: string) =>
  db
    .updateTable('taken_times')
    .where('practice_id', '=', work.practice)
    .where('appointment_id', '=', appointmentId);

/** AP6 a session that was moved or cancelled leaves its time free, but not before that can't be undone any more. */
export function freeAt(work: Work, appointmentId: string, at: Temporal.Instant | null): void {
  work.write(ofAppointment(work, appointmentId).set({ held_until: at }));
}

export function freeNow(work: Work, appointmentId: string): void {
  work.write(
    db
      .deleteFrom('taken_times')
      .where('practice_id', '=', work.practice)
      .where('appointment_id', '=', appointmentId),
  );
}

/** Only what is held of it: the time that it was moved away from. */
export function freeHeld(work: Work, appointmentId: string): void {
  work.write(
    db
      .deleteFrom('taken_times')
      .where('practice_id', '=', work.practice)
      .where('appointment_id', '=', appointmentId)
      .where('held_until', 'is not', null),
  );
}

export async function takenFor(work: Work, appointmentId: string): Promise<TakenTime[]> {
  return work.all(
    db
      .selectFrom('taken_times')
      .selectAll()
      .where('practice_id', '=', work.practice)
      .where('appointment_id', '=', appointmentId),
  );
}

/** Whoever chooses another time, or goes away, holds none any more. */
export function letGo(work: Work, which: { id: string } | { personId: string }): void {
  const holds = db
    .deleteFrom('taken_times')
    .where('practice_id', '=', work.practice)
    .where('appointment_id', 'is', null)
    .where('held_until', 'is not', null);
  work.write(
    'id' in which ? holds.where('id', '=', which.id) : holds.where('person_id', '=', which.personId),
  );
}

type Times = Pick<TakenTime, 'starts_at' | 'ends_at' | 'from_at' | 'until_at'>;

const overlap = (one: Times, other: Times): boolean =>
  Temporal.Instant.compare(one.from_at, other.until_at) < 0 &&
  Temporal.Instant.compare(other.from_at, one.until_at) < 0;

/** What one takes beside the other of the same length: where they lie across each other the table would refuse both. */
export function besides<Row extends Times>(one: Row, other: Times): Row {
  if (!overlap(one, other)) return one;
  const isSooner = Temporal.Instant.compare(one.from_at, other.from_at) < 0;
  const [from_at, until_at] = isSooner ? [one.from_at, other.from_at] : [other.until_at, one.until_at];
  return { ...one, from_at, until_at, starts_at: from_at, ends_at: until_at };
}
