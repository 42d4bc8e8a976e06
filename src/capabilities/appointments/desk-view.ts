import { persons } from '#people';
import { moneyInWords } from '#kit/wording/money';
import { whenInWords } from '#kit/wording/time';
import type { Work } from '#kit/work';
import { type Change, changesOf } from './changes.ts';
import { costsFor } from './costs.ts';
import { type Diary, diary } from './diary.ts';
import { type CostView, costView, nameOf } from './mine-view.ts';
import { undoable } from './actions/undo.ts';
import { payersOf } from './payers.ts';
import { type Gap, gapsOf, seriesNow } from './series-store.ts';
import { type Appointment, appointment, appointmentsBetween, everyoneOf, neighbours } from './store.ts';
import { dateFrom } from './times-view.ts';
import { type DeskWords, deskWords } from './words/index.ts';
import { type Reader, clockFor, dateFor, dayFor, momentFor } from './words/times.ts';

/** A session as a line at the desk. */
export type Line = {
  readonly id: string;
  readonly clock: string;
  readonly who: string;
  readonly with: string;
  readonly details: string;
  readonly isOff: boolean;
};

export type DayView = { readonly day: string; readonly lines: readonly Line[] };

export type WeekView = {
  readonly book: Diary;
  readonly reader: Reader;
  readonly days: readonly DayView[];
  readonly earlier: string;
  readonly later: string;
  readonly isThisWeek: boolean;
};

const WEEK = 7;

export const readerAtDesk = (book: Diary): Reader => {
  const { locale, zone, country } = book.staff.practice;
  return { locale, zone, country };
};

