import { type Staffing, staffing } from '#accounts';
import { type Way, persons, waysOf } from '#people';
import { never } from '#kit/outcome';
import type { Work } from '#kit/work';
import { type Answer, answersOf, changeAnswer } from '../answers.ts';
import { endWaitingPlaces, waitingPlace } from '../waiting-places.ts';
import { INQUIRY_ANSWERED, PROMISE_MISSED } from '../events.ts';
import { tellPersonOfDelay, tellStaff, tellWindow } from '../telling.ts';
import { mailAnswer, reachesOut } from '../mailing.ts';
import { type Promised, changePromise, makePromise, promised } from '../promises.ts';
import { type Need, needsAt } from '../rules/attending.ts';
import { nextHolder } from '../rules/stepping-in.ts';
import { attendFacts, leaving, put } from '../schedule.ts';
import { type Inquiry, lockInquiry } from '../store.ts';
import { askNow } from './later-check.ts';
import { giveNextWord, takePlace } from './waiting-list.ts';

type State = {
  inquiry: Inquiry;
  promise: Promised | undefined;
  pending: Answer | undefined;
};

/**
 * Does whatever an inquiry needs by itself at this instant, one thing after the other, each decided afresh from what
 * is so now (I8). Run by the sweep, which finds inquiries by their one due date.
 */
export async function attend(work: Work, inquiryId: string): Promise<Need[]> {
  const found = await lockInquiry(work, inquiryId);
  if (!found) return [];
  const [staff, answers, promise] = await Promise.all([
    staffing(work),
    answersOf(work, [found.id]),
    found.promiseId ? promised(work, found.promiseId) : undefined,
  ]);
  let state: State = { inquiry: found, promise, pending: leaving(found, answers) };
  const done: Need[] = [];
  for (;;) {
    const [need] = needsAt(attendFacts(state.inquiry, state.promise, state.pending, work.at), work.at);
    if (!need) break;
    state = await meetNeed(work, staff, state, need);
    done.push(need);
    if (done.length > 20) throw new Error('assertion: attending an inquiry comes to an end');
  }
  if (done.length === 0) put(work, state.inquiry, {}, state);
  return done;
}

function meetNeed(work: Work, staff: Staffing, state: State, need: Need): Promise<State> | State {
  switch (need) {
    case 'answer_leaves':
      return answerLeaves(work, staff, state);
    case 'nudge_half':
      return nudge(work, staff, state, false);
    case 'nudge_late':
      return nudge(work, staff, state, true);
    case 'promise_missed':
      return missed(work, staff, state);
    case 'back_from_aside':
      work.record({ action: 'inquiry.back_from_aside', subject: 'inquiry', subjectId: state.inquiry.id });
      return { ...state, inquiry: put(work, state.inquiry, { setAsideUntil: null }, state) };
    case 'warn_window':
      tellWindow(work, staff, state.inquiry);
      return { ...state, inquiry: put(work, state.inquiry, { windowWarnedAt: work.at }, state) };
    case 'window_missed':
      work.record({ action: 'window.missed', subject: 'inquiry', subjectId: state.inquiry.id });
      return { ...state, inquiry: put(work, state.inquiry, { safeFromAt: null, safeUntilAt: null }, state) };
    case 'later_check':
      return askedLater(work, staff, state);
    default:
      return never(need);
  }
}

async function askedLater(work: Work, staff: Staffing, state: State): Promise<State> {
  await askNow(work, staff, state.inquiry);
  return { ...state, inquiry: put(work, state.inquiry, { laterCheckAt: null }, state) };
}

/**
 * I3 which answers will stop the clock, as the composer says beforehand: one that goes by a safe email way, or stands
 * under the code of a person who gave no way at all and knows of their page. To someone who only gave a number, words on
 * a page reach them when they happen to look: the clock goes on until somebody rings.
 */
export function stopsTheClock(
  ways: readonly Pick<Way, 'channel' | 'bounced'>[],
  knowsPage: boolean,
): boolean {
  if (ways.length === 0) return knowsPage;
  return ways.some((way) => way.channel === 'email' && !way.bounced);
}

