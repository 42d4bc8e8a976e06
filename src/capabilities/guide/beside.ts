import type { Work } from '#kit/work';
import type { Deed } from './rules/deeds.ts';
import type { Session } from './rules/moment.ts';

export type Pair = { readonly personId: string; readonly memberId: string };

/** Whose page, and about whom: what an address is made of. `memberId` where the client has more than one therapist. */
export type At = { readonly slug: string; readonly memberId: string | undefined };

/** A time that came free, and where it is booked. */
export type Freed = { readonly startsAt: Temporal.Instant; readonly href: string };

/** What is new for a client, in a line, and where it stands. */
export type News = { readonly text: string; readonly href: string };

/** What the rooms beside this one know of a client at this moment, and where their pages are. */
export type Beside = {
  readonly nextSession: (work: Work, pair: Pair) => Promise<Session | undefined>;
  readonly inSessionsUntil: (work: Work, memberId: string) => Promise<Temporal.Instant | undefined>;
  readonly freedThisWeek: (work: Work, pair: Pair, at: At) => Promise<readonly Freed[]>;
  readonly news: (work: Work, personId: string, at: At) => Promise<readonly News[]>;
  /** Undefined where there is no such thing in this house. */
  readonly href: (deed: Deed, at: At) => string | undefined;
};

/** A house without a calendar and without sharing: nothing is known, and nothing is offered. */
export const NOTHING_BESIDE: Beside = {
  nextSession: () => Promise.resolve(undefined),
  inSessionsUntil: () => Promise.resolve(undefined),
  freedThisWeek: () => Promise.resolve([]),
  news: () => Promise.resolve([]),
  href: () => undefined,
};
