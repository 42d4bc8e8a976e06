import { zoneInWords } from '#kit/wording/time';
import type { Work } from '#kit/work';
import { readerAtDesk, detailsOf, whoComes } from './desk-view.ts';
import { type Diary, diary } from './diary.ts';
import { nameOf } from './mine-view.ts';
import { busyElsewhere } from './outside-store.ts';
import { type CalendarView, type Shown, shownDays } from './rules/calendar-days.ts';
import { appointmentsBetween } from './store.ts';
import { deskWords } from './words/index.ts';
import { type Reader, clockFor, dateFor, dayFor } from './words/times.ts';
import { calendarWords } from './words/calendar.ts';

/** What stands in a calendar: a session, or time that is taken otherwise. Wall times of the practice's zone. */
export type Entry = {
  /** Of a session: its id. */
  readonly id: string | undefined;
  readonly kind: 'session' | 'busy' | 'away';
  /** 'YYYY-MM-DDTHH:MM' on the wall. */
  readonly from: string;
  readonly until: string;
  readonly clock: string;
  readonly who: string;
  readonly details: string;
  readonly startsAt: Temporal.Instant;
};

export type CalendarDay = { readonly on: string; readonly name: string; readonly entries: readonly Entry[] };

export type DeskCalendar = {
  readonly book: Diary;
  readonly reader: Reader;
  readonly shown: Shown;
  readonly today: string;
  readonly days: readonly CalendarDay[];
  readonly zone: string;
  /** The hours that are drawn, at least those in which anything is. */
  readonly hours: { readonly from: number; readonly until: number };
};

const DRAWN = { from: 8, until: 18 } as const;

export async function deskCalendar(
  work: Work,
  given: { view: CalendarView; on: string | undefined; memberId: string | undefined },
): Promise<DeskCalendar> {
  const book = await diary(work);
  const reader = readerAtDesk(book);
  const today = dateFor(work.at, reader);
  const shown = shownDays(given.view, given.on, today);
  const instant = (date: Temporal.PlainDate) => date.toZonedDateTime(reader.zone).toInstant();
  const span = { from: instant(shown.first), until: instant(shown.first.add({ days: shown.days })) };
  const entries = [...(await sessions(work, book, { ...span, memberId: given.memberId }))];
  for (const member of book.staff.therapists)
    if (given.memberId === undefined ? book.staff.therapists.length === 1 : member.id === given.memberId)
      entries.push(...(await otherwise(work, book, { ...span, memberId: member.id })));
  const days = Array.from({ length: shown.days }, (_, index) => {
    const date = shown.first.add({ days: index });
    const on = date.toString();
    return {
      on,
      name: dayFor(date, reader),
      entries: entries
        .filter((one) => one.from.slice(0, 10) === on)
        .toSorted((a, b) => Temporal.Instant.compare(a.startsAt, b.startsAt)),
    };
  });
  return {
    book,
    reader,
    shown,
    today: today.toString(),
    days,
    zone: zoneInWords(work.at, reader.zone, reader.locale),
    hours: hoursOf(entries),
  };
}

function hoursOf(entries: readonly Entry[]): DeskCalendar['hours'] {
  const drawn = entries.filter((one) => one.kind === 'session');
  const hour = (wall: string): number => Number(wall.slice(11, 13));
  return {
    from: Math.min(DRAWN.from, ...drawn.map((one) => hour(one.from))),
    until: Math.max(
      DRAWN.until,
      ...drawn.map((one) => (hour(one.until) < hour(one.from) ? 24 : hour(one.until) + 1)),
    ),
  };
}

const wall = (at: Temporal.Instant, reader: Reader): string =>
  at.toZonedDateTimeISO(reader.zone).toPlainDateTime().toString({ smallestUnit: 'minute' });

type Span = { from: Temporal.Instant; until: Temporal.Instant };

function placed(span: Span, reader: Reader) {
  const words = calendarWords(reader.locale).desk;
  const clock = words.clock({ from: clockFor(span.from, reader), until: clockFor(span.until, reader) });
  return { from: wall(span.from, reader), until: wall(span.until, reader), clock, startsAt: span.from };
}

async function sessions(
  work: Work,
  book: Diary,
  given: Span & { memberId: string | undefined },
): Promise<Entry[]> {
  const reader = readerAtDesk(book);
  const found = await appointmentsBetween(work, given);
  const words = deskWords(reader.locale);
  const who = await whoComes(
    work,
    found.map((one) => one.id),
    words,
  );
  const isSeveral = book.staff.therapists.length > 1 && given.memberId === undefined;
  return found.map((one) => ({
    id: one.id,
    kind: 'session',
    ...placed({ from: one.startsAt, until: one.endsAt }, reader),
    who: who(one.id),
    details: [isSeveral ? nameOf(book, one.memberId) : '', detailsOf(one, book, words)]
      .filter((part) => part !== '')
      .join(', '),
  }));
}

/** A member's absences, and what another calendar takes; cut into days, since one may last for weeks. */
async function otherwise(work: Work, book: Diary, given: Span & { memberId: string }): Promise<Entry[]> {
  const reader = readerAtDesk(book);
  const { desk } = calendarWords(reader.locale);
  const busy = await busyElsewhere(work, given);
  const away = book.staff
    .calendar(given.memberId)
    .absences.filter(
      (one) =>
        Temporal.Instant.compare(one.from, given.until) < 0 &&
        Temporal.Instant.compare(given.from, one.until) < 0,
    );
  const drawn = (kind: 'busy' | 'away', who: string) => (one: Span) =>
    byDays(one, given, reader).map((part) => ({
      id: undefined,
      kind,
      ...placed(part, reader),
      who,
      details: '',
    }));
  return [...busy.flatMap(drawn('busy', desk.busy)), ...away.flatMap(drawn('away', desk.away))];
}

function byDays(span: Span, within: Span, reader: Reader): Span[] {
  const parts: Span[] = [];
  let from = later(span.from, within.from);
  const until = earlier(span.until, within.until);
  while (Temporal.Instant.compare(from, until) < 0) {
    const next = from
      .toZonedDateTimeISO(reader.zone)
      .toPlainDate()
      .add({ days: 1 })
      .toZonedDateTime(reader.zone)
      .toInstant();
    const to = earlier(next, until);
    parts.push({ from, until: to });
    from = to;
  }
  return parts;
}

const later = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) > 0 ? a : b);
const earlier = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) < 0 ? a : b);
