import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { type Diary, diary } from '../diary.ts';
import { SESSION_BOOKED } from '../events.ts';
import { MADE_AHEAD, type Occurrence, occurrences } from '../rules/series.ts';
import {
  type Series,
  changeSeries,
  dueSeries,
  insertGap,
  insertSeries,
  lockSeries,
  seriesClients,
} from '../series-store.ts';
import type { Format } from '../rules/pattern.ts';
import { insertAppointment, seriesAppointments } from '../store.ts';
import { lockBook, take, withBuffers } from '../taken.ts';
import { roomWhenever } from './book.ts';
import { cancel } from './cancel.ts';

export type NewSeries = {
  readonly memberId: string;
  readonly personIds: readonly string[];
  readonly kindId: string | null;
  readonly format: Format;
  readonly firstOn: string;
  readonly atMinute: number;
  readonly everyWeeks: 1 | 2;
  readonly untilOn: string | null;
};

/** How often a series is lengthened. */
const AGAIN = { hours: 7 * 24 } as const;

/**
 * AP9 the same time each week or each second one, with the sessions of the next eight weeks. A date on which the time is taken, or the member
 * away, has none; the page of the series says so.
 */
export async function beginSeries(
  work: Work,
  given: NewSeries,
): Promise<{ id: string } | Refusal<'not_there' | 'nobody'>> {
  await lockBook(work, given.memberId);
  const book = await diary(work);
  if (!book.staff.therapists.some((one) => one.id === given.memberId)) return refuse('not_there');
  if (given.personIds.length === 0) return refuse('nobody');
  const before = Temporal.PlainDate.from(given.firstOn).subtract({ days: 1 }).toString();
  const row = {
    member_id: given.memberId,
    kind_id: given.kindId,
    format: given.format,
    first_on: given.firstOn,
    at_minute: given.atMinute,
    every_weeks: given.everyWeeks,
    until_on: given.untilOn,
    made_until: before,
    due_at: work.at.add(AGAIN),
  };
  const id = insertSeries(work, { ...row, personIds: given.personIds });
  await lengthen(work, book, { ...row, id, ended_at: null }, given.personIds);
  await work.flush();
  // It was agreed upon with them; the weeks that are added by themselves later weren't.
  const [first] = await seriesAppointments(work, id, work.at);
  if (first) work.announce({ name: SESSION_BOOKED, id: first.id });
  work.record({
    action: 'series.begun',
    subject: 'series',
    subjectId: id,
    detail: { weeks: given.everyWeeks, clients: given.personIds.length },
  });
  work.refreshDesks();
  return { id };
}

/** The sweep's part: every series that is due here gets its next weeks. */
export async function lengthenDue(work: Work, most: number): Promise<number> {
  const due = await dueSeries(work, most);
  for (const one of due) {
    await lockBook(work, one.member_id);
    const book = await diary(work);
    const isOver = one.ended_at !== null || !book.staff.member(one.member_id);
    if (isOver) changeSeries(work, one.id, { due_at: null });
    else await lengthen(work, book, one, await seriesClients(work, one.id));
    await work.flush();
  }
  return due.length;
}

async function lengthen(work: Work, book: Diary, one: Series, personIds: readonly string[]): Promise<void> {
  const { zone } = book.staff.practice;
  const today = work.at.toZonedDateTimeISO(zone).toPlainDate();
  const rhythm = {
    firstOn: one.first_on,
    atMinute: one.at_minute,
    everyWeeks: one.every_weeks,
    untilOn: one.until_on,
  };
  const until = today.add(MADE_AHEAD);
  const after = Temporal.PlainDate.from(one.made_until);
  for (const at of occurrences(rhythm, zone, { after, until })) {
    if (Temporal.Instant.compare(at.startsAt, work.at) > 0) await make(work, book, { one, at, personIds });
    // The next one sees what this one took.
    await work.flush();
  }
  const isDone = one.until_on !== null && one.until_on <= until.toString();
  changeSeries(work, one.id, {
    made_until: (Temporal.PlainDate.compare(after, until) > 0 ? after : until).toString(),
    due_at: isDone ? null : work.at.add(AGAIN),
  });
}

async function make(
  work: Work,
  book: Diary,
  given: { one: Series; at: Occurrence; personIds: readonly string[] },
): Promise<void> {
  const { one, at, personIds } = given;
  const kind = book.kind(one.kind_id, one.member_id);
  const wanted = { memberId: one.member_id, kind, format: one.format, startsAt: at.startsAt };
  const calendar = book.staff.calendar(one.member_id);
  const times = withBuffers(at.startsAt, kind);
  const isAway = calendar.absences.some(
    ({ from, until }) =>
      Temporal.Instant.compare(from, times.ends_at) < 0 && Temporal.Instant.compare(until, at.startsAt) > 0,
  );
  if (isAway) return insertGap(work, one.id, { on_date: at.on, because: 'away' });
  if (calendar.holidays.has(at.on)) return insertGap(work, one.id, { on_date: at.on, because: 'off' });
  const room = await roomWhenever(work, book, wanted);
  if (!room) return insertGap(work, one.id, { on_date: at.on, because: 'taken' });
  const id = work.uuid();
  insertAppointment(work, {
    id,
    memberId: one.member_id,
    kindId: one.kind_id,
    roomId: room.room,
    seriesId: one.id,
    inquiryId: null,
    startsAt: at.startsAt,
    endsAt: times.ends_at,
    format: one.format,
    personIds,
    // Whoever asked to be reminded is.
    dueAt: work.at,
  });
  take(work, {
    ...times,
    id: work.uuid(),
    member_id: one.member_id,
    room_id: room.room,
    appointment_id: id,
    kind_id: one.kind_id,
    person_id: null,
    format: one.format,
    held_until: null,
  });
}

/** AP9 it goes on no more: what lies ahead of it is cancelled by the practice, and costs nobody anything. */
export async function endSeries(
  work: Work,
  given: { id: string; memberId: string },
): Promise<{ id: string } | Refusal<'not_there'>> {
  const found = await lockSeries(work, given.id);
  if (!found || found.ended_at !== null) return refuse('not_there');
  for (const one of await seriesAppointments(work, found.id, work.at))
    await cancel(work, { id: one.id, because: null, by: { kind: 'staff', id: given.memberId, by: 'desk' } });
  changeSeries(work, found.id, { ended_at: work.at, due_at: null });
  work.record({ action: 'series.ended', subject: 'series', subjectId: found.id });
  return { id: found.id };
}
