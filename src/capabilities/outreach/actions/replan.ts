import { staffing } from '#accounts';
import type { Work, WorkSource } from '#kit/work';
import { datesFor, isLate, lookAgainAt, worksThatDay } from '../rules/steps.ts';
import { mayTakeBack } from '../rules/stopping.ts';
import { type Plan, changePlan, duePlans, lockAbsent, lockPlan } from '../store.ts';
import { type MovedBecause, type Step, madeSince, moveStep, stepsOf } from '../steps-store.ts';
import { endAllDone } from './end.ts';

/** L5 the next step is planned anew, and those after it keep their distance from its new day. */
export async function replan(
  work: Work,
  plan: Plan,
  given: { open: readonly Step[]; because: MovedBecause; inDays: number },
): Promise<void> {
  const [first, ...rest] = given.open;
  if (!first) return;
  const [staff, made] = await Promise.all([staffing(work), madeSince(work, plan.personId)]);
  const dates = datesFor(
    [given.inDays, ...rest.map((one) => one.waitDays)],
    { anchor: work.at, notBefore: work.at, lastMade: made.at(-1) },
    staff.calendar(plan.memberId),
  );
  const [dueAt = first.dueAt, ...later] = dates;
  moveStep(work, first.id, { dueAt, from: first.movedFrom ?? first.dueAt, because: given.because });
  rest.forEach((one, at) => moveStep(work, one.id, { dueAt: later[at] ?? one.dueAt }));
  changePlan(work, plan.id, { due_at: lookAgainAt(dueAt, work.at) });
}

/** How long a step waits for it to be known whether it was they who said goodbye. */
const REST_DAYS = 7;

/** L6 E5 somebody said goodbye by a link, who may not be they: nothing ends by that, and the next step waits a week. */
export async function letRest(work: Work, personId: string): Promise<void> {
  for (const plan of await lockAbsent(work, personId)) {
    if (plan.endedAt !== null) continue;
    const open = ((await stepsOf(work, [plan.id])).get(plan.id) ?? []).filter((one) => one.doneAt === null);
    if (open.length === 0) continue;
    await replan(work, plan, { open, because: 'paused', inDays: REST_DAYS });
    work.record({ action: 'outreach.paused', subject: 'outreach_plan', subjectId: plan.id });
    work.refreshDesks();
  }
}

const MOST = 100;

/** The sweep's part: what is due today shows itself, what is late or falls into an absence is planned anew, what is done has ended. */
export async function attendOutreach(source: WorkSource, practice: string): Promise<number> {
  const system = { kind: 'system' } as const;
  const ids = await source.inPractice(practice, system, (work) => duePlans(work, MOST));
  for (const id of ids) await source.inPractice(practice, system, (work) => attend(work, id));
  return ids.length;
}

async function attend(work: Work, id: string): Promise<void> {
  const plan = await lockPlan(work, id);
  if (!plan || plan.endedAt !== null) return;
  const all = (await stepsOf(work, [id])).get(id) ?? [];
  const open = all.filter((one) => one.doneAt === null);
  const [step] = open;
  if (!step) {
    if (!all.some((one) => mayTakeBack(one, work.at))) await endAllDone(work, plan);
    return;
  }
  const calendar = (await staffing(work)).calendar(plan.memberId);
  // L2 an absence that was noted since.
  if (!worksThatDay(calendar, work.at)) await replan(work, plan, { open, because: 'away', inDays: 0 });
  else if (isLate(step.dueAt, work.at)) await replan(work, plan, { open, because: 'late', inDays: 0 });
  else changePlan(work, id, { due_at: lookAgainAt(step.dueAt, work.at) });
  work.refreshDesks();
}
