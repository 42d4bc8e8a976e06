import { type Staffing, member, shownName, staffing } from '#accounts';
import type { Work } from '#kit/work';
import { letterAbout } from '#letters';
import { type Person, persons, waysFor } from '#people';
import {
  type Door,
  type DoorVisit,
  doorById,
  doorOf,
  visitOfInquiry,
  wishesToBeForgotten,
} from './doors-store.ts';
import { isTheirs } from './actions/tend.ts';
import { cardFor } from './rules/reasons.ts';
import { type Ending, ending, endingsOf, openEndings, returnedSince } from './store.ts';
import { draftWords } from './words/index.ts';

/** E7 a goodbye as its therapist sees it. */
export type DeskOne = {
  readonly staff: Staffing;
  readonly at: Temporal.Instant;
  readonly ending: Ending;
  readonly client: Person | undefined;
  readonly door: Door | undefined;
  /** E5 whether a mail could ask them. */
  readonly hasWay: boolean;
  /** E11 the closing words as they are drafted, in the client's language. */
  readonly draft: string;
  /** What is under it on paper; empty while there is no door. */
  readonly underIt: string;
  /** Where it lies with the letters already. */
  readonly letterId: string | undefined;
};

export async function deskOne(
  work: Work,
  given: { id: string; memberId: string; doorAddress: string },
): Promise<DeskOne | undefined> {
  const found = await ending(work, given.id);
  if (!found || !(await isTheirs(work, found, given.memberId))) return undefined;
  const { personId, memberId } = found;
  const [staff, people, door, ways, therapist, letter] = await Promise.all([
    staffing(work),
    persons(work, [personId]),
    doorOf(work, found.id),
    waysFor(work, { personId, channel: 'email', purpose: 'goodbye' }),
    member(work, memberId),
    found.closedAt === null ? undefined : letterAbout(work, found.id),
  ]);
  const client = people.get(personId);
  const words = draftWords(client?.locale ?? 'en');
  const filled = { name: client?.called ?? '', from: shownName(therapist), own: '' };
  const open = door?.revokedAt === null ? door : undefined;
  return {
    staff,
    at: work.at,
    ending: found,
    client,
    door,
    hasWay: ways.length > 0,
    draft: words.closing(cardFor(found.reason), filled),
    underIt: open ? words.door({ address: given.doorAddress, code: open.code }) : '',
    letterId: letter?.id,
  };
}

export type DeskLine = { readonly ending: Ending; readonly called: string };
export type ForgetLine = {
  readonly personId: string;
  readonly called: string;
  readonly when: Temporal.Instant;
};

export type DeskList = {
  readonly staff: Staffing;
  readonly at: Temporal.Instant;
  readonly read: readonly DeskLine[];
  readonly open: readonly DeskLine[];
  readonly back: readonly DeskLine[];
  readonly forget: readonly ForgetLine[];
};

/** So long it stands on the list that somebody is back. */
const BACK = { hours: 14 * 24 } as const;

/** E7 everybody who said goodbye to this therapist: what is to be read first. */
export async function deskList(work: Work, memberId: string): Promise<DeskList> {
  const [staff, open, back, wishes] = await Promise.all([
    staffing(work),
    openEndings(work),
    returnedSince(work, work.at.subtract(BACK)),
    wishesToBeForgotten(work),
  ]);
  const here = new Set(staff.therapists.map(({ id }) => id));
  const isMine = (one: { memberId: string }): boolean => one.memberId === memberId || !here.has(one.memberId);
  const doors = await Promise.all(wishes.map((one) => doorById(work, one.doorId)));
  const forgotten = wishes.flatMap((one, at) => {
    const door = doors[at];
    return door && isMine(door) ? [{ personId: door.personId, when: one.confirmedAt ?? one.cameAt }] : [];
  });
  const mine = [...open, ...back].filter(isMine);
  const people = await persons(work, [
    ...new Set([...mine.map((one) => one.personId), ...forgotten.map((one) => one.personId)]),
  ]);
  const calledOf = (id: string): string => people.get(id)?.called ?? '';
  const line = (one: Ending): DeskLine => ({ ending: one, called: calledOf(one.personId) });
  return {
    staff,
    at: work.at,
    read: open.filter((one) => isMine(one) && one.lookedAt === null).map(line),
    open: open.filter((one) => isMine(one) && one.lookedAt !== null).map(line),
    back: back.filter(isMine).map(line),
    forget: forgotten.map((one) => ({ ...one, called: calledOf(one.personId) })),
  };
}

/** What a therapist's own view of the past is, behind a message that came by a door. */
export type Past = {
  readonly wants: DoorVisit['wants'];
  readonly whose: 'yours' | 'colleague' | 'left';
  readonly personId: string;
  readonly endingId: string;
  readonly called: string;
};

export async function pastOf(
  work: Work,
  { inquiryId, memberId }: { inquiryId: string; memberId: string },
): Promise<Past | undefined> {
  const visit = await visitOfInquiry(work, inquiryId);
  const door = visit && (await doorById(work, visit.doorId));
  if (!door) return undefined;
  const { personId, endingId } = door;
  const [{ therapists }, people] = await Promise.all([staffing(work), persons(work, [personId])]);
  const isHere = therapists.some(({ id }) => id === door.memberId);
  const whose = door.memberId === memberId ? 'yours' : isHere ? 'colleague' : 'left';
  return { wants: visit.wants, whose, personId, endingId, called: people.get(personId)?.called ?? '' };
}

/** The goodbye of a client of this therapist that goes on; for the client's page at the desk. */
export async function openFor(
  work: Work,
  { personId, memberId }: { personId: string; memberId: string },
): Promise<Ending | undefined> {
  const all = await endingsOf(work, personId);
  return all.find((one) => one.memberId === memberId && one.returnedAt === null);
}
