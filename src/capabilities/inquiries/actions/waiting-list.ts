import { type Staffing, promiseOn, staffing, workingDaysBefore } from '#accounts';
import type { Work } from '#kit/work';
import { answersOf } from '../answers.ts';
import { type Promised, changePromise, makePromise, promised, wouldPromise } from '../promises.ts';
import { leaving, put } from '../schedule.ts';
import { type Inquiry, lockInquiry } from '../store.ts';
import {
  type WaitingPlace,
  changeWaitingPlace,
  endWaitingPlaces,
  insertWaitingPlace,
  waitingPlace,
  waitingPlaces,
} from '../waiting-places.ts';

/** How many working days before the next word is due its inquiry comes back to the desk. */
const BACK_BEFORE = 2;

/** W1 when the next word is due: so many weeks from now, at the end of that date's work. */
function nextWordDue(work: Work, staff: Staffing, holderId: string | null): Temporal.Instant {
  const { zone, settings } = staff.practice;
  const on = work.at.toZonedDateTimeISO(zone).toPlainDate().add({ weeks: settings.waitingListWeeks });
  const due = promiseOn(staff.calendar(holderId), on);
  return due ?? on.toZonedDateTime({ timeZone: zone, plainTime: '17:00' }).toInstant();
}

/** A place on a therapist's list; who has one already keeps it, on the list of whoever wrote last. */
export async function takePlace(
  work: Work,
  staff: Staffing,
  inquiry: Inquiry,
  memberId: string,
): Promise<void> {
  if (await waitingPlace(work, inquiry.id)) return;
  const due = nextWordDue(work, staff, inquiry.holderId ?? memberId);
  insertWaitingPlace(work, { inquiry_id: inquiry.id, member_id: memberId, next_word_at: due });
}

/**
 * W1 after a word the next one is promised: a promise like any other, kept or missed. Its inquiry is set aside until
 * two working days before, so that it comes back to the desk by itself and in time.
 */
export async function giveNextWord(
  work: Work,
  staff: Staffing,
  inquiry: Inquiry,
  place: Pick<WaitingPlace, 'member_id'>,
): Promise<{ inquiry: Inquiry; promise: Promised | undefined }> {
  const holderId = inquiry.holderId ?? place.member_id;
  const dueAt = nextWordDue(work, staff, holderId);
  const backAt = workingDaysBefore(staff.calendar(holderId), work.at, dueAt, BACK_BEFORE);
  const made = makePromise(work, staff, {
    inquiryId: inquiry.id,
    holderId,
    dueAt,
    nudgesFrom: backAt,
    toldBy: 'page',
  });
  changeWaitingPlace(work, inquiry.id, { next_word_at: dueAt });
  await work.flush();
  const promise = made.promise;
  const change = {
    standing: 'waiting' as const,
    round: inquiry.round + 1,
    holderId,
    promiseId: made.id,
    promiseDueAt: dueAt,
    setAsideUntil: backAt,
    answeredAt: work.at,
    claimedBy: null,
    claimedAt: null,
    helpNowAt: null,
    safeFromAt: null,
    safeUntilAt: null,
    windowWarnedAt: null,
    missed: 0,
  };
  return { inquiry: put(work, inquiry, change, { promise, pending: undefined }), promise };
}

/**
 * W1 closes a therapist's waiting list: everyone on it is back on the desk now, with a promise of the usual length, so
 * that each is answered and nobody is dropped silently. Tells how many they are.
 */
export async function closeList(work: Work, memberId: string): Promise<number> {
  const [staff, places] = await Promise.all([staffing(work), waitingPlaces(work, memberId)]);
  let back = 0;
  // In one order, so that two who do this at once don't wait for each other.
  for (const place of places.toSorted((a, b) => a.inquiry_id.localeCompare(b.inquiry_id))) {
    if (await bringBack(work, staff, place.inquiry_id)) back += 1;
  }
  work.record({ action: 'list.closed', subject: 'member', subjectId: memberId, detail: { people: back } });
  return back;
}

async function bringBack(work: Work, staff: Staffing, inquiryId: string): Promise<boolean> {
  const found = await lockInquiry(work, inquiryId);
  // Asked again behind the lock: a withdrawal or an answer may have ended it a moment ago.
  if (!found || !(await waitingPlace(work, inquiryId))) return false;
  endWaitingPlaces(work, inquiryId, 'list_closed');
  const [answers, promise] = await Promise.all([
    answersOf(work, [inquiryId]),
    found.promiseId ? promised(work, found.promiseId) : undefined,
  ]);
  const pending = leaving(found, answers);
  work.record({ action: 'inquiry.back_from_list', subject: 'inquiry', subjectId: inquiryId });
  const usual = wouldPromise(staff, found.holderId, work.at)?.due;
  const isSooner =
    promise && !promise.ended_at && usual && Temporal.Instant.compare(promise.due_at, usual) <= 0;
  if (isSooner) {
    put(work, found, { setAsideUntil: null }, { promise, pending });
    return true;
  }
  if (promise && !promise.ended_at) changePromise(work, promise.id, { ended_at: work.at });
  const made = makePromise(work, staff, { inquiryId, holderId: found.holderId, toldBy: 'page' });
  await work.flush();
  const again = {
    standing: 'waiting' as const,
    setAsideUntil: null,
    promiseId: made.id,
    promiseDueAt: made.dueAt,
  };
  put(work, found, again, { promise: made.promise, pending });
  return true;
}
