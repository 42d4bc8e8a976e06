import { staffing, shownName } from '#accounts';
import { mailbox, send } from '#channels';
import { type Way, consentOf } from '#people';
import type { Work, WorkSource } from '#kit/work';
import { change } from '../changes.ts';
import { type Diary, diary } from '../diary.ts';
import {
  type FreedTime,
  changeFreed,
  freedDue,
  freedTimes,
  insertFreed,
  insertOffer,
  lockFreed,
  offer,
  offersOf,
} from '../freed-store.ts';
import type { Kind } from '../patterns.ts';
import { paths } from '../paths.ts';
import { NOT_WITHIN, type Waiting, offerState, whomToAsk } from '../rules/freed.ts';
import { isWaking } from '../rules/waking.ts';
import { type SoonerWish, wishes } from '../sooner-store.ts';
import { appointment, appointmentsOf, everyoneOf, isOn } from '../store.ts';
import { letGo, lockBook, take, withBuffers } from '../taken.ts';
import { wayToAsk } from './sooner.ts';
import { busyElsewhere } from '../outside-store.ts';
import { freedWords } from '../words/freed.ts';
import { momentFor, readerOf } from '../words/times.ts';
import { roomWhenever } from './book.ts';

const MOST = 50;

/** AP41 a time is free that a session was to have: who is on the list is asked first, if there is time enough to ask. */
export async function offerFreed(work: Work, changeId: string): Promise<void> {
  const what = await change(work, changeId);
  const found = what && (await appointment(work, what.appointment_id));
  if (!found || !what.from_starts_at) return;
  const startsAt = what.from_starts_at;
  if (Temporal.Instant.compare(startsAt.subtract(NOT_WITHIN), work.at) <= 0) return;
  const waiting = await wishes(work, { memberId: found.memberId });
  if (waiting.length === 0) return;
  const id = work.uuid();
  const { memberId, kindId, format } = found;
  const endsAt = startsAt.add(found.startsAt.until(found.endsAt));
  insertFreed(work, { id, changeId, memberId, kindId, format, startsAt, endsAt });
  await work.flush();
  await askNext(work, id);
}

/** The sweep's part: a hold that ran out, or a morning that came. */
export async function attendFreed(source: WorkSource, practice: string): Promise<number> {
  const system = { kind: 'system' } as const;
  const ids = await source.inPractice(practice, system, (work) => freedDue(work, MOST));
  for (const id of ids) await source.inPractice(practice, system, (work) => askNext(work, id));
  return ids.length;
}

/** AP41 AP42 AP44 asks the next ones; with nobody left the time is free for all. */
export async function askNext(work: Work, id: string): Promise<void> {
  const freed = await lockFreed(work, id);
  if (!freed || freed.takenAt !== null || freed.endedAt !== null) return;
  await lockBook(work, freed.memberId);
  if (freed.holdId !== null) {
    letGo(work, { id: freed.holdId });
    await work.flush();
  }
  const book = await diary(work);
  const kind = lengthOf(freed, book);
  const room = await freeRoom(work, book, freed, kind);
  const asking = room ? whomToAsk(freed, await waitingFor(work, book, freed), work.at) : undefined;
  if (!room || !asking || (asking.ask.length === 0 && !asking.again)) {
    changeFreed(work, id, { ended_at: work.at, hold_id: null, due_at: null });
    return;
  }
  if (asking.ask.length === 0) {
    changeFreed(work, id, { hold_id: null, due_at: asking.again ?? null });
    return;
  }
  const until = asking.ask.map((one) => one.heldUntil).toSorted((a, b) => Temporal.Instant.compare(b, a))[0];
  const holdId = work.uuid();
  take(work, {
    ...withBuffers(freed.startsAt, kind),
    id: holdId,
    member_id: freed.memberId,
    room_id: room.room,
    appointment_id: null,
    kind_id: freed.kindId,
    person_id: null,
    format: freed.format,
    held_until: until ?? work.at,
  });
  changeFreed(work, id, { hold_id: holdId, due_at: until ?? work.at });
  for (const { wish, heldUntil } of asking.ask) await ask(work, book, freed, { wish, heldUntil });
}

/** As long as the session was, with what is kept free around such a one. */
const lengthOf = (freed: FreedTime, book: Diary): Kind => ({
  ...book.kind(freed.kindId, freed.memberId),
  minutes: freed.startsAt.until(freed.endsAt).total('minutes'),
});

