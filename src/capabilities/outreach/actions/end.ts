import { howItWent, tookPlace } from '#appointments';
import { type Delivery, callOff, receivedMail } from '#channels';
import { letterNotWanted } from '#letters';
import { personsAt } from '#people';
import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { type EndedBecause, isSignOfLife, mayLeave } from '../rules/stopping.ts';
import {
  type Plan,
  changePlan,
  deletePlansOf,
  lockAbsent,
  lockPlan,
  openPlansOf,
  planById,
} from '../store.ts';
import { forgetQuiet } from '../quiet-store.ts';
import { forgetHeard, noteHeard } from '../heard-store.ts';
import { deleteWaitsOf, markNotSent, stepById, stepsOf } from '../steps-store.ts';
import { beginPlan, safeChannels } from './begin.ts';

/** L6 it ends, and whatever waits to leave for it doesn't. */
async function endOne(work: Work, plan: Plan, because: EndedBecause): Promise<void> {
  const returned = isSignOfLife(because) && { returned_at: work.at };
  if (plan.endedAt === null) {
    changePlan(work, plan.id, { ended_at: work.at, ended_because: because, due_at: null, ...returned });
    work.record({
      action: 'outreach.ended',
      subject: 'outreach_plan',
      subjectId: plan.id,
      detail: { because },
    });
  } else if (returned) changePlan(work, plan.id, returned);
  if (because === 'all_done') return;
  for (const step of (await stepsOf(work, [plan.id])).get(plan.id) ?? []) {
    if (step.doneAt !== null) callOff(work, step.id, because);
    if (step.kind === 'letter') await letterNotWanted(work, step.id);
  }
  work.refreshDesks();
}

/** L6 there is a sign of life from this client: whoever of us had a plan for them has none any more. */
export async function heardFrom(
  work: Work,
  personId: string,
  because: 'booked' | 'heard' = 'heard',
): Promise<void> {
  noteHeard(work, personId, work.at);
  for (const plan of await lockAbsent(work, personId)) await endOne(work, plan, because);
}

/** L6 a session was booked, by them or with them. */
export async function heardOfBooking(work: Work, appointmentId: string): Promise<void> {
  const session = await howItWent(work, appointmentId);
  for (const { personId } of session?.persons ?? []) await heardFrom(work, personId, 'booked');
}

/** L6 a mail came from an address of theirs, whatever it was about. */
export async function heardByMail(work: Work, mailId: string): Promise<void> {
  const mail = await receivedMail(work, mailId);
  const address = mail?.answerTo?.address;
  if (address === undefined) return;
  for (const { id } of await personsAt(work, 'email', address)) await heardFrom(work, id);
}

/** In a row there is less of an instant than in a clock. */
const isNow = (one: Temporal.Instant, at: Temporal.Instant): boolean =>
  Math.abs(one.epochMilliseconds - at.epochMilliseconds) <= 1;

/**
 * L1 it was said at the desk how a session went. Who missed it: their plan begins; L13 each of several has one of their own. Who came, or called off: a sign of
 * life, unless they missed another one since. What was said in error is taken back with its plan.
 */
export async function heardHowItWent(work: Work, appointmentId: string): Promise<void> {
  const session = await howItWent(work, appointmentId);
  if (!session) return;
  for (const { personId, said } of session.persons) {
    const what = said?.what;
    // What was said of the others before has been heard.
    if (said && !isNow(said.at, work.at)) continue;
    if (what === 'missed_each_other') {
      await beginPlan(work, {
        personId,
        memberId: session.memberId,
        appointmentId,
        missedAt: session.endsAt,
      });
      continue;
    }
    if (what !== undefined) noteHeard(work, personId, session.endsAt);
    for (const plan of await lockAbsent(work, personId)) {
      const isItsOwn = plan.appointmentId === appointmentId;
      const isLater = Temporal.Instant.compare(session.endsAt, plan.missedAt) >= 0;
      if (what !== undefined && isLater) await endOne(work, plan, tookPlace(what) ? 'met' : 'heard');
      else if (what === undefined && isItsOwn && plan.endedAt === null)
        await endOne(work, plan, 'taken_back');
    }
  }
}

/** L4 a way of theirs isn't safe any more: without one there is nothing left to do. */
export async function heardOfWays(work: Work, personId: string): Promise<void> {
  const open = (await lockAbsent(work, personId)).filter((one) => one.endedAt === null);
  if (open.length === 0 || (await safeChannels(work, personId)).size > 0) return;
  for (const plan of open) await endOne(work, plan, 'no_way');
}

/** Whoever doesn't work here any more gets in touch with nobody: their clients are asked about anew by who sees them next. */
export async function endPlansOfMember(work: Work, memberId: string): Promise<void> {
  for (const { id } of await openPlansOf(work, memberId)) {
    const plan = await lockPlan(work, id);
    if (plan?.endedAt === null) await endOne(work, plan, 'stopped');
  }
}

/** L6 P18 they died: whoever of us had a plan for them has none. */
export async function endPlansOfDead(work: Work, personId: string): Promise<void> {
  for (const plan of await lockAbsent(work, personId)) await endOne(work, plan, 'died');
}

/** L6 the desk knows: they came back, they wrote, or it should stop. */
export async function endAtDesk(
  work: Work,
  given: { planId: string; memberId: string; because: 'heard' | 'stopped' | 'not_this_client' },
): Promise<{ id: string } | Refusal<'not_there'>> {
  const plan = await lockPlan(work, given.planId);
  if (plan?.memberId !== given.memberId) return refuse('not_there');
  if (given.because === 'heard') await heardFrom(work, plan.personId);
  else if (plan.endedAt === null) await endOne(work, plan, given.because);
  return { id: plan.id };
}

/** L1 the last step was done, and can't be taken back any more. */
export const endAllDone = (work: Work, plan: Plan): Promise<void> => endOne(work, plan, 'all_done');

/** L11 who is erased takes with them that they were missed, and what was written to them. */
export function forgetOutreachOf(work: Work, personId: string): void {
  deletePlansOf(work, personId);
  forgetHeard(work, personId);
  forgetQuiet(work, personId);
  deleteWaitsOf(work, personId);
}

type Leaving = Pick<Delivery, 'once' | 'about_id' | 'person_id'>;

/** The same step, done again after it was taken back, is another mail. */
export const onceOf = (stepId: string, doneAt: Temporal.Instant): string =>
  `missed ${stepId} ${doneAt.epochMilliseconds} `;

/** L6 asked once more in the transaction that takes the mail: nothing was heard since, nobody stopped it, and it is the one that stands. */
export async function outreachStillWanted(work: Work, delivery: Leaving): Promise<boolean> {
  if (delivery.about_id === null) return false;
  const step = await stepById(work, delivery.about_id);
  // Locked, so that a sign of life that is being written now is waited for.
  const plan = step && (await lockPlan(work, step.planId));
  if (!step?.doneAt || !plan || plan.personId !== delivery.person_id) return false;
  return mayLeave(plan) && delivery.once.startsWith(onceOf(step.id, step.doneAt));
}

/** A mail for a step couldn't leave, or came back: its plan says so, where its therapist wants it still. */
export async function outreachNotSent(
  work: Work,
  delivery: Pick<Delivery, 'purpose' | 'about_id'>,
): Promise<void> {
  if (delivery.purpose !== 'missed' || delivery.about_id === null) return;
  const step = await stepById(work, delivery.about_id);
  const plan = step && (await planById(work, step.planId));
  if (!step?.doneAt || !plan || plan.returnedAt !== null) return;
  markNotSent(work, step.id);
  work.refreshDesks();
}
