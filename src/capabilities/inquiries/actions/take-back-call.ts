import { staffing } from '#accounts';
import { callOff, deliveriesAbout, eraseWordsTo, lockDelivery } from '#channels';
import { erase } from '#people';
import { safetyAbout } from '#safety';
import { type Refusal, isRefused, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { answersOf, attemptsOf } from '../answers.ts';
import { eraseWordsOf } from '../erasing.ts';
import { INQUIRY_CLOSED } from '../events.ts';
import { messagesOf } from '../messages.ts';
import { mayTakeBack } from '../noted-call.ts';
import { type Promised, changePromise } from '../promises.ts';
import { type MayTakeBack, TAKEN_BACK } from '../rules/taking-back.ts';
import { closing, put } from '../schedule.ts';
import type { Inquiry } from '../store.ts';
import { loadLocked } from './tend.ts';

export type TakeBackCallRefusal = Refusal<'not_there' | Exclude<MayTakeBack, 'yes'>>;

/**
 * Takes back a call that was noted by mistake, within its minutes (I10): who rang, their number, what they said and the
 * recording are erased at once, the promise ends, and nothing about it leaves. That a call was noted and taken back, when
 * and by whom, stays; it is no longer on any list. Pressed twice, it was taken back once.
 */
export async function takeBackCall(
  work: Work,
  given: { inquiryId: string; memberId: string },
): Promise<Inquiry | TakeBackCallRefusal> {
  const loaded = await loadLocked(work, given.inquiryId);
  if (isRefused(loaded)) return refuse('not_there');
  const { found, promise } = loaded;
  const isOthers = found.privateTo !== null && found.privateTo !== given.memberId;
  if (found.cameBy !== 'phone' || isOthers) return refuse('not_there');
  if (found.closedBecause === TAKEN_BACK) return found;
  // An automatic word that is being taken at this very moment is waited for: it counts as told.
  for (const one of await deliveriesAbout(work, [found.id])) await lockDelivery(work, one.id);
  const [staff, answers, attempts, messages, safety] = await Promise.all([
    staffing(work),
    answersOf(work, [found.id]),
    attemptsOf(work, [found.id]),
    messagesOf(work, [found.id]),
    safetyAbout(work, found.id, given.memberId),
  ]);
  const came = { answers, attempts, messages: messages.get(found.id) ?? [], safety };
  const may = await mayTakeBack(work, staff, found, came);
  return may === 'yes' ? takeBack(work, found, promise) : refuse(may);
}

async function takeBack(work: Work, found: Inquiry, promise: Promised | undefined): Promise<Inquiry> {
  if (promise && !promise.ended_at) changePromise(work, promise.id, { ended_at: work.at });
  callOff(work, found.id, TAKEN_BACK);
  await eraseWordsTo(work, found.personId, await eraseWordsOf(work, found.personId));
  erase(work, found.personId);
  if (found.helpsId !== null) erase(work, found.helpsId);
  work.record({ action: 'call.taken_back', subject: 'inquiry', subjectId: found.id });
  work.announce({ name: INQUIRY_CLOSED, id: found.id });
  const ended = {
    ...closing(work, TAKEN_BACK),
    claimedBy: null,
    claimedAt: null,
    helpNowAt: null,
  };
  return put(work, found, ended, { promise, pending: undefined });
}
