import { callOff } from '#channels';
import { caresOf } from '#people';
import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import type { Rhythm } from '../rules/asking.ts';
import {
  type EndedBecause,
  type Pair,
  type Plan,
  askedOf,
  changePlan,
  deleteCheckIn,
  deletePlansOf,
  insertPlan,
  lockPlan,
  openPlans,
  planOf,
} from '../store.ts';

/** It asks no more, and what stands on the client's page goes. What was answered stays. */
export async function endPlan(work: Work, plan: Plan, because: EndedBecause): Promise<void> {
  if (plan.endedAt !== null) return;
  changePlan(work, plan.id, { ended_at: work.at, ended_because: because, due_at: null });
  for (const one of await askedOf(work, plan.personId)) {
    if (one.planId !== plan.id) continue;
    callOff(work, one.id, because);
    deleteCheckIn(work, one.id);
  }
  work.record({
    action: 'check_in.turned_off',
    subject: 'person',
    subjectId: plan.personId,
    detail: { because },
  });
  work.refreshDesks();
}

/** K1 turned on for a client of this therapist, or another rhythm in place of the one before. */
export async function turnOn(
  work: Work,
  given: Pair & { rhythm: Rhythm },
): Promise<Plan | Refusal<'not_in_care'>> {
  const { personId, memberId, rhythm } = given;
  if ((await caresOf(work, { personId, memberId })).length === 0) return refuse('not_in_care');
  const before = await planOf(work, given);
  if (before?.endedAt === null) {
    // Pressed twice.
    if (before.rhythm === rhythm && rhythm !== 'once') return before;
    await endPlan(work, before, 'anew');
    await work.flush();
  }
  insertPlan(work, { id: work.uuid(), personId, memberId, rhythm });
  await work.flush();
  const plan = await planOf(work, given);
  if (!plan) throw new Error('assertion: what was turned on is there');
  work.record({ action: 'check_in.turned_on', subject: 'person', subjectId: personId, detail: { rhythm } });
  return plan;
}

export async function turnOff(work: Work, given: Pair): Promise<{ id: string } | Refusal<'not_there'>> {
  const plan = await planOf(work, given);
  if (!plan || plan.endedAt !== null) return refuse('not_there');
  await endPlan(work, plan, 'by_therapist');
  return { id: plan.id };
}

/** K11 whoever doesn't work here any more asks nobody. */
export async function endCheckInsOfMember(work: Work, memberId: string): Promise<void> {
  for (const { id } of await openPlans(work, { memberId })) {
    const plan = await lockPlan(work, id);
    if (plan) await endPlan(work, plan, 'therapist_left');
  }
}

/** K11 P18 who died is asked nothing. */
export async function endCheckInsOfDead(work: Work, personId: string): Promise<void> {
  for (const plan of await openPlans(work, { personId })) await endPlan(work, plan, 'care_ended');
}

/** K10 who is erased takes with them what they answered. */
export function forgetCheckInsOf(work: Work, personId: string): void {
  deletePlansOf(work, personId);
}
