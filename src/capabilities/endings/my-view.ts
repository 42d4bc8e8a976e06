import { type Practice, member, shownName, staffing, thisPractice } from '#accounts';
import { nextAppointments } from '#appointments';
import type { Work } from '#kit/work';
import { promiseInWords } from '#kit/wording/time';
import { caresOf, waysFor } from '#people';
import { type Door, doorOf } from './doors-store.ts';
import { goodbyeNote } from './notes-store.ts';
import { isOpen } from './rules/standing.ts';
import { type Ending, endingsOf } from './store.ts';
import type { Lang } from './words/index.ts';

/** To whom a client can say goodbye. */
export type Whom = { readonly memberId: string; readonly name: string };

export async function whomFor(work: Work, personId: string): Promise<Whom[]> {
  const [staff, cares] = await Promise.all([staffing(work), caresOf(work, { personId })]);
  return cares.map(({ memberId }) => ({ memberId, name: shownName(staff.member(memberId)) }));
}

/** What of times is told: held until a moment in words, or one of the plain standings; undefined where nothing is booked. */
export type Times = { readonly held: string } | 'kept' | 'last' | 'freed' | 'stay' | undefined;

export type SaidView = {
  readonly ending: Ending;
  readonly who: string;
  readonly lang: Lang;
  /** What their therapist wrote beforehand; empty: the usual words. */
  readonly note: string;
  /** By when it is read, in words. */
  readonly readBy: string | undefined;
  readonly isLate: boolean;
  /** It is more than a week until then, or not known, or it went by: somebody else may be wanted sooner. */
  readonly isFar: boolean;
  readonly times: Times;
  readonly door: Door | undefined;
  /** E9 whether there is a way by which a note could come. */
  readonly canNote: boolean;
  /** E5 whether a mail could ask if it was they. */
  readonly canAsk: boolean;
};

function timesOf(one: Ending, isBooked: boolean, until: string): Times {
  if (one.timesFreedAt !== null) return 'freed';
  if (!isBooked) return undefined;
  if (one.confirmedAt === null || one.returnedAt !== null) return 'stay';
  if (one.lastSession === 'yes') return 'last';
  return one.timesKeptAt === null ? { held: until } : 'kept';
}

/** What stands on the page after a goodbye, for the zone and language of its reader. */
export async function saidView(
  work: Work,
  one: Ending,
  reader: { lang: Lang; zone: string },
): Promise<SaidView> {
  const { personId, memberId } = one;
  const [practice, therapist, note, ahead, door, ways, asking] = await Promise.all([
    thisPractice(work),
    member(work, memberId),
    goodbyeNote(work, memberId),
    nextAppointments(work, personId),
    doorOf(work, one.id),
    waysFor(work, { personId, channel: 'email', purpose: 'door_note' }),
    waysFor(work, { personId, channel: 'email', purpose: 'goodbye' }),
  ]);
  const inWords = (at: Temporal.Instant): string => whenFor(at, practice, reader);
  return {
    ending: one,
    who: shownName(therapist),
    lang: reader.lang,
    note,
    readBy: one.readBy === null ? undefined : inWords(one.readBy),
    isLate: one.readBy !== null && Temporal.Instant.compare(one.readBy, work.at) < 0,
    isFar: isFar(one, work.at),
    times: timesOf(
      one,
      ahead.some((session) => session.memberId === memberId),
      inWords(one.heldUntil),
    ),
    door: one.confirmedAt === null ? undefined : door,
    canNote: ways.length > 0,
    canAsk: asking.length > 0,
  };
}

const WEEK = { hours: 7 * 24 } as const;

const isFar = (one: Ending, at: Temporal.Instant): boolean =>
  one.lookedAt === null &&
  (one.readBy === null ||
    Temporal.Instant.compare(one.readBy, at) < 0 ||
    Temporal.Instant.compare(one.readBy, at.add(WEEK)) > 0);

const whenFor = (
  at: Temporal.Instant,
  { country }: Practice,
  { lang, zone }: { lang: Lang; zone: string },
): string => promiseInWords(at, zone, lang, { country });

/** What was said that goes on, and what was closed where nobody has them in care any more; `canSay`: there is somebody to whom it wasn't said. */
export async function goodbyesOf(
  work: Work,
  personId: string,
): Promise<{ said: readonly Ending[]; canSay: boolean }> {
  const [all, whom] = await Promise.all([endingsOf(work, personId), whomFor(work, personId)]);
  const open = all.filter(isOpen);
  const closed = whom.length === 0 ? all.filter((one) => one.returnedAt === null).slice(0, 1) : [];
  return {
    said: open.length > 0 ? open : closed,
    canSay: whom.some((one) => !open.some(({ memberId }) => memberId === one.memberId)),
  };
}
