import { isRefused, refuse, type Refusal } from '#kit/outcome';
import { instantOf } from '#kit/wall-time';
import type { Work } from '#kit/work';
import { type Diary, type Sought, diary, freeFor, lengthOf, nextBest } from '../diary.ts';
import type { Kind } from '../patterns.ts';
import { HELD } from '../rules/changing.ts';
import type { FreeTime } from '../rules/free-times.ts';
import type { Format } from '../rules/pattern.ts';
import type { Appointment } from '../store.ts';
import { type TakenTime, besides, letGo, lockBook, take, takenFor, withBuffers } from '../taken.ts';

export type Taken = Refusal<'taken'> & { readonly next: readonly FreeTime[] };

export type Wanted = {
  readonly memberId: string;
  readonly kindId: string | null;
  readonly format: Format;
  readonly startsAt: Temporal.Instant;
  /** Who is choosing; null: who has no account. */
  readonly personId: string | null;
  readonly whom: 'new' | 'existing';
  /** The session that is being moved there: as long as it is now, also where its kind has become another since. */
  readonly moves?: Appointment | undefined;
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
  given: Omit<Wanted, 'whom' | 'personId' | 'moves'> & { kind: Kind; without: Sought['without'] },
): Promise<{ room: string | null } | undefined> {
  const { startsAt } = given;
  const [free] = await freeFor(work, book, {
    ...given,
    from: startsAt,
    until: startsAt.add({ milliseconds: 1 }),
  });
  return free && instantOf(free.start).equals(startsAt) ? { room: free.room } : undefined;
}

/**
 * AP4 holds a time for five minutes while somebody reads what they are about to do. Of however many want one time one has it, the others
 * are told what else is free. Whoever held another time lets that go. Who moves their session by less than its length holds the part that it
 * doesn't take itself.
 */
export async function holdTime(
  work: Work,
  wanted: Wanted,
): Promise<{ id: string; heldUntil: Temporal.Instant } | Taken | Refusal<'not_offered'>> {
  await lockBook(work, wanted.memberId);
  const book = await diary(work);
  const { moves } = wanted;
  const kind = moves ? lengthOf(moves, book) : offeredKind(book, wanted);
  if (!kind || !book.staff.therapists.some((one) => one.id === wanted.memberId)) return refuse('not_offered');
  if (wanted.personId !== null) {
    letGo(work, { personId: wanted.personId });
    await work.flush();
  }
  const without = { session: moves };
  const free = await roomAt(work, book, { ...wanted, kind, without });
  if (!free) return { refused: 'taken', next: await nextBest(work, book, { ...wanted, kind, without }) };
  const heldUntil = work.at.add(HELD);
  const id = work.uuid();
  const row = heldRow(wanted, { id, kind, room: free.room, heldUntil });
  const own = moves && (await takenFor(work, moves.id)).find((one) => one.held_until === null);
  take(work, own ? { ...besides(row, own), begins_at: wanted.startsAt } : row);
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
