import { answersPeople, worksHere } from './rules/roles.ts';
import type { Work } from '#kit/work';
import { WHOLE_PRACTICE } from './actions/open.ts';
import type { Weekday } from '#kit/wall-time';
import { type Calendar, type Span, type WorkingWeek, calendarOf } from './rules/working-time.ts';
import { absences } from './away.ts';
import { everyoneAway } from './rules/everyone-away.ts';
import { type Member, type Practice, holidays, hours, members, thisPractice } from './store.ts';

type AbsenceTime = {
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant;
  readonly notedAt: Temporal.Instant;
};

/** Who works in a practice, when, and who stands in for whom: everything that a promise is computed from. */
export type Staffing = {
  readonly practice: Practice;
  readonly members: readonly Member[];
  /** Those who answer people: everyone but the front desk. */
  readonly therapists: readonly Member[];
  /** Whoever works here, or keeps an opening here by mail. */
  member(id: string | null): Member | undefined;
  /**
   * The hours of one member (the practice's, where they have none of their own), less their absences; or of the whole
   * practice, less when everybody who answers is away.
   */
  calendar(memberId: string | null): Calendar;
  /** When a member is away, and when that was noted. */
  absences(memberId: string): readonly AbsenceTime[];
  /** Who covers for a member that is away now: a colleague, nobody, or undefined when they aren't away. */
  cover(memberId: string): { readonly coverId: string | null; readonly until: Temporal.Instant } | undefined;
};

type HoursRow = Awaited<ReturnType<typeof hours>>[number];

const clockTime = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

function weekOf(rows: readonly HoursRow[]): WorkingWeek {
  const spans = (weekday: Weekday): Span[] =>
    rows
      .filter((row) => row.weekday === weekday)
      .map((row) => ({ from: clockTime(row.from_minute), to: clockTime(row.until_minute) }));
  return { 1: spans(1), 2: spans(2), 3: spans(3), 4: spans(4), 5: spans(5), 6: spans(6), 7: spans(7) };
}

/** Reads it all in one round trip. */
export async function staffing(work: Work): Promise<Staffing> {
  const [practice, everyone, allHours, freeDays, away] = await Promise.all([
    thisPractice(work),
    members(work, { listed: true }),
    hours(work),
    holidays(work),
    absences(work),
  ]);
  const made = new Map<string, Calendar>();
  const byId = new Map(everyone.map((one) => [one.id, one]));
  const therapists = everyone.filter(answersPeople);
  const awayOf = (id: string): AbsenceTime[] =>
    away
      .filter((row) => row.member_id === id)
      .map((row) => ({ from: row.from_at, until: row.until_at, notedAt: row.noted_at }));
  const calendarFor = (id: string): Calendar => {
    const own = allHours.filter((row) => row.member_id === id);
    const week = weekOf(own.length > 0 ? own : allHours.filter((row) => row.member_id === WHOLE_PRACTICE));
    const closed = freeDays.map((day) => ({ on: day.on_date, name: day.name }));
    return calendarOf({
      zone: practice.zone,
      week,
      holidays: closed,
      absences: id === WHOLE_PRACTICE ? everyoneAway(therapists.map((one) => awayOf(one.id))) : awayOf(id),
    });
  };
  return {
    practice,
    members: everyone.filter(worksHere),
    therapists,
    member: (id) => (id === null ? undefined : byId.get(id)),
    calendar(memberId) {
      const id = memberId ?? WHOLE_PRACTICE;
      const calendar = made.get(id) ?? calendarFor(id);
      made.set(id, calendar);
      return calendar;
    },
    absences: awayOf,
    cover(memberId) {
      const now = away.find(
        (row) => row.member_id === memberId && Temporal.Instant.compare(row.from_at, work.at) <= 0,
      );
      return now && { coverId: now.cover_id, until: now.until_at };
    },
  };
}
