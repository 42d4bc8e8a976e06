import type { Work } from '#kit/work';
import { oneLine } from '#kit/one-line';
import { insertStop } from './stops.ts';
import { endConsent } from './consents.ts';
import { PERSON_STOPPED } from './events.ts';
import { type Channel, type Purpose, type Reach, mayReach } from './rules/reaching.ts';
import {
  type NewWay,
  type Person,
  type Way,
  insertPerson,
  insertWay,
  saidAgain,
  wayNow,
  waysOf,
  withdrawWays,
} from './store.ts';

/** Meets a person: their name as they gave it, in one line (or none) and the ways they marked safe. */
export function meet(
  work: Work,
  given: {
    standing: Person['standing'];
    called: string;
    locale: string;
    ways: readonly NewWay[];
  },
): { person: string; ways: { id: string; way: NewWay }[] } {
  const person = work.uuid();
  insertPerson(work, {
    id: person,
    standing: given.standing,
    called: oneLine(given.called),
    locale: given.locale,
  });
  work.record({ action: 'person.met', subject: 'person', subjectId: person });
  return { person, ways: given.ways.map((way) => ({ id: allow(work, person, way), way })) };
}

/** A person says that a way is safe. */
export function allow(work: Work, person: string, way: NewWay): string {
  const id = insertWay(work, person, way);
  work.record({ action: 'way.allowed', subject: 'way', subjectId: id, detail: { channel: way.channel } });
  return id;
}

/** Takes back every way to a person, and says what they want now instead; a postal address isn't asked about there. */
export function changeWays(work: Work, person: string, ways: readonly NewWay[]): void {
  withdrawWays(work, person, 'post');
  work.record({ action: 'ways.withdrawn', subject: 'person', subjectId: person });
  for (const way of ways) allow(work, person, way);
}

/** I7 a person says that every way still is as they said. */
export function stillSafe(work: Work, person: string): void {
  saidAgain(work, person);
  work.record({ action: 'ways.said_again', subject: 'person', subjectId: person });
}

/** Asked in the transaction that takes a delivery. */
export async function mayWeReach(
  work: Work,
  asked: { way: string; purpose: Purpose },
): Promise<{ reach: Reach; way: Way | undefined }> {
  const way = await wayNow(work, asked.way);
  return { reach: mayReach(way, asked.purpose), way };
}

/** The ways of a person that may be used for this now, oldest first. Asked again when it is delivered. */
export async function waysFor(
  work: Work,
  asked: { personId: string; channel: Channel; purpose: Purpose },
): Promise<Way[]> {
  const ways = (await waysOf(work, [asked.personId])).filter(({ channel }) => channel === asked.channel);
  const now = await Promise.all(ways.map(({ id }) => mayWeReach(work, { way: id, purpose: asked.purpose })));
  return ways.filter((_way, at) => now[at]?.reach === 'yes');
}

/**
 * P17 the way that somebody named once for something; taken back or come back since, the newest of theirs that they call
 * safe for it: who says anew how to be reached doesn't fall off a list, and goes on being reminded.
 */
export async function wayNamed(
  work: Work,
  asked: { personId: string; wayId: string; channel: Channel; purpose: Purpose },
): Promise<Way | undefined> {
  const ways = await waysFor(work, asked);
  return ways.find((one) => one.id === asked.wayId) ?? ways.at(-1);
}

/**
 * "Please stop": every way to this person is taken back. `mailbox` is the way whose mail they showed: its address then
 * is stopped for whoever gives it, as a keyed hash that outlives erasure. Without it nobody else is stopped, since a
 * stranger can write somebody's address on a form and press this on their own page.
 */
export function stop(work: Work, person: string, mailbox?: string): void {
  if (mailbox !== undefined) insertStop(work, mailbox);
  withdrawWays(work, person);
  endConsent(work, person, 'later_check');
  work.announce({ name: PERSON_STOPPED, id: person });
  const detail = { mailbox: mailbox !== undefined };
  work.record({ action: 'person.stopped', subject: 'person', subjectId: person, detail });
}
