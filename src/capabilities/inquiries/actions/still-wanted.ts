import { isWorking, nextWorkingMorning, staffing } from '#accounts';
import type { Delivery } from '#channels';
import type { Work } from '#kit/work';
import { answerById, stands } from '../answers.ts';
import { inquiry } from '../store.ts';
import { ENDED_IN_NEED } from '../telling.ts';

/** I8 I9 an answer leaves only if it still stands and the person hasn't ended it. */
export async function answerStillWanted(work: Work, delivery: Delivery): Promise<boolean> {
  const answer = delivery.about_id ? await answerById(work, delivery.about_id) : undefined;
  if (!answer || !stands(answer)) return false;
  const found = await inquiry(work, answer.inquiryId);
  // A mail that had to wait while the person ended it, or wrote again, answers what is over.
  return found !== undefined && found.standing !== 'closed' && answer.round === found.round;
}

/** I8 an honest delay is told only to someone who is still waiting. */
export async function delayStillWanted(work: Work, delivery: Delivery): Promise<boolean> {
  const found = delivery.about_id ? await inquiry(work, delivery.about_id) : undefined;
  return found?.standing === 'waiting';
}

/** I8 I9 the one automatic word goes to nobody who has ended it meanwhile. */
export async function acknowledgementStillWanted(work: Work, delivery: Delivery): Promise<boolean> {
  const found = delivery.about_id ? await inquiry(work, delivery.about_id) : undefined;
  return found !== undefined && found.standing !== 'closed';
}

/**
 * I4 I8 a nudge is about someone who still waits, and for someone who works now: a mail server that was away in the
 * afternoon doesn't wake anybody at night, it waits for their next morning. One about a promise that was missed
 * meanwhile is overtaken by what was told then.
 */
export async function nudgeStillWanted(work: Work, delivery: Delivery): Promise<boolean | Temporal.Instant> {
  const found = delivery.about_id ? await inquiry(work, delivery.about_id) : undefined;
  const isEnded = found?.standing === 'closed' && delivery.once.startsWith(`${ENDED_IN_NEED} `);
  if (!found || !delivery.member_id || (found.standing !== 'waiting' && !isEnded)) return false;
  if (delivery.once.startsWith('nudge ') && !delivery.once.startsWith(`nudge ${found.promiseId} `))
    return false;
  if (delivery.once.startsWith('window ') && !isAhead(found.safeUntilAt, work.at)) return false;
  const staff = await staffing(work);
  if (found.helpNowAt && staff.practice.settings.alertsAtNight) return true;
  const calendar = staff.calendar(delivery.member_id);
  return isWorking(calendar, work.at) || (nextWorkingMorning(calendar, work.at) ?? false);
}

const isAhead = (end: Temporal.Instant | null, at: Temporal.Instant): boolean =>
  end !== null && Temporal.Instant.compare(at, end) < 0;
