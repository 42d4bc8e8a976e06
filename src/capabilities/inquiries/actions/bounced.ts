import { resume, staffing, workingMinutesBetween } from '#accounts';
import { type Delivery } from '#channels';
import type { Work } from '#kit/work';
import { type Answer, answerById, changeAnswer, stands } from '../answers.ts';
import { reachesOut } from '../mailing.ts';
import { type Promised, changePromise, makePromise, promised, promisesOf } from '../promises.ts';
import { put } from '../schedule.ts';
import { type Inquiry, lockInquiry } from '../store.ts';
import { tellNotSent } from '../telling.ts';
import { endWaitingPlaces, waitingPlace } from '../waiting-places.ts';

/**
 * I3 an answer whose mail bounced, was held or may never have left didn't reach out: the clock goes on from where it
 * was, and whoever holds the inquiry is told. An answer with another safe way that still stands keeps counting.
 */
export async function answerNotSent(work: Work, delivery: Delivery): Promise<void> {
  if (delivery.purpose !== 'answer' || !delivery.about_id) return;
  if (delivery.held_because === 'no_longer_wanted' || delivery.held_because === 'undone') return;
  const answer = await answerById(work, delivery.about_id);
  if (!answer || !stands(answer)) return;
  const found = await lockInquiry(work, answer.inquiryId);
  if (!found || found.standing === 'closed') return;
  const placed = await nowOnTheList(work, found, answer);
  if (answer.round !== found.round && !placed) return;
  if (await reachesOut(work, found, answer.id, delivery.id)) return;
  changeAnswer(work, answer.id, { bounced_at: work.at });
  if (answer.kind === 'list' && !placed) endWaitingPlaces(work, found.id, 'not_sent');
  const staff = await staffing(work);
  work.record({ action: 'answer.not_sent', subject: 'inquiry', subjectId: found.id });
  tellNotSent(work, staff, found, answer.id);
  await work.flush();
  const promise = await promiseAgain(work, placed ? await offTheList(work, found, answer) : found);
  const back = {
    standing: 'waiting' as const,
    round: found.round + 1,
    answeredAt: null,
    setAsideUntil: null,
    promiseId: promise?.id ?? found.promiseId,
    promiseDueAt: promise?.due_at ?? found.promiseDueAt,
  };
  put(work, found, back, { promise, pending: undefined });
}

/** W1 an answer that gave a place was followed at once by the next round: its mail is about the round before. */
async function nowOnTheList(work: Work, found: Inquiry, answer: Answer): Promise<boolean> {
  if (answer.round !== found.round - 1 || !answer.leftAt || found.standing !== 'waiting') return false;
  return (await waitingPlace(work, found.id)) !== undefined;
}

/** Takes back what followed from a word that didn't arrive: its promise was not kept, the next word is not due. */
async function offTheList(work: Work, found: Inquiry, answer: Answer): Promise<Inquiry> {
  const place = await waitingPlace(work, found.id);
  const isNew = place && answer.leftAt && Temporal.Instant.compare(place.placed_at, answer.leftAt) >= 0;
  if (isNew) endWaitingPlaces(work, found.id, 'bounced');
  if (found.promiseId) changePromise(work, found.promiseId, { ended_at: work.at });
  const before = (await promisesOf(work, found.id)).findLast((one) => one.kept_at !== null);
  return { ...found, promiseId: before?.id ?? null };
}

async function promiseAgain(work: Work, found: Inquiry): Promise<Promised | undefined> {
  const before = found.promiseId ? await promised(work, found.promiseId) : undefined;
  if (before && !before.ended_at) return before;
  const staff = await staffing(work);
  const calendar = staff.calendar(found.holderId);
  const minutes = (from: Temporal.Instant, until: Temporal.Instant): number =>
    workingMinutesBetween(calendar, from, until);
  const clock = before
    ? {
        spentMinutes: minutes(before.made_at, before.kept_at ?? before.made_at),
        dueMinutes: minutes(before.made_at, before.due_at),
      }
    : undefined;
  const dueAt = clock && resume(calendar, clock, work.at)?.due;
  const made = makePromise(work, staff, {
    inquiryId: found.id,
    holderId: found.holderId,
    toldBy: 'page',
    ...(dueAt && { dueAt }),
  });
  await work.flush();
  return made.promise;
}
