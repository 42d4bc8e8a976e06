import { type Staffing, staffing } from '#accounts';
import { minutesOf } from '#kit/wall-time';
import type { Work } from '#kit/work';
import { busyElsewhere } from './outside-store.ts';
import { type Kind, type OwnPattern, type OwnRoom, kinds, patterns, rooms } from './patterns.ts';
import { type FreeTime, type Hours, type Taken, freeTimes } from './rules/free-times.ts';
import { type Format, type Pattern, type Span, isInPerson, patternSchema } from './rules/pattern.ts';
import type { Appointment } from './store.ts';
import { type TakenTime, takenBetween } from './taken.ts';

/** What a practice's appointments are made from, read in one round trip. */
export type Diary = {
  readonly staff: Staffing;
  readonly rooms: readonly OwnRoom[];
  /** All kinds, also those that are offered no more. */
  readonly kinds: readonly Kind[];
  hours(memberId: string): Hours;
  pattern(memberId: string): OwnPattern;
  /** What can be booked with a member: by who is their client, or by who comes for the first time. */
  kindsOf(memberId: string, whom?: 'new' | 'existing'): readonly Kind[];
  /** The kind of a session, or the one as most are. */
  kind(id: string | null, memberId: string): Kind;
};

/** A Monday: where nobody ever said which week is A, the weeks count from here. */
const ANCHOR = '2026-01-05';

/** A therapist's working hours, where they said no other ones for appointments. */
function usualPattern(staff: Staffing, memberId: string): Pattern {
  const { week } = staff.calendar(memberId);
  const spans = ([1, 2, 3, 4, 5, 6, 7] as const).flatMap((weekday) =>
    week[weekday].map(({ from, to }): Span => ({
      week: 'every',
      weekday,
      from: minutesOf(from) ?? 0,
      until: minutesOf(to) ?? 0,
      where: 'any',
      room: null,
    })),
  );
  return patternSchema.parse({ anchorOn: ANCHOR, spans, dates: [] });
}

function usualKind(staff: Staffing, memberId: string): Kind {
  const { formats } = staff.practice.terms;
  return {
    id: null,
    memberId,
    name: '',
    minutes: 50,
    before: 0,
    after: 10,
    forWhom: 'existing',
    formats: formats.length > 0 ? formats : ['in_person'],
    isClosed: false,
  };
}

export async function diary(work: Work): Promise<Diary> {
  const [staff, ownRooms, allKinds, own] = await Promise.all([
    staffing(work),
    rooms(work),
    kinds(work),
    patterns(work),
  ]);
  const pattern = (memberId: string): OwnPattern =>
    own.get(memberId) ?? { pattern: usualPattern(staff, memberId), link: '' };
  return {
    staff,
    rooms: ownRooms,
    kinds: allKinds,
    pattern,
    hours: (memberId) => ({
      zone: staff.practice.zone,
      pattern: pattern(memberId).pattern,
      closed: staff.calendar(memberId).holidays,
    }),
    kindsOf(memberId, whom) {
      const theirs = allKinds.filter((one) => one.memberId === memberId && !one.isClosed);
      const offered = theirs.length > 0 ? theirs : [usualKind(staff, memberId)];
      return whom === undefined
        ? offered
        : offered.filter((one) => one.forWhom === 'both' || one.forWhom === whom);
    },
    kind: (id, memberId) =>
      allKinds.find((one) => id !== null && one.id === id) ?? usualKind(staff, memberId),
  };
}

/** As long as it is now, also where its kind has become another since. */
export function lengthOf(
  found: Pick<Appointment, 'kindId' | 'memberId' | 'startsAt' | 'endsAt'>,
  book: Diary,
): Kind {
  const kind = book.kind(found.kindId, found.memberId);
  return { ...kind, minutes: found.startsAt.until(found.endsAt).total('minutes') };
}

export type Sought = {
  readonly memberId: string;
  readonly kind: Kind;
  readonly format: Format;
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant;
  /** A session that is being moved doesn't stand in its own way, and isn't moved to where it is; nor does what is held for whoever asks. */
  readonly without?:
    | {
        readonly session?: { readonly id: string; readonly startsAt: Temporal.Instant } | undefined;
        readonly holdId?: string | undefined;
      }
    | undefined;
};

const ofMember = (taken: readonly TakenTime[], memberId: string): Taken[] =>
  taken
    .filter((one) => one.member_id === memberId)
    .map((one) => ({ from: one.from_at, until: one.until_at }));

/** When somebody may book, as it is now. */
export async function freeFor(work: Work, book: Diary, sought: Sought): Promise<FreeTime[]> {
  const { memberId, kind, format, from, until, without } = sought;
  const margin = { hours: 12 };
  const around = { from: from.subtract(margin), until: until.add(margin) };
  const [all, busy] = await Promise.all([
    takenBetween(work, around),
    busyElsewhere(work, { memberId, ...around }),
  ]);
  const taken = all.filter(
    (one) =>
      one.id !== without?.holdId &&
      (one.appointment_id === null || one.appointment_id !== without?.session?.id),
  );
  const there = without?.session?.startsAt.epochMilliseconds;
  const found = freeTimes(book.hours(memberId), {
    length: kind,
    inPerson: isInPerson(format),
    taken: [...ofMember(taken, memberId), ...busy, ...book.staff.calendar(memberId).absences],
    rooms: book.rooms
      .filter((room) => !room.isClosed)
      .map(({ id }) => ({
        id,
        taken: taken
          .filter((one) => one.room_id === id)
          .map((one) => ({ from: one.starts_at, until: one.ends_at })),
      })),
    from,
    until,
    at: work.at,
  });
  return found.filter((one) => one.start !== there);
}

const NEXT_BEST = 3;
const LOOKED = { days: 14 };

/** AP4 what else is free, for who came second: the nearest to what they wanted, in order. */
export async function nextBest(
  work: Work,
  book: Diary,
  wanted: Omit<Sought, 'from' | 'until'> & { startsAt: Temporal.Instant },
): Promise<FreeTime[]> {
  const { startsAt } = wanted;
  const from = startsAt.subtract({ hours: LOOKED.days * 24 });
  const until = startsAt.add({ hours: LOOKED.days * 24 });
  const found = await freeFor(work, book, { ...wanted, from, until });
  const away = (one: FreeTime): number => Math.abs(one.start - startsAt.epochMilliseconds);
  return found
    .filter((one) => away(one) > 0)
    .toSorted((a, b) => away(a) - away(b) || a.start - b.start)
    .slice(0, NEXT_BEST)
    .toSorted((a, b) => a.start - b.start);
}
