import { staffing, thisPractice } from '#accounts';
import { callOff } from '#channels';
import { takeBackCare, waysOf } from '#people';
import { type Refusal, isRefused, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { type Answer, answersOf } from '../answers.ts';
import { type Promised, changePromise, makePromise, promised } from '../promises.ts';
import { claimedBy } from '../listing.ts';
import { mayTakeBack } from '../rules/put-aside.ts';
import { setAsideUntil } from '../rules/set-aside.ts';
import { leaving, put } from '../schedule.ts';
import { endWaitingPlaces } from '../waiting-places.ts';
import { type Inquiry, type InquiryChange, lockInquiry } from '../store.ts';
import { isClient } from './become-client.ts';
import { endHelpersViews, helpedAt } from './helping.ts';
import { keepBack } from './keep-back.ts';

/** Small deeds of the desk on one inquiry: hold it, hand it on, set it aside, sort it. */

export type TendRefusal = Refusal<'not_there' | 'closed'>;
export type TakeBackRefusal = TendRefusal | Refusal<'too_late'>;

export type Loaded = { found: Inquiry; promise: Promised | undefined; pending: Answer | undefined };

export async function loadLocked(work: Work, id: string): Promise<Loaded | TendRefusal> {
  const found = await lockInquiry(work, id);
  if (!found) return refuse('not_there');
  const [promise, answers] = await Promise.all([
    found.promiseId ? promised(work, found.promiseId) : undefined,
    answersOf(work, [found.id]),
  ]);
  return { found, promise, pending: leaving(found, answers) };
}

async function change(
  work: Work,
  id: string,
  action: string,
  made: InquiryChange,
): Promise<Inquiry | TendRefusal> {
  const loaded = await loadLocked(work, id);
  if ('refused' in loaded) return loaded;
  if (loaded.found.standing === 'closed') return refuse('closed');
  work.record({ action, subject: 'inquiry', subjectId: id });
  return put(work, loaded.found, made, loaded);
}

const UNCLAIMED = { claimedBy: null, claimedAt: null } as const;

/** A claim holds this long without being used, so that nobody's closed laptop keeps a person waiting. */
export const CLAIM_MINUTES = 15;

export function isClaimed(inquiry: Inquiry, at: Temporal.Instant): boolean {
  if (!inquiry.claimedBy || !inquiry.claimedAt) return false;
  return Temporal.Instant.compare(inquiry.claimedAt.add({ minutes: CLAIM_MINUTES }), at) > 0;
}

/** A claim that was made or renewed just now. */
function isFresh(inquiry: Inquiry, at: Temporal.Instant): boolean {
  if (!inquiry.claimedAt) return false;
  return Temporal.Instant.compare(inquiry.claimedAt.add({ minutes: CLAIM_MINUTES / 3 }), at) > 0;
}

/** Who opens an inquiry holds it; others see who. Opening what a colleague holds changes nothing. */
export async function claim(work: Work, id: string, memberId: string): Promise<Inquiry | TendRefusal> {
  const loaded = await loadLocked(work, id);
  if ('refused' in loaded) return loaded;
  const { found } = loaded;
  const isHeld = found.standing === 'waiting' && isClaimed(found, work.at);
  // An open page is brought up to date with every change. That is no new look, and must not be a change itself, or
  // each desk would call the others, and itself, for as long as it stays open.
  if (isHeld && found.claimedBy === memberId && isFresh(found, work.at)) return found;
  work.record({ action: 'inquiry.looked', subject: 'inquiry', subjectId: id });
  if (found.standing !== 'waiting' || (isHeld && found.claimedBy !== memberId)) return found;
  return put(work, found, { claimedBy: memberId, claimedAt: work.at }, loaded);
}

export function letGo(work: Work, id: string): Promise<Inquiry | TendRefusal> {
  return change(work, id, 'inquiry.let_go', { claimedBy: null, claimedAt: null });
}

/** Who opens one lets go of what they had open before, so that nobody else is kept from it. */
export async function letOthersGo(work: Work, memberId: string, opened: string): Promise<void> {
  for (const id of await claimedBy(work, memberId)) if (id !== opened) await letGo(work, id);
}

/** Hands an inquiry to a colleague. The promise stays as it was told; it is the colleague's to keep. */
export async function handOver(work: Work, id: string, to: string): Promise<Inquiry | TendRefusal> {
  const made = await change(work, id, 'inquiry.handed_over', {
    holderId: to,
    claimedBy: null,
    claimedAt: null,
  });
  if (!isRefused(made) && made.promiseId) changePromise(work, made.promiseId, { holder_id: to });
  return made;
}

export type AsideRefusal = TendRefusal | Refusal<'no_date' | 'promise_first'>;

/**
 * Sets an inquiry aside until a date that brings it back, at the latest the one that the person was told; the promise
 * runs on.
 */
export async function setAside(
  work: Work,
  id: string,
  wanted: Temporal.Instant,
): Promise<{ inquiry: Inquiry; capped: boolean } | AsideRefusal> {
  const loaded = await loadLocked(work, id);
  if ('refused' in loaded) return loaded;
  const { found, promise } = loaded;
  if (found.standing === 'closed') return refuse('closed');
  const { zone } = await thisPractice(work);
  const promiseDue = promise && !promise.ended_at ? promise.due_at : null;
  const aside = setAsideUntil({ wanted, promiseDue, zone, at: work.at });
  if (typeof aside === 'string') return refuse(aside);
  work.record({ action: 'inquiry.set_aside', subject: 'inquiry', subjectId: id });
  const inquiry = put(work, found, { setAsideUntil: aside.until, ...UNCLAIMED }, loaded);
  return { inquiry, capped: aside.capped };
}

/** Back on the list before its date. */
export function backFromAside(work: Work, id: string): Promise<Inquiry | TendRefusal> {
  return change(work, id, 'inquiry.back_from_aside', { setAsideUntil: null });
}

/** What a message that isn't a first contact may be, each by one key. */
export const NOT_INQUIRIES = ['client', 'colleague', 'business', 'not_a_person'] as const;
export type NotInquiry = (typeof NOT_INQUIRIES)[number];

/**
 * I10 not a person, or not a newcomer: leaves the list without an answer, and can be taken back for 30 days. A client
 * is known as one from then on, so that they never get the newcomer's acknowledgement, and in care with who said so.
 * @param by the member who sorts it
 */
export async function putAsideAs(
  work: Work,
  id: string,
  as: NotInquiry,
  by?: string,
): Promise<Inquiry | TendRefusal> {
  const loaded = await loadLocked(work, id);
  if ('refused' in loaded) return loaded;
  const { found, promise, pending } = loaded;
  if (found.standing === 'closed') return refuse('closed');
  if (pending) await keepBack(work, pending.id, 'undone', 'put_aside');
  if (as === 'client') await isClient(work, found, by);
  if (promise && !promise.ended_at) changePromise(work, promise.id, { ended_at: work.at });
  endWaitingPlaces(work, id, as);
  callOff(work, found.id, 'put_aside');
  work.record({ action: 'inquiry.put_aside', subject: 'inquiry', subjectId: id, detail: { as } });
  const aside = {
    standing: 'put_aside' as const,
    closedAt: work.at,
    closedBecause: as,
    helpNowAt: null,
    ...UNCLAIMED,
  };
  return put(work, found, aside, { promise, pending: undefined });
}

/**
 * It is a person after all: it joins the list with a promise that begins now, told on the person's page. I10 what was
 * put aside can be taken back for 30 days.
 */
export async function isAPerson(work: Work, id: string): Promise<Inquiry | TakeBackRefusal> {
  const loaded = await loadLocked(work, id);
  if ('refused' in loaded) return loaded;
  const { found } = loaded;
  if (found.standing !== 'automatic' && found.standing !== 'put_aside') return found;
  if (found.standing === 'put_aside' && !mayTakeBack(found.closedAt, work.at)) return refuse('too_late');
  if (found.closedBecause === 'client' && found.closedAt)
    await takeBackCare(work, { personId: found.personId, beganAt: found.closedAt });
  const staff = await staffing(work);
  const made = makePromise(work, staff, { inquiryId: id, holderId: found.holderId, toldBy: 'page' });
  await work.flush();
  work.record({ action: 'inquiry.is_a_person', subject: 'inquiry', subjectId: id });
  const back = {
    standing: 'waiting' as const,
    closedAt: null,
    closedBecause: null,
    promiseId: made.id,
    promiseDueAt: made.dueAt,
    // What was answered before was to somebody who wasn't one: it stands in no new answer's way.
    round: found.round + 1,
  };
  const ways = await waysOf(work, [found.personId]);
  const alone = await endHelpersViews(work, found, await helpedAt(work, ways));
  return put(work, alone, back, { promise: made.promise, pending: undefined });
}
