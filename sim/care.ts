import type { Contact, Practice, Staff, Way } from './model.ts';
import type { World } from './world.ts';

/** What the town remembers of clients: whose they are, what is booked, what they were shown before they pressed. */

/** Who has a page of their own open: a client, or a child's guardian. */
export type Opener = {
  readonly number: number;
  readonly practice: Practice;
  /** Whose client they are, or their child is. */
  readonly member: Staff;
  readonly personId: string;
  /** What their browser keeps. */
  readonly cookies: Map<string, string>;
  /** Their page is open in it. */
  isIn: boolean;
};

export type TownClient = Opener & {
  readonly called: string;
  /** Who wrote first; undefined of who was added by hand. */
  readonly contact: Contact | undefined;
  ownWays: readonly Way[];
  /** Addresses that turned out to be no good, of who wrote never. */
  readonly bounced: Set<string>;
  /** What cancelling costs them: as they agreed, else as their therapist says now. */
  agreed: Rules | undefined;
  readonly sessions: TownSession[];
  readonly shares: TownShare[];
  /** P15 not old enough to agree: guardians do, who may decide. */
  isYoung: boolean;
  /** AP40 they would like a sooner time. */
  wish: Wish | undefined;
  /** L6 when they gave a sign of life last: booked, moved, shared, came. */
  heardAt: Temporal.Instant | undefined;
  /** L1 when the session ended that they missed last. */
  missedAt: Temporal.Instant | undefined;
  /** Since a session that they missed they do nothing, until then. */
  quietUntil: Temporal.Instant | undefined;
  /** E1 the goodbye that they said last, or that somebody said by a link of theirs. */
  goodbye: Goodbye | undefined;
  /** P18 their therapist noted that they died. */
  diedAt: Temporal.Instant | undefined;
  /** L3 when they heard from their therapist after a missed session. */
  readonly touches: Touch[];
};

export type Goodbye = {
  readonly id: string;
  readonly saidAt: Temporal.Instant;
  readonly by: 'page' | 'link';
  /** Else somebody held their phone. */
  readonly isTheirs: boolean;
  readonly reason: string;
  /** E5 it is known that it was they. */
  confirmed: boolean;
  /** E4 their therapist looked, it fits, and there is no worry. */
  settled: boolean;
  freed: boolean;
  closed: boolean;
  back: boolean;
  readonly heldUntil: Temporal.Instant;
  /** E10 the code, once they wrote it down. */
  door: string | undefined;
};

/** E1 a goodbye goes on: nobody closed it, and they aren't back. */
export const isLeaving = ({ goodbye }: TownClient): boolean =>
  goodbye !== undefined && !goodbye.closed && !goodbye.back;

/** Still a client of their therapist. */
export const isHere = ({ diedAt, goodbye }: TownClient): boolean => !diedAt && goodbye?.closed !== true;

export type Touch = { readonly at: Temporal.Instant; readonly step: string };

export type Wish = {
  /** The more it matters the higher, from 0. */
  readonly urgency: number;
  readonly askedAt: Temporal.Instant;
  readonly noticeHours: number;
  /** None: any. */
  readonly weekdays: readonly number[];
  readonly inPlace: boolean;
};

/** What a client wrote for their therapist, and what the page said of it. */
export type TownShare = {
  readonly id: string;
  readonly client: TownClient;
  readonly kind: Kind;
  /** Standing in its words, and nowhere else in the town; and one in what was answered. */
  readonly mark: string;
  /** SH17 the colleague of whom the page said that they can read it too, and until when the therapist is away. */
  readonly standIn: { readonly who: Staff; readonly until: Temporal.Instant } | undefined;
  /** Undefined of a note, until it is brought. */
  sentAt: Temporal.Instant | undefined;
  /** By when they hear, as the page said it. */
  readonly by: string | undefined;
  readAt: Temporal.Instant | undefined;
  answeredAt: Temporal.Instant | undefined;
};

