import { type Refusal, isRefused, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { insertChange } from '../changes.ts';
import { costsFor, feeFor } from '../costs.ts';
import { diary, lengthOf, nextBest } from '../diary.ts';
import { UNDO, isChangeable } from '../rules/changing.ts';
import { type Appointment, changeAppointment, clientsOf, lockAppointment, remindAnew } from '../store.ts';
import {
  type TakenTime,
  besides,
  freeNow,
  heldTime,
  letGo,
  lockBook,
  take,
  takenFor,
  withBuffers,
} from '../taken.ts';
import { type By, roomWhenever } from './book.ts';
import type { Taken } from './hold.ts';

export type MoveRefusal = Refusal<'not_there' | 'over' | 'cancelled' | 'hold_over' | 'costs_more'>;

/** Puts a session at the time that its client holds (`holder`), or that is kept for those who were asked (null). Late, it costs what cancelling then costs: the time before can't be given to anybody. */
export async function moveToHeld(
  work: Work,
  given: { id: string; holdId: string; holder: string | null; shownFee: number; by: By },
): Promise<{ id: string } | MoveRefusal> {
  const found = await lockAppointment(work, given.id);
  if (!found) return refuse('not_there');
  const may = isChangeable(found, work.at);
  if (isRefused(may)) return may;
  const held = await heldTime(work, given.holdId);
  const isTheirs = held?.member_id === found.memberId && held.person_id === given.holder;
  if (!held || !isTheirs) return refuse('hold_over');
  const cost = await costNow(work, found, given.by);
  if (cost.fee > given.shownFee) return refuse('costs_more');
  letGo(work, { id: held.id });
  await put(work, { found, to: await whole(work, found, held), cost, by: given.by });
  return { id: found.id };
}

/** AP4 of a hold that is a part of the time, all of it. */
async function whole(work: Work, found: Appointment, held: TakenTime): Promise<To> {
  if (held.begins_at === null) return held;
  return { ...held, ...withBuffers(held.begins_at, lengthOf(found, await diary(work))) };
}

/** At the desk: to any time that nothing else takes. */
export async function moveAtDesk(
  work: Work,
  given: { id: string; startsAt: Temporal.Instant; by: By },
): Promise<{ id: string } | Taken | MoveRefusal | Refusal<'past'>> {
  const found = await lockAppointment(work, given.id);
  if (!found) return refuse('not_there');
  const may = isChangeable(found, work.at);
  if (isRefused(may)) return may;
  if (Temporal.Instant.compare(given.startsAt, work.at) <= 0) return refuse('past');
  await lockBook(work, found.memberId);
  const book = await diary(work);
  const kind = lengthOf(found, book);
  const wanted = { memberId: found.memberId, kind, format: found.format, startsAt: given.startsAt };
  const room = await roomWhenever(work, book, { ...wanted, moves: found.id });
  if (!room) {
    const without = { session: found };
    return { refused: 'taken', next: await nextBest(work, book, { ...wanted, without }) };
  }
  const times = withBuffers(given.startsAt, kind);
  await put(work, {
    found,
    to: { ...times, room_id: room.room, kind_id: found.kindId, format: found.format },
    cost: await costNow(work, found, given.by),
    by: given.by,
  });
  return { id: found.id };
}

type Cost = ReturnType<typeof feeFor> & { currency: string };

/** What the practice itself moves costs nobody anything. */
async function costNow(work: Work, found: Appointment, by: By): Promise<Cost | { fee: 0; why: 'ours' }> {
  if (by.kind === 'staff') return { fee: 0, why: 'ours' };
  const comers = (await clientsOf(work, [found.id])).get(found.id) ?? [];
  const costs = await costsFor(work, {
    memberId: found.memberId,
    personIds: comers.map((one) => one.personId),
  });
  return { ...feeFor(costs, { startsAt: found.startsAt, at: work.at }), currency: costs.policy.currency };
}

type To = Pick<
  TakenTime,
  'starts_at' | 'ends_at' | 'from_at' | 'until_at' | 'begins_at' | 'room_id' | 'kind_id' | 'format'
>;

async function put(
  work: Work,
  given: { found: Appointment; to: To; cost: Awaited<ReturnType<typeof costNow>>; by: By },
): Promise<void> {
  const { found, to, cost, by } = given;
  const tellAt = work.at.add(UNDO);
  const before = (await takenFor(work, found.id)).find((one) => one.held_until === null);
  freeNow(work, found.id);
  const row = { member_id: found.memberId, appointment_id: found.id, person_id: null };
  take(work, { ...to, ...row, id: work.uuid(), held_until: null });
  // AP6 where it came from is kept until it can't be undone any more, as far as it isn't taken anew.
  if (before) take(work, { ...besides(before, to), id: work.uuid(), held_until: tellAt });
  changeAppointment(work, found.id, {
    starts_at: to.starts_at,
    ends_at: to.ends_at,
    room_id: to.room_id,
    kept_at: null,
    due_at: tellAt,
  });
  remindAnew(work, found.id);
  insertChange(work, {
    appointment_id: found.id,
    what: 'moved',
    by_kind: by.kind,
    by_id: by.id,
    said_at: work.at,
    said_by: by.by,
    from_starts_at: found.startsAt,
    to_starts_at: to.starts_at,
    fee: cost.fee,
    fee_why: cost.why,
    currency: 'currency' in cost ? cost.currency : null,
    tell_at: tellAt,
  });
  work.record({
    action: 'appointment.moved',
    subject: 'appointment',
    subjectId: found.id,
    detail: { by: by.kind, fee: cost.fee },
  });
  work.refreshDesks();
}