async function answerLeaves(work: Work, staff: Staffing, state: State): Promise<State> {
  const { inquiry, promise, pending } = state;
  if (!pending) return state;
  changeAnswer(work, pending.id, { left_at: work.at });
  work.record({ action: 'answer.left', subject: 'inquiry', subjectId: inquiry.id });
  await mailAnswer(work, staff, inquiry, pending);
  // W1 a yes and a no end a place on the waiting list, and so does nothing else that is answered.
  if (pending.kind === 'list') await takePlace(work, staff, inquiry, pending.memberId);
  else if (pending.kind !== 'question') endWaitingPlaces(work, inquiry.id, pending.kind);
  await work.flush();
  const left = { ...state, pending: undefined };
  // A call that reached them in those minutes has stopped the clock already.
  if (inquiry.standing === 'answered' || !(await reachesOut(work, inquiry, pending.id)))
    return { ...left, inquiry: put(work, inquiry, {}, left) };
  return answered(work, staff, inquiry, promise);
}

/** The clock stops: a human's answer reached out. For who is on a waiting list the next one begins (W1). */
export async function answered(
  work: Work,
  staff: Staffing,
  inquiry: Inquiry,
  promise: Promised | undefined,
  pending?: Answer,
): Promise<State> {
  if (promise) changePromise(work, promise.id, { kept_at: work.at, ended_at: work.at });
  work.announce({ name: INQUIRY_ANSWERED, id: inquiry.id });
  const place = await waitingPlace(work, inquiry.id);
  if (place) return { ...(await giveNextWord(work, staff, inquiry, place)), pending: undefined };
  const change = { standing: 'answered' as const, answeredAt: work.at, claimedBy: null, claimedAt: null };
  const now = { promise, pending };
  const changed = put(work, inquiry, { ...change, helpNowAt: null, setAsideUntil: null }, now);
  return { ...now, inquiry: changed };
}

function nudge(work: Work, staff: Staffing, state: State, late: boolean): State {
  const { inquiry, promise } = state;
  if (!promise) return state;
  const mark = late ? { warned_late_at: work.at } : { warned_half_at: work.at };
  changePromise(work, promise.id, mark);
  tellStaff(work, staff, inquiry, { kind: 'nudge', dueAt: promise.due_at, holderId: inquiry.holderId, late });
  work.record({
    action: late ? 'promise.warned_late' : 'promise.warned_half',
    subject: 'inquiry',
    subjectId: inquiry.id,
  });
  const changed = { ...state, promise: { ...promise, ...mark } };
  return { ...changed, inquiry: put(work, inquiry, {}, changed) };
}

/** I5 somebody else steps in, the person hears the truth and a new date. It never counts as an answer. */
async function missed(work: Work, staff: Staffing, state: State): Promise<State> {
  const { inquiry, promise } = state;
  if (!promise) return state;
  changePromise(work, promise.id, { missed_at: work.at, ended_at: work.at });
  const stepsIn = inquiry.privateTo ? [] : staff.practice.settings.stepsIn.filter((id) => staff.member(id));
  const holderId = nextHolder({ holder: inquiry.holderId, stepsIn });
  const made = makePromise(work, staff, { inquiryId: inquiry.id, holderId, toldBy: 'page' });
  const [called, ways] = await Promise.all([
    persons(work, [inquiry.personId]),
    waysOf(work, [inquiry.personId]),
  ]);
  const told = {
    missedDue: promise.due_at,
    nextDue: made.dueAt,
    holderId,
    steppedIn: holderId !== inquiry.holderId,
  };
  tellPersonOfDelay(work, staff, inquiry, {
    ...told,
    called: called.get(inquiry.personId)?.called ?? '',
    ways,
  });
  const kind = told.steppedIn ? 'stepping_in' : 'unanswered';
  tellStaff(work, staff, inquiry, { kind, dueAt: made.dueAt, holderId, late: true });
  work.record({
    action: 'promise.missed',
    subject: 'inquiry',
    subjectId: inquiry.id,
    detail: { steppedIn: told.steppedIn },
  });
  work.announce({ name: PROMISE_MISSED, id: inquiry.id });
  await work.flush();
  const next = { ...state, promise: made.promise };
  const change = { holderId, missed: inquiry.missed + 1, promiseId: made.id, promiseDueAt: made.dueAt };
  return { ...next, inquiry: put(work, inquiry, { ...change, claimedBy: null, claimedAt: null }, next) };
}