/** Undefined where something else is there by now: here, or in the member's other calendar; or where they are away. */
async function freeRoom(
  work: Work,
  book: Diary,
  freed: FreedTime,
  kind: Kind,
): Promise<{ room: string | null } | undefined> {
  const { memberId, format, startsAt, endsAt } = freed;
  if (!book.staff.therapists.some((one) => one.id === memberId)) return undefined;
  const busy = await busyElsewhere(work, { memberId, from: startsAt, until: endsAt });
  const isAway = book.staff
    .absences(memberId)
    .some(
      ({ from, until }) =>
        Temporal.Instant.compare(from, endsAt) < 0 && Temporal.Instant.compare(startsAt, until) < 0,
    );
  return busy.length > 0 || isAway
    ? undefined
    : roomWhenever(work, book, { memberId, kind, format, startsAt });
}

type Listed = Waiting & SoonerWish & { readonly way: Way | undefined };

async function waitingFor(work: Work, book: Diary, freed: FreedTime): Promise<Listed[]> {
  const [list, asked, what, box] = await Promise.all([
    wishes(work, { memberId: freed.memberId }),
    offersOf(work, freed.id),
    change(work, freed.changeId),
    mailbox(work),
  ]);
  const gaveUp = what ? (await everyoneOf(work, [what.appointment_id])).get(what.appointment_id) : [];
  const passedOver = new Set([...asked, ...(gaveUp ?? [])].map((one) => one.personId));
  const found: Listed[] = [];
  for (const wish of list) {
    const facts = await factsOf(work, book, freed, wish);
    const isReachable = box?.smtp !== undefined && facts.isReachable;
    found.push({ ...wish, ...facts, isReachable, isPassedOver: passedOver.has(wish.personId) });
  }
  return found;
}

async function factsOf(work: Work, book: Diary, freed: FreedTime, wish: SoonerWish) {
  const [ahead, reader, way, yes] = await Promise.all([
    appointmentsOf(work, wish.personId, { ahead: work.at }),
    readerOf(work, book.staff, wish.personId),
    wayToAsk(work, wish),
    consentOf(work, wish.personId, 'freed_time'),
  ]);
  const standing = ahead.filter(isOn);
  const next = standing.find((one) => one.memberId === freed.memberId);
  return {
    zone: reader.readerZone ?? reader.zone,
    way,
    isReachable: way !== undefined && yes !== undefined,
    nextAt: next?.startsAt,
    isBusy: standing.some(
      (one) =>
        Temporal.Instant.compare(one.startsAt, freed.endsAt) < 0 &&
        Temporal.Instant.compare(freed.startsAt, one.endsAt) < 0,
    ),
    minutes: next ? next.startsAt.until(next.endsAt).total('minutes') : usualMinutes(book, freed),
  };
}

/** Who has no session ahead is offered what is as long as the shortest that can be booked. */
const usualMinutes = (book: Diary, { memberId }: FreedTime): number =>
  Math.min(...book.kindsOf(memberId, 'existing').map((one) => one.minutes), 50);

async function ask(
  work: Work,
  book: Diary,
  freed: FreedTime,
  { wish, heldUntil }: { wish: Listed; heldUntil: Temporal.Instant },
): Promise<void> {
  const reader = await readerOf(work, book.staff, wish.personId);
  const [id, link] = [work.uuid(), work.secret(24)];
  const wayId = wish.way?.id ?? wish.wayId;
  insertOffer(work, {
    id,
    freedId: freed.id,
    wishId: wish.id,
    personId: wish.personId,
    wayId,
    heldUntil,
    link,
  });
  const member = book.staff.member(freed.memberId);
  send(work, {
    once: `freed time ${freed.id} ${wish.personId}`,
    purpose: 'freed_time',
    to: { person: wish.personId, way: wayId },
    aboutId: id,
    words: freedWords(reader.locale).mail({
      when: momentFor(freed.startsAt, reader),
      until: momentFor(heldUntil, reader),
      who: shownName(member),
      link: work.origin + paths.freed(book.staff.practice.slug, link),
    }),
  });
  work.record({ action: 'freed.offered', subject: 'person', subjectId: wish.personId });
}

/** I8 AP42 asked as the mail is taken: it is still theirs to say yes to. What would leave too late, or at night, doesn't leave. */
export async function freedStillWanted(
  work: Work,
  delivery: { about_id: string | null; once: string },
): Promise<boolean> {
  if (!delivery.once.startsWith('freed time ')) return true;
  const found = delivery.about_id === null ? undefined : await offer(work, { id: delivery.about_id });
  const freed = found && (await freedTimes(work, [found.freedId])).get(found.freedId);
  if (!freed || found.saidNoAt !== null || offerState(freed, found, work.at) !== 'open') return false;
  const reader = await readerOf(work, await staffing(work), found.personId);
  return isWaking(work.at, reader.readerZone ?? reader.zone);
}