export function detailsOf(one: Appointment, book: Diary, words: DeskWords): string {
  const kind = book.kind(one.kindId, one.memberId);
  const room = book.rooms.find(({ id }) => id === one.roomId);
  return [
    words.details({
      kind: kind.name || words.usual,
      minutes: one.startsAt.until(one.endsAt).total('minutes'),
      format: words.formats[one.format],
    }),
    room ? words.room(room.name) : '',
    one.seriesId === null ? '' : words.series,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** Names of who comes to each. */
export async function whoComes(
  work: Work,
  ids: readonly string[],
  words: DeskWords,
): Promise<(id: string) => string> {
  const clients = await everyoneOf(work, ids);
  const everyone = await persons(work, [...new Set([...clients.values()].flat().map((one) => one.personId))]);
  return (id) =>
    clients
      .get(id)
      ?.flatMap((one) => {
        const name = everyone.get(one.personId)?.called ?? '';
        return name === '' ? [] : [one.staysAway ? words.one.staysAway(name) : name];
      })
      .join(', ') || words.nobody;
}

/** A week of sessions from a date on, of one member or of all; what was cancelled stands in it, as such. */
export async function weekView(
  work: Work,
  given: { from: string | undefined; memberId: string | undefined },
): Promise<WeekView> {
  const book = await diary(work);
  const reader = readerAtDesk(book);
  const words = deskWords(reader.locale);
  const today = dateFor(work.at, reader);
  const first = dateFrom(given.from) ?? today;
  const instant = (date: Temporal.PlainDate) => date.toZonedDateTime(reader.zone).toInstant();
  const found = await appointmentsBetween(work, {
    from: instant(first),
    until: instant(first.add({ days: WEEK })),
    memberId: given.memberId,
    cancelled: true,
  });
  const who = await whoComes(
    work,
    found.map((one) => one.id),
    words,
  );
  const days = new Map<string, Line[]>();
  for (const one of found) {
    const day = dayFor(dateFor(one.startsAt, reader), reader);
    const lines = days.get(day) ?? [];
    lines.push({
      id: one.id,
      clock: clockFor(one.startsAt, reader),
      who: who(one.id),
      with: nameOf(book, one.memberId),
      details: detailsOf(one, book, words),
      isOff: one.cancelledAt !== null,
    });
    days.set(day, lines);
  }
  return {
    book,
    reader,
    days: [...days].map(([day, lines]) => ({ day, lines })),
    earlier: first.subtract({ days: WEEK }).toString(),
    later: first.add({ days: WEEK }).toString(),
    isThisWeek: first.equals(today),
  };
}

export type DeskDetail = {
  readonly book: Diary;
  readonly reader: Reader;
  readonly found: Appointment;
  readonly when: string;
  readonly who: string;
  readonly with: string;
  readonly details: string;
  readonly cost: CostView;
  readonly payer: string;
  readonly payerOf: string | undefined;
  /** AP18 several come: each of them may say that only they can't. */
  readonly several: readonly { readonly id: string; readonly called: string }[];
  readonly history: readonly { readonly text: string; readonly id: string; readonly mayForgive: boolean }[];
  readonly undoUntil: string | undefined;
  readonly gaps: readonly Gap[];
  readonly seriesId: string | undefined;
  readonly isOver: boolean;
  /** The sessions before and after it, of everyone: j and k walk them. */
  readonly around: { readonly before: string | undefined; readonly after: string | undefined };
};

/** One session, as the desk sees it. */
export async function deskDetail(work: Work, id: string): Promise<DeskDetail | undefined> {
  const found = await appointment(work, id);
  if (!found) return undefined;
  const [book, clients, changes] = await Promise.all([
    diary(work),
    everyoneOf(work, [id]),
    changesOf(work, [id]),
  ]);
  const reader = readerAtDesk(book);
  const words = deskWords(reader.locale);
  const comers = clients.get(id)?.filter((one) => !one.staysAway) ?? [];
  const personIds = comers.map((one) => one.personId);
  const [who, costs, payers, names] = await Promise.all([
    whoComes(work, [id], words),
    costsFor(work, { memberId: found.memberId, personIds }),
    payersOf(work, personIds),
    persons(work, clients.get(id)?.map((one) => one.personId) ?? []),
  ]);
  const called = (personId: string): string => names.get(personId)?.called ?? '';
  const series = found.seriesId === null ? undefined : await seriesNow(work, found.seriesId);
  const all = changes.get(id) ?? [];
  const open = undoable(all, 'desk', work.at);
  const [payerOf] = personIds;
  return {
    book,
    reader,
    found,
    when: momentFor(found.startsAt, reader),
    who: who(id),
    with: nameOf(book, found.memberId),
    details: detailsOf(found, book, words),
    cost: costView(costs, { startsAt: found.startsAt, at: work.at, reader }),
    payer: (payerOf !== undefined && payers.get(payerOf)) || '',
    payerOf,
    several: personIds.length > 1 ? personIds.map((one) => ({ id: one, called: called(one) })) : [],
    history: all.map((one) => ({
      id: one.id,
      text: changeInWords(one, { at: work.at, reader, words, called }),
      mayForgive: one.fee > 0 && one.forgiven_at === null && one.undone_at === null,
    })),
    undoUntil: open && clockFor(open.until, reader),
    gaps: series && series.ended_at === null ? await gapsOf(work, series.id) : [],
    seriesId: series && series.ended_at === null ? series.id : undefined,
    isOver: Temporal.Instant.compare(found.startsAt, work.at) <= 0,
    around: await neighbours(work, found),
  };
}

function changeInWords(
  one: Change,
  given: { at: Temporal.Instant; reader: Reader; words: DeskWords; called: (personId: string) => string },
): string {
  const { at, reader, words, called } = given;
  const { zone, locale, country } = reader;
  const said = words.change[one.what]({
    by: words.change.by[one.by_kind],
    when: whenInWords(one.said_at, at, zone, locale, { country }),
    from: one.from_starts_at ? momentFor(one.from_starts_at, reader) : '',
    name: called(one.by_id ?? ''),
  });
  if (one.undone_at !== null) return `${said} (${words.change.undone})`;
  const fee =
    one.fee > 0 && one.currency !== null
      ? words.change.fee(moneyInWords({ amount: one.fee, currency: one.currency }, locale))
      : one.fee_why && words.change.why[one.fee_why];
  return [said, fee, one.forgiven_at !== null && words.change.forgiven]
    .filter(Boolean)
    .join('. ')
    .replaceAll('..', '.');
}
