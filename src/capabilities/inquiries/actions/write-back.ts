import { staffing } from '#accounts';
import { callOff } from '#channels';
import { changeWays, stop } from '#people';
import { type Refusal, isRefused, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { answersOf, stands } from '../answers.ts';
import { INQUIRY_CLOSED, INQUIRY_WRITTEN_BACK } from '../events.ts';
import { mailAnswer, reachesOut } from '../mailing.ts';
import { type Promised, changePromise, wouldPromise } from '../promises.ts';
import { IN_GOOD_HANDS } from '../rules/asking.ts';
import { closing, put } from '../schedule.ts';
import { tellEndedInNeed, tellHelpNow } from '../telling.ts';
import { insertMessage, saidAfter } from '../messages.ts';
import type { Inquiry, InquiryChange } from '../store.ts';
import { endHelpersViews, hasEnded, helpedAt, standsAsTold } from './helping.ts';
import { endWaitingPlaces } from '../waiting-places.ts';
import { answered } from './attend.ts';
import { beginAnew } from './begin-anew.ts';
import { keepBack } from './keep-back.ts';
import { type SafeWay, windowOf } from './receive.ts';
import { stayAfterAll } from './ask-erasing.ts';
import { type Loaded, loadLocked } from './tend.ts';

/** What a person does with their own message, by their link or code. */

/** A page that is slow to come is pressed again; nobody says the same twice within this time to be heard twice. */
const PRESSED_AGAIN_MINUTES = 10;

/** I1 the same words once more, from a page that had sent them already. */
async function isPressedTwice(
  work: Work,
  found: Inquiry,
  given: Pick<Inquiry, 'cameBy'> & { words: string; helpNow: boolean },
): Promise<boolean> {
  // "I need help soon" counts whenever it is new.
  if (given.cameBy !== 'page' || (given.helpNow && found.helpNowAt === null)) return false;
  const since = work.at.subtract({ minutes: PRESSED_AGAIN_MINUTES });
  const said = await saidAfter(work, found.id, since);
  return said.some((one) => one.saidBy !== 'note' && one.words === given.words);
}

export type PersonRefusal = Refusal<'not_there' | 'no_words'>;

/**
 * I1 a new message from the person starts the clock again, whatever stood before: an answer that was still leaving
 * doesn't leave unseen, a closed message opens again.
 */
export async function writeBack(
  work: Work,
  given: {
    inquiryId: string;
    words: string;
    cameBy: Inquiry['cameBy'];
    helpNow: boolean;
    messageHash?: Buffer;
  },
): Promise<Inquiry | PersonRefusal> {
  if (given.words.trim() === '') return refuse('no_words');
  const loaded = await loadLocked(work, given.inquiryId);
  if ('refused' in loaded) return refuse('not_there');
  const { found, promise, pending } = loaded;
  if (await isPressedTwice(work, found, given)) return found;
  const staff = await staffing(work);
  const saidBy = found.helpsId === null ? ('person' as const) : ('helper' as const);
  const { cameBy, words, messageHash } = given;
  insertMessage(work, { inquiryId: found.id, saidBy, cameBy, words, ...(messageHash && { messageHash }) });
  // I17 who writes again wants to be heard, not erased.
  stayAfterAll(work, staff, found);
  work.record({ action: 'inquiry.written_back', subject: 'inquiry', subjectId: found.id });
  work.announce({ name: INQUIRY_WRITTEN_BACK, id: found.id });
  const helpNowAt = given.helpNow ? work.at : found.helpNowAt;
  if (given.helpNow) tellHelpNow(work, staff, found);
  const opened = given.cameBy === 'page' && { openedStatusAt: found.openedStatusAt ?? work.at };
  const anew = wouldPromise(staff, found.holderId, work.at)?.due;
  const isSooner = promise && (!anew || Temporal.Instant.compare(promise.due_at, anew) <= 0);
  const waits = standsAsTold(found) === 'waiting' && !hasEnded(found, work.at);
  if (waits && !pending && promise && isSooner) {
    return onTheEarlierDate(work, { found, promise, pending, change: { helpNowAt, ...opened } });
  }
  if (pending) {
    // Written without these words, it would answer something else: it comes back to whoever wrote it.
    await keepBack(work, pending.id, 'undone');
    if (pending.kind === 'list') endWaitingPlaces(work, found.id, 'overtaken');
  }
  return beginAnew(work, staff, loaded, {
    // I5 who was answered and writes again hasn't been let down this time.
    ...(found.standing === 'answered' && { missed: 0 }),
    laterCheckAt: null,
    setAsideUntil: null,
    helpNowAt,
    ...opened,
  });
}

/**
 * The earlier date stands, a later one would be a worse promise. On a waiting list the date is far off: a new message
 * brings its own (W1). Words that reached nobody (they stand on the page of somebody who only gave a number) don't stand
 * in the next answer's way.
 */
async function onTheEarlierDate(
  work: Work,
  given: Loaded & { promise: Promised; change: Pick<InquiryChange, 'helpNowAt' | 'openedStatusAt'> },
): Promise<Inquiry> {
  const { found, promise, pending } = given;
  const answers = await answersOf(work, [found.id]);
  const isTaken = answers.some((one) => one.round === found.round && stands(one));
  const round = isTaken ? found.round + 1 : found.round;
  const change = { round, lastInAt: work.at, setAsideUntil: null, ...given.change };
  if (found.standing === 'waiting') return put(work, found, change, { promise, pending });
  // I14 a later date than the one that they were told would tell a helper that the person came.
  changePromise(work, promise.id, { ended_at: null });
  const again = { ...change, standing: 'waiting', closedAt: null, closedBecause: null } as const;
  return put(work, found, again, { promise: { ...promise, ended_at: null }, pending });
}

export type WhyEnd = 'found_someone' | typeof IN_GOOD_HANDS | 'please_stop' | 'not_me' | 'erased';

/** Nobody is to be let be: they are with somebody now. */
const WITH_SOMEBODY: readonly WhyEnd[] = ['found_someone', IN_GOOD_HANDS];

/**
 * I9 a withdrawal ends everything at once: the clock, what was scheduled, an answer that hasn't left. "Please stop"
 * and "this wasn't me" also take back every way; `mailbox`, the way whose mail they showed, is stopped for good.
 */
export async function withdraw(
  work: Work,
  given: { inquiryId: string; because: WhyEnd; mailbox?: string | undefined },
): Promise<Inquiry | PersonRefusal> {
  const loaded = await loadLocked(work, given.inquiryId);
  if (isRefused(loaded)) return refuse('not_there');
  const { found, promise } = loaded;
  for (const answer of await answersOf(work, [found.id])) {
    if (!stands(answer)) continue;
    if (answer.leftAt) callOff(work, answer.id, 'withdrawn');
    else await keepBack(work, answer.id, 'withdrawn');
  }
  callOff(work, found.id, 'withdrawn');
  endWaitingPlaces(work, found.id, given.because);
  if (!WITH_SOMEBODY.includes(given.because)) stop(work, found.personId, given.mailbox);
  if (promise && !promise.ended_at) changePromise(work, promise.id, { ended_at: work.at });
  work.record({
    action: 'inquiry.withdrawn',
    subject: 'inquiry',
    subjectId: found.id,
    detail: { because: given.because },
  });
  work.announce({ name: INQUIRY_CLOSED, id: found.id });
  const ended = {
    ...closing(work, given.because),
    laterCheckAt: null,
    // I4 they are let be, and their page keeps the numbers that answer.
    helpNowAt: given.because === 'please_stop' ? found.helpNowAt : null,
  };
  if (ended.helpNowAt) tellEndedInNeed(work, await staffing(work), found);
  return put(work, found, ended, { promise, pending: undefined });
}

/** The person says anew how they may be reached; what they said before no longer holds. */
export async function reachMeSo(
  work: Work,
  given: { inquiryId: string; ways: readonly SafeWay[] },
): Promise<Inquiry | PersonRefusal> {
  const loaded = await loadLocked(work, given.inquiryId);
  if (isRefused(loaded)) return refuse('not_there');
  const ways = given.ways.map(({ times, ...way }) => ({ ...way, windows: times }));
  changeWays(work, loaded.found.personId, ways);
  if (loaded.found.standing !== 'automatic')
    await endHelpersViews(work, loaded.found, await helpedAt(work, given.ways));
  const { promiseDueAt } = loaded.found;
  // I13 the new safe times set the order and the warning just as the first ones did.
  const window = promiseDueAt ? windowOf(given.ways, promiseDueAt, work.at) : undefined;
  const safe = { safeFromAt: window?.from ?? null, safeUntilAt: window?.until ?? null, windowWarnedAt: null };
  // Whoever says this says it on their page.
  const openedStatusAt = loaded.found.openedStatusAt ?? work.at;
  work.record({ action: 'inquiry.ways_changed', subject: 'inquiry', subjectId: loaded.found.id });
  const changed = put(work, loaded.found, { ...safe, openedStatusAt }, loaded);
  return wordsFollow(work, changed, loaded.promise);
}

/** An answer that reached nobody so far goes to where the person can now be reached, and stops the clock if it does. */
async function wordsFollow(work: Work, found: Inquiry, promise: Promised | undefined): Promise<Inquiry> {
  if (found.standing !== 'waiting') return found;
  const answers = await answersOf(work, [found.id]);
  const said = answers.find((one) => one.round === found.round && stands(one) && one.leftAt !== null);
  if (!said) return found;
  await work.flush();
  const staff = await staffing(work);
  await mailAnswer(work, staff, found, said);
  if (!(await reachesOut(work, found, said.id))) return found;
  return (await answered(work, staff, found, promise)).inquiry;
}
