import { staffing } from '#accounts';
import { waysOf } from '#people';
import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { answersOf, attemptsOf, insertAttempt } from '../answers.ts';
import { promised } from '../promises.ts';
import { type SafeTimes, isSafeNow } from '../rules/safe-window.ts';
import { leaving, put } from '../schedule.ts';
import { insertMessage, saidAfter } from '../messages.ts';
import { type Inquiry, lockInquiry } from '../store.ts';
import { answered } from './attend.ts';

export type Rang = {
  inquiryId: string;
  memberId: string;
  outcome: 'reached' | 'message_left' | 'no_answer';
  /** What was said or agreed, for the practice's own list. May be empty. */
  note: string;
};

export type RangRefusal = Refusal<'not_there' | 'closed' | 'no_number' | 'message_not_safe'>;

/** The times that a way's owner called safe, as they stand on the row. */
export function timesOf(windows: unknown): SafeTimes {
  const given = windows as
    | { kind: 'any'; unasked?: boolean }
    | { kind: 'weekly'; zone: string; windows: never[] }
    | { kind: 'once'; window: { from: string; until: string } }
    | undefined;
  if (!given || !('kind' in given)) return { kind: 'any' };
  if (given.kind === 'any') return given;
  if (given.kind === 'weekly') return given;
  const { from, until } = given.window;
  return { kind: 'once', window: { from: Temporal.Instant.from(from), until: Temporal.Instant.from(until) } };
}

/** Nobody dials, waits, hangs up and notes it twice in this time. */
const PRESSED_AGAIN_MINUTES = 1;

async function isPressedTwice(work: Work, { inquiryId, memberId, outcome, note }: Rang): Promise<boolean> {
  const since = work.at.subtract({ minutes: PRESSED_AGAIN_MINUTES });
  const isNew = (at: Temporal.Instant): boolean => Temporal.Instant.compare(at, since) > 0;
  const tries = await attemptsOf(work, [inquiryId]);
  const isSame = tries.some(
    (one) => one.member_id === memberId && one.outcome === outcome && isNew(one.tried_at),
  );
  if (!isSame || note.trim() === '') return isSame;
  // A note that isn't there yet is kept.
  const said = await saidAfter(work, inquiryId, since);
  return said.some((one) => one.words === note);
}

/**
 * Somebody rang. I3: a call that reached the person, or a message left where that is safe, is a human's answer and
 * stops the clock; no answer is a try, kept in the list of tries. For somebody who pressed help now a message on a
 * machine is a try too: they stay on the list until they were reached.
 */
export async function rang(work: Work, given: Rang): Promise<Inquiry | RangRefusal> {
  const found = await lockInquiry(work, given.inquiryId);
  if (!found) return refuse('not_there');
  if (found.standing === 'closed') return refuse('closed');
  const [ways, answers] = await Promise.all([waysOf(work, [found.personId]), answersOf(work, [found.id])]);
  const number = ways.find((way) => way.channel === 'phone');
  if (!number) return refuse('no_number');
  if (given.outcome === 'message_left' && !number.mayLeaveMessage) return refuse('message_not_safe');
  if (await isPressedTwice(work, given)) return found;
  insertAttempt(work, {
    inquiry_id: found.id,
    member_id: given.memberId,
    way_id: number.id,
    outcome: given.outcome,
    in_window: isSafeNow(timesOf(number.windows), work.at),
  });
  work.record({
    action: 'inquiry.rang',
    subject: 'inquiry',
    subjectId: found.id,
    detail: { outcome: given.outcome },
  });
  if (given.note.trim() !== '') {
    const note = { inquiryId: found.id, saidBy: 'note' as const, memberId: given.memberId, cameBy: 'phone' };
    insertMessage(work, { ...note, words: given.note });
  }
  const promise = found.promiseId ? await promised(work, found.promiseId) : undefined;
  const pending = leaving(found, answers);
  const isTry =
    given.outcome === 'no_answer' || (given.outcome === 'message_left' && found.helpNowAt !== null);
  if (isTry) return put(work, found, { claimedBy: null, claimedAt: null }, { promise, pending });
  // Words that are still leaving leave all the same: they were said to a person, not to a clock.
  const { inquiry } = await answered(work, await staffing(work), found, promise, pending);
  return inquiry;
}
