import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { type Change, changesOf, updateChange } from '../changes.ts';
import { diary, lengthOf } from '../diary.ts';
import { undoUntil } from '../rules/changing.ts';
import { type Appointment, changeAppointment, deleteAppointment, lockAppointment } from '../store.ts';
import { freeAt, freeNow, lockBook, take, withBuffers } from '../taken.ts';
import { roomWhenever } from './book.ts';
import { comesAgain } from './stay-away.ts';

/** A client on their page, or whoever is at the desk. */
export type Undoer = { readonly personId: string } | 'desk';

/** What was done on a page is its client's to undo, what was done at the desk the desk's. */
const isTheirs = (change: Change, by: Undoer): boolean =>
  by === 'desk' ? change.said_by !== 'page' : change.said_by === 'page' && change.by_id === by.personId;

/** The latest thing that happened to an appointment, if it can still be undone by this one. */
export function undoable(
  changes: readonly Change[],
  by: Undoer,
  at: Temporal.Instant,
): { change: Change; until: Temporal.Instant } | undefined {
  const last = changes.findLast((one) => one.undone_at === null);
  if (!last || !isTheirs(last, by)) return undefined;
  const facts = {
    noted: last.noted_at,
    tellAt: last.tell_at,
    toldAt: last.told_at,
    undoneAt: last.undone_at,
  };
  const until = undoUntil(facts, at);
  return until && { change: last, until };
}

/** AP6 undoes what was done in the last three minutes, by who did it. Nobody has been told, so nobody is told now. */
export async function undo(
  work: Work,
  given: { id: string; by: Undoer },
): Promise<{ id: string; what: Change['what'] } | Refusal<'not_there' | 'too_late' | 'taken'>> {
  const found = await lockAppointment(work, given.id);
  if (!found) return refuse('not_there');
  const all = (await changesOf(work, [found.id])).get(found.id) ?? [];
  const open = undoable(all, given.by, work.at);
  if (!open) return refuse('too_late');
  const { change } = open;
  if (change.what === 'moved' && !(await movedBack(work, found, change))) return refuse('taken');
  if (change.what === 'cancelled') {
    freeAt(work, found.id, null);
    changeAppointment(work, found.id, { cancelled_at: null, due_at: work.at });
  }
  if (change.what === 'stays_away' && change.by_id !== null)
    await comesAgain(work, { id: found.id, personId: change.by_id });
  if (change.what === 'booked') deleteAppointment(work, found.id);
  else updateChange(work, change.id, { undone_at: work.at });
  work.record({
    action: 'appointment.undone',
    subject: 'appointment',
    subjectId: found.id,
    detail: { what: change.what },
  });
  work.refreshDesks();
  return { id: found.id, what: change.what };
}

async function movedBack(work: Work, found: Appointment, change: Change): Promise<boolean> {
  const startsAt = change.from_starts_at;
  if (startsAt === null) return false;
  await lockBook(work, found.memberId);
  const book = await diary(work);
  const kind = lengthOf(found, book);
  const room = await roomWhenever(work, book, {
    memberId: found.memberId,
    kind,
    format: found.format,
    startsAt,
    moves: found.id,
  });
  if (!room) return false;
  freeNow(work, found.id);
  const times = withBuffers(startsAt, kind);
  take(work, {
    ...times,
    id: work.uuid(),
    member_id: found.memberId,
    room_id: room.room,
    appointment_id: found.id,
    kind_id: found.kindId,
    person_id: null,
    format: found.format,
    held_until: null,
  });
  changeAppointment(work, found.id, {
    starts_at: startsAt,
    ends_at: times.ends_at,
    room_id: room.room,
    due_at: work.at,
  });
  return true;
}
