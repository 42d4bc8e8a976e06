import { callOff } from '#channels';
import { type Channel, type Person, meet, normalised, personsAt, setErasure } from '#people';
import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { answersOf, stands } from '../answers.ts';
import { keepBack } from './keep-back.ts';
import { INQUIRY_CLOSED } from '../events.ts';
import { agreedAddresses } from '../forms/agreed.ts';
import { helpersOf } from '../helpers.ts';
import { changePromise, promised } from '../promises.ts';
import { helperViewEnded } from '../rules/helping.ts';
import { closing, put } from '../schedule.ts';
import { type Inquiry, type Need, changeInquiry, lockInquiry } from '../store.ts';

/** Why a helper's inquiry closed: the person they wrote about came themselves. */
export const THEY_CAME = 'they_came';

type Address = { channel: Channel; address: string };

export type HelpersWords = {
  need: Need;
  /** The helper's own. */
  ways: readonly Address[];
  locale: string;
  country: string;
  eraseAt: Temporal.Instant;
};

/**
 * I14 the person whom a helper writes about, with the ways that the helper says they agreed to. Nothing is ever sent
 * there by itself: the ways are for finding the person again when they come. The helper's own address isn't one.
 */
export function meetHelped(work: Work, contact: HelpersWords): string | null {
  const { need } = contact;
  if (need.forWhom !== 'someone') return null;
  const key = (one: Address): string => normalised(one.channel, one.address);
  const own = new Set(contact.ways.map(key));
  const agreed = agreedAddresses(need.otherAgreed, contact.country).filter((one) => !own.has(key(one)));
  const careful = { mayLeaveMessage: false, maySayWho: false, plainWords: false, windows: { kind: 'any' } };
  const { person } = meet(work, {
    standing: 'helped',
    called: need.otherCalled,
    locale: contact.locale,
    ways: agreed.map((one) => ({ ...one, ...careful, source: 'helper' as const })),
  });
  setErasure(work, person, contact.eraseAt);
  return person;
}

/** Those among them whom a helper wrote about. */
export const helpedAmong = (there: readonly Person[]): string[] =>
  there.filter((one) => one.standing === 'helped').map((one) => one.id);

/** Whom helpers wrote about, of those who gave one of these addresses. */
export async function helpedAt(work: Work, ways: readonly Address[]): Promise<string[]> {
  const there = await Promise.all(ways.map((way) => personsAt(work, way.channel, way.address)));
  return helpedAmong(there.flat());
}

/**
 * I14 a person gave an address that a helper had given as agreed for them: from here on the helper hears nothing
 * more. What anyone said about an address ends only a helper's own view; it shows and withdraws nothing else.
 */
export async function endHelpersViews(
  work: Work,
  person: Inquiry,
  helped: readonly string[],
): Promise<Inquiry> {
  if (person.helpsId !== null || helped.length === 0) return person;
  let known = person;
  for (const helper of await helpersOf(work, helped)) known = await endView(work, known, helper.id);
  return known;
}

export type HelpingRefusal = Refusal<'not_there'>;

/** I14 the desk says: this is the person whom that helper wrote about. */
export async function thisIsThem(
  work: Work,
  given: { inquiryId: string; helperInquiryId: string },
): Promise<Inquiry | HelpingRefusal> {
  const found = await lockInquiry(work, given.inquiryId);
  if (!found || found.helpsId !== null) return refuse('not_there');
  return endView(work, found, given.helperInquiryId);
}

async function endView(work: Work, person: Inquiry, helperInquiryId: string): Promise<Inquiry> {
  const found = await lockInquiry(work, helperInquiryId);
  if (!found || found.helpsId === null) return person;
  const promise = found.promiseId ? await promised(work, found.promiseId) : undefined;
  if (person.helpedBy === null) changeInquiry(work, person.id, { helpedBy: found.personId });
  const known = { ...person, helpedBy: person.helpedBy ?? found.personId };
  if (found.standing !== 'waiting' && found.standing !== 'answered') return known;
  for (const answer of await answersOf(work, [found.id])) {
    if (!stands(answer) || answer.leftAt) continue;
    await keepBack(work, answer.id, 'withdrawn', THEY_CAME);
  }
  callOff(work, found.id, THEY_CAME);
  if (promise && !promise.ended_at) changePromise(work, promise.id, { ended_at: work.at });
  work.record({ action: 'helper.view_ended', subject: 'inquiry', subjectId: found.id });
  work.announce({ name: INQUIRY_CLOSED, id: found.id });
  const ended = {
    ...closing(work, THEY_CAME),
    claimedBy: null,
    claimedAt: null,
    // "Help soon" stays said: were it gone, the helper's page would change on the day that the person wrote.
  };
  put(work, found, ended, { promise, pending: undefined });
  return known;
}

/** I14 how a helper's message stands, as far as the helper is told: that the person came doesn't show. */
export function standsAsTold(found: Inquiry): Inquiry['standing'] {
  const isEnded = found.helpsId !== null && found.closedBecause === THEY_CAME;
  return isEnded ? toldStanding(found.answeredAt !== null) : found.standing;
}

export const toldStanding = (isAnswered: boolean): 'answered' | 'waiting' =>
  isAnswered ? 'answered' : 'waiting';

/** I14 whether a helper's page shows nothing more. */
export function hasEnded(found: Inquiry, at: Temporal.Instant): boolean {
  if (found.helpsId === null) return false;
  const theyCame = found.standing === 'closed' && found.closedBecause === THEY_CAME;
  const { answeredAt, promiseDueAt, closedAt } = found;
  return helperViewEnded({ theyCame, answeredAt, promiseDueAt, closedAt }, at);
}