export type Kind = 'resource' | 'good_news' | 'homework' | 'question' | 'hard_time' | 'next_time';

/** What a therapist's agreement says, as they remember writing it. */
export type Rules = {
  /** More hours first: cancelled less than so many before, it costs so much. */
  readonly steps: readonly { readonly hours: number; readonly fee: number }[];
};

export type TownSession = {
  readonly id: string;
  readonly practice: Practice;
  readonly member: Staff;
  readonly clients: readonly TownClient[];
  startsAt: Temporal.Instant;
  readonly minutes: number;
  cancelledAt: Temporal.Instant | undefined;
};

/** Everything about clients that the town keeps in mind. */
export type Care = {
  readonly clients: TownClient[];
  /** Clients, and guardians. */
  readonly openers: Opener[];
  readonly sessions: Map<string, TownSession>;
  /** By the marks in their words, and in their answers. */
  readonly shares: Map<string, TownShare>;
  /** L3 whose step after a missed session each is that was done. */
  readonly steps: Map<string, TownClient>;
  /** What each therapist's agreement says now, by member. */
  readonly rules: Map<string, Rules>;
  /** AP7 what each press costs by what the page said before it: by session, deed and moment. */
  readonly costs: Map<string, number>;
  /** E4 what each session costs that was given back after a goodbye. */
  readonly givenBack: Map<string, number>;
};

export type Deed = 'moved' | 'cancelled';

export const deedOf = (id: string, what: Deed, at: number): string => `${id} ${what} ${at}`;

export const noCare = (): Care => ({
  clients: [],
  openers: [],
  sessions: new Map(),
  shares: new Map(),
  steps: new Map(),
  rules: new Map(),
  costs: new Map(),
  givenBack: new Map(),
});

/** L6 now they are heard from. */
export function heard(world: World, client: TownClient): void {
  client.heardAt = world.clock.now();
}

/** L6 their last sign of life, also of who wrote to the practice as they did before they were a client. */
export function lastHeard({ heardAt, contact }: TownClient): Temporal.Instant | undefined {
  const signs = [heardAt, contact?.lastInAt].filter((one) => one !== undefined);
  return signs.toSorted((a, b) => Temporal.Instant.compare(b, a))[0];
}

export const endOf = (one: TownSession): Temporal.Instant => one.startsAt.add({ minutes: one.minutes });

export const waysOf = (client: TownClient): readonly Way[] => client.contact?.ways ?? client.ownWays;

/** Where a mail may go that isn't an answer to a mail of theirs: what they said is safe, and nothing came back from. */
export function safeMails(client: TownClient): string[] {
  if (client.diedAt) return [];
  const bounced = client.contact?.bounced ?? client.bounced;
  return waysOf(client)
    .filter(({ channel, source }) => channel === 'email' && source !== 'mail')
    .map(({ address }) => address)
    .filter((address) => !bounced.has(address) && !client.practice.stopped.has(address));
}

/** What is ahead of them, the soonest first. */
export function aheadOf(world: World, client: TownClient): TownSession[] {
  const now = world.clock.now();
  return client.sessions
    .filter((one) => !one.cancelledAt && Temporal.Instant.compare(one.startsAt, now) > 0)
    .toSorted((a, b) => Temporal.Instant.compare(a.startsAt, b.startsAt));
}

/** Sessions of a member that stand and meet this stretch of time. */
export function standing(
  world: World,
  member: Staff,
  from: Temporal.Instant,
  until: Temporal.Instant,
): TownSession[] {
  return [...world.care.sessions.values()].filter(
    (one) =>
      one.member === member &&
      !one.cancelledAt &&
      Temporal.Instant.compare(one.startsAt, until) < 0 &&
      Temporal.Instant.compare(from, endOf(one)) < 0,
  );
}

/** What cancelling costs this client of this member: as they agreed, else as it is said now. */
export const rulesFor = (world: World, client: TownClient): Rules | undefined =>
  client.agreed ?? world.care.rules.get(client.member.id);
