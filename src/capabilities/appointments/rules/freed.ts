import { afterWaking, isWaking, nextWaking } from './waking.ts';

/** A time that became free, and whom to ask whether they would like it. */

export const AT_A_TIME = 3;
export const HELD_MINUTES = 45;
/** Nothing is asked so shortly before. */
export const NOT_WITHIN = { hours: 3 } as const;

export const PARTS = ['morning', 'midday', 'evening'] as const;
export type DayPart = (typeof PARTS)[number];

/** How much it matters, in the client's own eyes: nobody else weighs it. */
export const URGENCIES = ['if_it_suits', 'would_help', 'hard_time'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** How short the notice may be, in hours. */
export const NOTICES = [3, 24, 48] as const;

/** What a client said on the list. */
export type Wish = {
  readonly id: string;
  readonly personId: string;
  readonly urgency: Urgency;
  readonly askedAt: Temporal.Instant;
  readonly noticeHours: number;
  /** Weekdays (1 is Monday) and parts of the day, in their own zone; none: any. */
  readonly weekdays: readonly number[];
  readonly parts: readonly DayPart[];
  /** In place of their next session; else as one more. */
  readonly inPlace: boolean;
  /** How long their session is. */
  readonly minutes: number;
};

/** The wish, and what is so of its client now. */
export type Waiting = Wish & {
  readonly zone: string;
  /** There is a way by which they may be asked. */
  readonly isReachable: boolean;
  /** They were asked about this time before, or gave it up themselves. */
  readonly isPassedOver: boolean;
  /** Their next session with this therapist, if there is one. */
  readonly nextAt: Temporal.Instant | undefined;
  /** They have something else with the practice at that time. */
  readonly isBusy: boolean;
};

export type Freed = { readonly startsAt: Temporal.Instant; readonly endsAt: Temporal.Instant };

const NOON = 12;
const EVENING = 17;

/** The part of the day, where they are. */
export function partOf(at: Temporal.Instant, zone: string): DayPart {
  const { hour } = at.toZonedDateTimeISO(zone);
  if (hour < NOON) return 'morning';
  return hour < EVENING ? 'midday' : 'evening';
}

/** AP41 whether a time is one that a client asked for. Of one who said nothing of days or hours, any is. */
export function suits(freed: Freed, one: Waiting): boolean {
  const wall = freed.startsAt.toZonedDateTimeISO(one.zone);
  if (one.weekdays.length > 0 && !one.weekdays.includes(wall.dayOfWeek)) return false;
  if (one.parts.length > 0 && !one.parts.includes(partOf(freed.startsAt, one.zone))) return false;
  const length = freed.startsAt.until(freed.endsAt).total('minutes');
  if (length < one.minutes) return false;
  // In place of their next session it has to be sooner than that.
  return !(one.inPlace && one.nextAt && Temporal.Instant.compare(one.nextAt, freed.startsAt) <= 0);
}

/** A client who named days and hours is the better for a time among them than one who takes any. */
const fit = (one: Wish): number => Number(one.weekdays.length > 0) + Number(one.parts.length > 0);

/** AP41 by how much it matters, then who has waited longest, then who it fits best; never by chance. */
export function inOrder(a: Wish, b: Wish): number {
  return (
    URGENCIES.indexOf(b.urgency) - URGENCIES.indexOf(a.urgency) ||
    Temporal.Instant.compare(a.askedAt, b.askedAt) ||
    fit(b) - fit(a) ||
    (a.id < b.id ? -1 : 1)
  );
}

/** AP42 until when a time is held for somebody who is asked at this moment; undefined where it is too late, or night. */
export function heldUntil(
  freed: Freed,
  one: Pick<Waiting, 'zone' | 'noticeHours'>,
  at: Temporal.Instant,
): Temporal.Instant | undefined {
  if (!isWaking(at, one.zone)) return undefined;
  if (Temporal.Instant.compare(at.add({ hours: one.noticeHours }), freed.startsAt) > 0) return undefined;
  const until = afterWaking(at, HELD_MINUTES, one.zone);
  return Temporal.Instant.compare(until, freed.startsAt.subtract(NOT_WITHIN)) > 0 ? undefined : until;
}

export type Asking<One> = {
  readonly ask: readonly { readonly wish: One; readonly heldUntil: Temporal.Instant }[];
  /** Nobody can be asked now; somebody can at this moment. Undefined, and nobody to ask: the time is anybody's. */
  readonly again: Temporal.Instant | undefined;
};

/** AP41 AP42 whom to ask now about a time; who sleeps is asked in the morning, if that is soon enough. */
export function whomToAsk<One extends Waiting>(
  freed: Freed,
  waiting: readonly One[],
  at: Temporal.Instant,
): Asking<One> {
  const wanted = waiting
    .filter((one) => one.isReachable && !one.isPassedOver && !one.isBusy && suits(freed, one))
    .toSorted(inOrder);
  const ask = wanted
    .flatMap((wish) => {
      const until = heldUntil(freed, wish, at);
      return until === undefined ? [] : [{ wish, heldUntil: until }];
    })
    .slice(0, AT_A_TIME);
  if (ask.length > 0) return { ask, again: undefined };
  const mornings = wanted
    .map((wish) => ({ wish, morning: nextWaking(at, wish.zone) }))
    .filter(({ wish, morning }) => heldUntil(freed, wish, morning) !== undefined)
    .map(({ morning }) => morning)
    .toSorted((a, b) => Temporal.Instant.compare(a, b));
  return { ask, again: mornings[0] };
}

export type OfferFacts = {
  readonly heldUntil: Temporal.Instant;
  readonly saidYesAt: Temporal.Instant | null;
  readonly saidNoAt: Temporal.Instant | null;
};

export type FreedFacts = Freed & {
  readonly takenAt: Temporal.Instant | null;
  /** Nobody is asked any more. */
  readonly endedAt: Temporal.Instant | null;
};

/** AP43 how an offer stands for who was asked. `others`: somebody else is being asked now, and hears first. */
export type OfferState = 'open' | 'yours' | 'taken' | 'past' | 'others' | 'still_free';

export function offerState(freed: FreedFacts, offer: OfferFacts, at: Temporal.Instant): OfferState {
  if (offer.saidYesAt !== null) return 'yours';
  if (freed.takenAt !== null) return 'taken';
  if (Temporal.Instant.compare(at, freed.startsAt) >= 0) return 'past';
  if (Temporal.Instant.compare(at, offer.heldUntil) <= 0) return 'open';
  return freed.endedAt === null ? 'others' : 'still_free';
}
