import type { Hono } from 'hono';
import type pg from 'pg';
import type { House } from '#app/house';
import type { StaffEnv } from '#accounts';
import type { SetClock } from '#kit/clock';
import type { Actor, Work } from '#kit/work';
import type { Agenda } from './agenda.ts';
import type { Dice } from './chance.ts';
import type { TownAsk, TownColleague, TownList, TownRequest } from './looking.ts';
import type { Care } from './care.ts';
import type { Breach, Carried, Contact, Practice, Staff } from './model.ts';

/** The town on one house: everything that happens goes through here. */
export type World = {
  readonly seed: number;
  /** Another one after the town moved (`moving.ts`). */
  house: House;
  /** The superuser's connection: looks behind the house's back, and brings misfortune. */
  admin: pg.Client;
  readonly clock: SetClock;
  readonly dice: Dice;
  readonly agenda: Agenda;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  readonly practices: Practice[];
  readonly byLink: Map<string, Contact>;
  readonly byId: Map<string, Contact>;
  readonly mails: Carried[];
  readonly requests: TownRequest[];
  /** Whom requests asked, by the id of the asking. */
  readonly asks: Map<string, TownAsk>;
  /** Whose name, address, number or words a mark stands in. */
  readonly marks: Map<string, TownRequest>;
  readonly lists: TownList[];
  /** Whose first words a mark stands in. */
  readonly words: Map<string, Contact>;
  /** O13 whom the network invited. */
  readonly colleagues: TownColleague[];
  readonly care: Care;
  readonly hasClients: boolean;
  readonly breaches: Breach[];
  /** A mail calls a member of staff to the desk. */
  called: (practice: Practice, member: Staff) => Promise<void>;
  /** Told when a worker dies in the middle of a delivery. */
  died: (() => void) | undefined;
  /** Jobs that died with their worker, and wait until the queue gives up on it. */
  readonly deadJobs: Set<string>;
  readonly tally: {
    refusals: number;
    deaths: number;
    turnedAway: number;
    passedOn: number;
    freed: number;
    died: number;
    goodbyes: number;
    closed: number;
    doors: number;
  };
  /** Clients are reminded, say goodbye, and come back by doors. */
  readonly hasGoodbyes: boolean;
  /** The practices' public pages, as a browser finds them. */
  door: Hono<StaffEnv>;
  /** Lets go of what the pages stand on, beside the house. */
  shutDoor: () => Promise<void>;
  /** The machine is lost; the town goes on from a backup, on another database. */
  move: () => Promise<void>;
};

const DAY_HOURS = 24;

export function dayOf(world: World, at: Temporal.Instant = world.clock.now()): number {
  return Math.floor(at.since(world.startsAt).total('hours') / DAY_HOURS) + 1;
}

export function breach(world: World, rule: string, practice: string, inquiry: string, what: string): void {
  world.breaches.push({ day: dayOf(world), practice, inquiry, rule, what });
}

/** A surprise is a breach too: the house answered something that its own contract rules out. */
export function expects(world: World, contact: Contact, condition: boolean, what: string): void {
  if (!condition) breach(world, 'contract', contact.practice.slug, contact.id, what);
}

export function inside<T>(
  world: World,
  practice: Practice,
  actor: Actor,
  act: (work: Work) => Promise<T> | T,
): Promise<T> {
  return world.house.source.inPractice(practice.id, actor, act);
}

export const asStaff = (member: Staff): Actor => ({ kind: 'staff', id: member.id });
export const asPerson = (contact: Contact): Actor => ({ kind: 'person', id: contact.personId });

/** Plans something for later, from now; nothing is planned beyond the end of the run. */
export function later(world: World, minutes: number, happen: () => Promise<void>): void {
  plan(world, world.clock.now().add({ seconds: Math.round(minutes * 60) }), happen);
}

export function plan(world: World, at: Temporal.Instant, happen: () => Promise<void>): void {
  if (Temporal.Instant.compare(at, world.endsAt) <= 0) world.agenda.plan(at, happen);
}

/** A form of one of the pages, sent as a browser would. */
export async function posts(world: World, path: string, form: URLSearchParams): Promise<Response> {
  return world.door.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
  });
}
