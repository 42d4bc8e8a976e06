import { type Refusal, assert, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { type SaidBy, insertChange } from '../changes.ts';
import { SESSION_BOOKED } from '../events.ts';
import { UNDO } from '../rules/changing.ts';
import { type Diary, diary, nextBest } from '../diary.ts';
import type { Kind } from '../patterns.ts';
import { type Format, isInPerson } from '../rules/pattern.ts';
import { insertAppointment } from '../store.ts';
import { type TakenTime, heldTime, keepTaken, lockBook, take, takenBetween, withBuffers } from '../taken.ts';
import { type Taken, type Wanted, holdTime } from './hold.ts';

export type By = {
  readonly kind: 'client' | 'staff' | 'visitor';
  readonly id: string | null;
  readonly by: SaidBy;
};

/**
 * AP4 turns a hold into a session. One that ran out while somebody read is as good, as long as nobody else took the time: then it is taken
 * anew, as `wanted` says it.
 */
export async function bookHeld(
  work: Work,
  given: {
    holdId: string;
    wanted: Wanted;
    personIds: readonly string[];
    inquiryId?: string;
    by: By;
  },
): Promise<{ id: string } | Taken | Refusal<'not_offered'>> {
  const there = await heldTime(work, given.holdId);
  const isTheirs =
    there !== undefined &&
    there.person_id === given.wanted.personId &&
    there.starts_at.equals(given.wanted.startsAt);
  const held = isTheirs ? there : await heldAnew(work, given.wanted);
  if ('refused' in held) return held;
  const id = booked(
    work,
    { ...given, memberId: held.member_id },
    {
      kindId: held.kind_id,
      format: held.format,
      roomId: held.room_id,
      startsAt: held.starts_at,
      endsAt: held.ends_at,
    },
  );
  keepTaken(work, held.id, id);
  return { id };
}

async function heldAnew(work: Work, wanted: Wanted): Promise<TakenTime | Taken | Refusal<'not_offered'>> {
  const anew = await holdTime(work, wanted);
  if ('refused' in anew) return anew;
  await work.flush();
  const held = await heldTime(work, anew.id);
  assert(held, 'what was held a moment ago is held');
  return held;
}

type Placed = {
  readonly kindId: string | null;
  readonly format: Format;
  readonly roomId: string | null;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
};

function booked(
  work: Work,
  given: { memberId: string; personIds: readonly string[]; inquiryId?: string; by: By },
  placed: Placed,
): string {
  const id = work.uuid();
  const tellAt = work.at.add(UNDO);
  insertAppointment(work, {
    ...placed,
    id,
    memberId: given.memberId,
    seriesId: null,
    inquiryId: given.inquiryId ?? null,
    personIds: given.personIds,
    dueAt: tellAt,
  });
  insertChange(work, {
    appointment_id: id,
    what: 'booked',
    by_kind: given.by.kind,
    by_id: given.by.id,
    said_at: work.at,
    said_by: given.by.by,
    to_starts_at: placed.startsAt,
    tell_at: tellAt,
  });
  work.announce({ name: SESSION_BOOKED, id });
  work.record({
    action: 'appointment.booked',
    subject: 'appointment',
    subjectId: id,
    detail: { by: given.by.kind, clients: given.personIds.length },
  });
  work.refreshDesks();
  return id;
}

export type AtDesk = {
  readonly memberId: string;
  readonly personIds: readonly string[];
  readonly kindId: string | null;
  readonly format: Format;
  readonly startsAt: Temporal.Instant;
  readonly by: By;
};

/** AP12 at the desk any time may be booked that nothing else takes: also outside the hours and without notice. */
export async function bookAtDesk(
  work: Work,
  given: AtDesk,
): Promise<{ id: string } | Taken | Refusal<'not_there' | 'nobody' | 'past'>> {
  const { memberId, startsAt } = given;
  await lockBook(work, memberId);
  const book = await diary(work);
  if (!book.staff.therapists.some((one) => one.id === memberId)) return refuse('not_there');
  if (given.personIds.length === 0) return refuse('nobody');
  const kind = book.kind(given.kindId, memberId);
  if (Temporal.Instant.compare(startsAt, work.at) <= 0) return refuse('past');
  const room = await roomWhenever(work, book, { ...given, kind });
  if (!room) return { refused: 'taken', next: await nextBest(work, book, { ...given, kind }) };
  const times = withBuffers(startsAt, kind);
  const id = booked(work, given, {
    kindId: kind.id,
    format: given.format,
    roomId: room.room,
    startsAt,
    endsAt: times.ends_at,
  });
  take(work, {
    id: work.uuid(),
    member_id: memberId,
    room_id: room.room,
    appointment_id: id,
    kind_id: kind.id,
    person_id: null,
    format: given.format,
    ...times,
    held_until: null,
  });
  return { id };
}

/** A room at any hour: undefined where the member, or every room, is taken then. */
export async function roomWhenever(
  work: Work,
  book: Diary,
  given: {
    memberId: string;
    kind: Kind;
    format: Format;
    startsAt: Temporal.Instant;
    moves?: string | undefined;
  },
): Promise<{ room: string | null } | undefined> {
  const { starts_at, ends_at, from_at, until_at } = withBuffers(given.startsAt, given.kind);
  const all = await takenBetween(work, { from: from_at, until: until_at });
  const others = all.filter(
    (one) => one.appointment_id === null || one.appointment_id !== (given.moves ?? null),
  );
  if (others.some((one) => one.member_id === given.memberId)) return undefined;
  const open = book.rooms.filter((room) => !room.isClosed);
  if (!isInPerson(given.format) || open.length === 0) return { room: null };
  const inRoom = (id: string) => (one: TakenTime) =>
    one.room_id === id &&
    Temporal.Instant.compare(one.starts_at, ends_at) < 0 &&
    Temporal.Instant.compare(starts_at, one.ends_at) < 0;
  const free = open.find(({ id }) => !others.some(inRoom(id)));
  return free && { room: free.id };
}
