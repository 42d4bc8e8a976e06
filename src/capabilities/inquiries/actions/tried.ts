import { type Staffing, staffing, workingDaysBetween } from '#accounts';
import { callOff, lastMailTo } from '#channels';
import { type Way, waysOf } from '#people';
import { type Refusal, isRefused, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { type Answer, type Attempt, answersOf, attemptsOf } from '../answers.ts';
import { INQUIRY_CLOSED } from '../events.ts';
import { changePromise } from '../promises.ts';
import { knowsOfPage } from '../rules/knowing-the-page.ts';
import { mayStopTrying, mayStopWriting } from '../rules/tried.ts';
import { isSomebody } from '../rules/unopened.ts';
import { closing, put } from '../schedule.ts';
import { type Inquiry, changeInquiry } from '../store.ts';
import { endWaitingPlaces } from '../waiting-places.ts';
import { beginAnew } from './begin-anew.ts';
import { type TendRefusal, loadLocked } from './tend.ts';

/** By ringing, by writing; or there is no way at all in which anybody could try. */
export type TriedHow = 'rang' | 'wrote' | 'no_way';

export type Tried = {
  readonly attempts: readonly Attempt[];
  readonly answers: readonly Answer[];
  readonly ways: readonly Way[];
};

/**
 * I10 whether it was tried often enough since they last gave a sign of life: by ringing, at hours different enough; or
 * by writing, where there is no way left. False: not yet.
 */
export function triedEnough(
  staff: Staffing,
  inquiry: Pick<Inquiry, 'holderId' | 'lastInAt' | 'cameBy' | 'openedStatusAt'>,
  tried: Tried,
): TriedHow | false {
  const isSince = (at: Temporal.Instant): boolean => Temporal.Instant.compare(at, inquiry.lastInAt) >= 0;
  const calendar = staff.calendar(inquiry.holderId);
  const tries = tried.attempts
    .filter((one) => isSince(one.tried_at))
    .map((one) => ({ at: one.tried_at, inWindow: one.in_window, outcome: one.outcome }));
  const days = (from: Temporal.Instant, until: Temporal.Instant): number =>
    workingDaysBetween(calendar, from, until);
  if (mayStopTrying(tries, staff.practice.zone, days)) return 'rang';
  const cameBack = tried.answers.filter((one) => one.bouncedAt && isSince(one.writtenAt));
  const knows = knowsOfPage(inquiry, tried.ways);
  if (!mayStopWriting(tried.ways, cameBack.length, knows)) return false;
  return tried.ways.length === 0 ? 'no_way' : 'wrote';
}

export type TriedRefusal = TendRefusal | Refusal<'not_tried_enough' | 'answer_leaves'>;

/** I10 *tried*: the words wait under the code from now on, until any sign of life. */
export async function stopTrying(work: Work, given: { inquiryId: string }): Promise<Inquiry | TriedRefusal> {
  const loaded = await loadLocked(work, given.inquiryId);
  if (isRefused(loaded)) return loaded;
  const { found, promise, pending } = loaded;
  if (found.standing !== 'waiting') return refuse('closed');
  if (pending) return refuse('answer_leaves');
  const [staff, attempts, answers, ways] = await Promise.all([
    staffing(work),
    attemptsOf(work, [found.id]),
    answersOf(work, [found.id]),
    waysOf(work, [found.personId]),
  ]);
  if (!triedEnough(staff, found, { attempts, answers, ways })) return refuse('not_tried_enough');
  if (promise && !promise.ended_at) changePromise(work, promise.id, { ended_at: work.at });
  endWaitingPlaces(work, found.id, 'tried');
  callOff(work, found.id, 'tried');
  work.record({ action: 'inquiry.tried', subject: 'inquiry', subjectId: found.id });
  work.announce({ name: INQUIRY_CLOSED, id: found.id });
  const ended = {
    ...closing(work, 'tried'),
    claimedBy: null,
    claimedAt: null,
    laterCheckAt: null,
    helpNowAt: null,
  };
  return put(work, found, ended, { promise, pending });
}

const isTried = (one: Inquiry): boolean => one.standing === 'closed' && one.closedBecause === 'tried';

/** It isn't noted yet that the page was opened after the last answer. */
const isUnopened = ({ openedStatusAt, answeredAt }: Inquiry): boolean =>
  !openedStatusAt || (answeredAt !== null && Temporal.Instant.compare(openedStatusAt, answeredAt) < 0);

/**
 * The page was opened by its link. That changes nothing where the message stands: programs open links too. It is noted
 * once after each answer, as a hint for the desk, where somebody is likely to have looked (`isSomebody`).
 */
export async function pageOpened(work: Work, seen: Inquiry): Promise<void> {
  if (!isUnopened(seen) || !isSomebody(work.at, await lastMailTo(work, seen.personId))) return;
  noteOpened(work, seen);
}

function noteOpened(work: Work, seen: Inquiry): void {
  changeInquiry(work, seen.id, { openedStatusAt: work.at });
  work.record({ action: 'inquiry.page_opened', subject: 'inquiry', subjectId: seen.id });
}

/**
 * The person entered their code or sent a form of their page. It undoes *tried* (I10) with a promise that begins now.
 * Returns the inquiry as it is then.
 */
export async function signOfLife(work: Work, seen: Inquiry): Promise<Inquiry> {
  const opened = { openedStatusAt: work.at };
  if (!isTried(seen)) {
    if (!isUnopened(seen)) return seen;
    noteOpened(work, seen);
    return { ...seen, ...opened };
  }
  const loaded = await loadLocked(work, seen.id);
  if (isRefused(loaded) || !isTried(loaded.found)) return isRefused(loaded) ? seen : loaded.found;
  const { found } = loaded;
  const staff = await staffing(work);
  work.record({ action: 'inquiry.came_back', subject: 'inquiry', subjectId: found.id });
  return beginAnew(work, staff, loaded, opened);
}
