import { isRefused, refuse, type Refusal } from '#kit/outcome';
import { instantOf } from '#kit/wall-time';
import type { Work } from '#kit/work';
import { type Diary, diary, freeFor, nextBest } from '../diary.ts';
import type { Kind } from '../patterns.ts';
import { HELD } from '../rules/changing.ts';
import type { FreeTime } from '../rules/free-times.ts';
import type { Format } from '../rules/pattern.ts';
import { type TakenTime, letGo, lockBook, take, withBuffers } from '../taken.ts';

export type Taken = Refusal<'taken'> & { readonly next: readonly FreeTime[] };

export type Wanted = {
  readonly memberId: string;
  readonly kindId: string | null;
  readonly format: Format;
  readonly startsAt: Temporal.Instant;
  /** Who is choosing; null: who has no account. */
  readonly personId: string | null;
  readonly whom: 'new' | 'existing';
};

/** What somebody chose, if it is offered to them. */
export function offeredKind(
  book: Diary,
  { memberId, kindId, format, whom }: Pick<Wanted, 'memberId' | 'kindId' | 'format' | 'whom'>,
): Kind | undefined {
  const kind = book.kindsOf(memberId, whom).find((one) => one.id === kindId);
  return kind?.formats.includes(format) === true ? kind : undefined;
}

/** The room of a free time that begins exactly then; undefined where none does. */
export async function roomAt(
  work: Work,
  book: Diary,
  given: Omit<Wanted, 'whom' | 'personId'> & { kind: Kind; holdId?: string },
): Promise<{ room: string | null } | undefined> {
  const { startsAt, holdId } = given;
  const [free] = await freeFor(work, book, {
    ...given,
    from: startsAt,
    until: startsAt.add({ milliseconds: 1 }),
    without: { ...(holdId !== undefined && { holdId }) },
  });
  return free && instantOf(free.start).equals(startsAt) ? { room: free.room } : undefined;
}

/**
 * AP4 holds a time for five minutes while somebody reads what they are about to do. Of however many want one time one has it, the others
 * are told what else is free. Whoever held another time lets that go. Who moves their session can't hold a part of the time that it has:
 * until they confirm, it is taken.
 */
export async function holdTime(
  work: Work,
  wanted: Wanted,
): Promise<{ id: string; heldUntil: Temporal.Instant } | Taken | Refusal<'not_offered'>> {
  await lockBook(work, wanted.memberId);
  const book = await diary(work);
  const kind = offeredKind(book, wanted);
  if (!kind || !book.staff.therapists.some((one) => one.id === wanted.memberId)) return refuse('not_offered');
  if (wanted.personId !== null) {
    letGo(work, { personId: wanted.personId });
    await work.flush();
  }
  const free = await roomAt(work, book, { ...wanted, kind });
  if (!free) return { refused: 'taken', next: await nextBest(work, book, { ...wanted, kind }) };
  const heldUntil = work.at.add(HELD);
  const id = work.uuid();
  take(work, heldRow(wanted, { id, kind, room: free.room, heldUntil }));
  return { id, heldUntil };
}

function heldRow(
  wanted: Wanted,
  given: { id: string; kind: Kind; room: string | null; heldUntil: Temporal.Instant },
): TakenTime {
  return {
    id: given.id,
    member_id: wanted.memberId,
    room_id: given.room,
    appointment_id: null,
    kind_id: wanted.kindId,
    person_id: wanted.personId,
    format: wanted.format,
    ...withBuffers(wanted.startsAt, given.kind),
    held_until: given.heldUntil,
  };
}

export const isTaken = (outcome: unknown): outcome is Taken =>
  isRefused(outcome) && outcome.refused === 'taken';
