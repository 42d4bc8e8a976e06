import { type Staffing, staffing, thisPractice } from '#accounts';
import { callOff, send } from '#channels';
import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { letterNotPosted, letterNotWanted } from '#letters';
import { type Way, persons, waysFor } from '#people';
import { openConcern } from '#safety';
import { CHANNEL_OF } from '../rules/possible.ts';
import { isTooLong } from '../rules/length.ts';
import { MOST_STEPS, datesFor, isTooSoon, lookAgainAt } from '../rules/steps.ts';
import { UNDO, mayTakeBack } from '../rules/stopping.ts';
import { type Worry, opensSafety } from '../rules/worry.ts';
import { paths } from '../paths.ts';
import { type Plan, changePlan, lockPlan } from '../store.ts';
import { type Step, keepWait, madeSince, markDone, markUndone, moveStep, stepsOf } from '../steps-store.ts';
import { mailWords } from '../words/index.ts';
import { onceOf } from './end.ts';
import { replan } from './replan.ts';

export type OfPlan = { readonly planId: string; readonly memberId: string };
export type OfStep = OfPlan & { readonly stepId: string };

/** L14 one of this therapist's own, locked. */
async function own(work: Work, { planId, memberId }: OfPlan): Promise<Plan | undefined> {
  const plan = await lockPlan(work, planId);
  return plan?.memberId === memberId ? plan : undefined;
}

/** L7 the one question. `yes` and `not_sure` open the practice's own steps at once; a "no" can become a worry later, a worry is closed by its steps. */
export async function answerWorry(
  work: Work,
  given: OfPlan & { worry: Worry; isPrivate: boolean },
): Promise<{ id: string; concernId: string | null } | Refusal<'not_there'>> {
  const plan = await own(work, given);
  if (!plan) return refuse('not_there');
  if (plan.worry !== null && plan.worry !== 'no') return { id: plan.id, concernId: plan.concernId };
  const { worry, memberId } = given;
  const opened = opensSafety(worry)
    ? await openConcern(work, {
        personId: plan.personId,
        aboutId: plan.id,
        privateTo: given.isPrivate ? memberId : null,
        memberId,
      })
    : undefined;
  const concernId = opened?.id ?? null;
  changePlan(work, plan.id, { worry, worry_at: work.at, worry_by: memberId, concern_id: concernId });
  work.record({
    action: 'outreach.worry_said',
    subject: 'outreach_plan',
    subjectId: plan.id,
    detail: { worry },
  });
  work.refreshDesks();
  return { id: plan.id, concernId };
}

/** The step that is due, of a plan that goes on; nothing else can be done. */
export async function dueStep(
  work: Work,
  given: OfStep,
): Promise<{ plan: Plan; step: Step; rest: Step[] } | undefined> {
  const plan = await own(work, given);
  if (!plan || plan.endedAt !== null) return undefined;
  const open = ((await stepsOf(work, [plan.id])).get(plan.id) ?? []).filter((one) => one.doneAt === null);
  const [step, ...rest] = open;
  return step?.id === given.stepId && Temporal.Instant.compare(step.dueAt, work.at) <= 0
    ? { plan, step, rest }
    : undefined;
}

/** A page that is slow to come is pressed again: that is no second time. */
async function wasJustDone(work: Work, { planId, memberId, stepId }: OfStep): Promise<boolean> {
  if (!(await own(work, { planId, memberId }))) return false;
  const step = (await stepsOf(work, [planId])).get(planId)?.find((one) => one.id === stepId);
  return step !== undefined && mayTakeBack(step, work.at);
}

export type DoneRefusal = Refusal<'not_there' | 'no_way' | 'no_words' | 'too_long' | 'enough'>;

/**
 * L8 a step was done by a human: as drafted, or in other words. Of an email this is the press that sends it, in three minutes (L9). L4 what isn't safe any
 * more isn't done; L3 nor a fourth, nor one within two days of the last, whoever of us that was.
 */
export async function doStep(
  work: Work,
  given: OfStep & { how: 'drafted' | 'edited'; words: string },
): Promise<{ id: string } | DoneRefusal> {
  const found = await dueStep(work, given);
  if (!found) return (await wasJustDone(work, given)) ? { id: given.planId } : refuse('not_there');
  const { plan, step, rest } = found;
  const { personId } = plan;
  const [ways, made, staff] = await Promise.all([
    waysFor(work, { personId, channel: CHANNEL_OF[step.kind], purpose: 'missed' }),
    madeSince(work, personId),
    staffing(work),
  ]);
  if (ways.length === 0) return refuse('no_way');
  if (made.length >= MOST_STEPS || isTooSoon(made, work.at)) return refuse('enough');
  const words = given.words.trim();
  if (step.kind !== 'call' && words === '') return refuse('no_words');
  if (isTooLong(step.kind, words)) return refuse('too_long');
  markDone(work, step.id, { memberId: given.memberId, how: given.how, words });
  if (step.kind === 'email') await mailIt(work, { plan, step, words, ways });
  // It was done by hand: what lay on paper for it isn't posted as well.
  if (step.kind === 'letter') await letterNotWanted(work, step.id);
  afterStep(work, { plan, rest, staff });
  const detail = { kind: step.kind };
  work.record({ action: 'outreach.step_done', subject: 'outreach_plan', subjectId: plan.id, detail });
  return { id: plan.id };
}

/** What follows keeps its distance from now. */
export function afterStep(
  work: Work,
  { plan, rest, staff }: { plan: Plan; rest: readonly Step[]; staff: Staffing },
): void {
  const dates = datesFor(
    rest.map((one) => one.waitDays),
    { anchor: work.at, notBefore: work.at, lastMade: work.at },
    staff.calendar(plan.memberId),
  );
  rest.forEach((one, at) => moveStep(work, one.id, { dueAt: dates[at] ?? one.dueAt }));
  onward(work, plan, rest.length > 0 ? (dates[0] ?? rest[0]?.dueAt) : undefined);
}

/** What is looked at next: the step that follows, or that there was none. */
function onward(work: Work, plan: Plan, next: Temporal.Instant | undefined): void {
  changePlan(work, plan.id, { due_at: next ? lookAgainAt(next, work.at) : work.at.add(UNDO) });
  work.refreshDesks();
}

/** L10 by one way, the first that is safe for it: neutral, and plain only where its owner chose so. */
async function mailIt(
  work: Work,
  given: { plan: Plan; step: Step; words: string; ways: readonly Way[] },
): Promise<void> {
  const { plan, step, words, ways } = given;
  const [way] = ways;
  if (!way) return;
  const [{ slug }, found] = await Promise.all([thisPractice(work), persons(work, [plan.personId])]);
  const link = `${work.origin}${paths.notes(slug)}`;
  const mail = mailWords(found.get(plan.personId)?.locale ?? 'en');
  send(work, {
    once: onceOf(step.id, work.at) + way.id,
    purpose: 'missed',
    to: { person: plan.personId, way: way.id },
    aboutId: step.id,
    dueAt: work.at.add(UNDO),
    words: { neutral: mail.neutral({ link }), plain: mail.plain({ words, link }) },
  });
}

/** L8 not this one; what follows stays on its day. */
export async function skipStep(work: Work, given: OfStep): Promise<{ id: string } | Refusal<'not_there'>> {
  const found = await dueStep(work, given);
  if (!found) return refuse('not_there');
  const { plan, step, rest } = found;
  markDone(work, step.id, { memberId: given.memberId, how: 'skipped', words: '' });
  await letterNotWanted(work, step.id);
  onward(work, plan, rest[0]?.dueAt);
  const detail = { kind: step.kind };
  work.record({ action: 'outreach.step_skipped', subject: 'outreach_plan', subjectId: plan.id, detail });
  return { id: plan.id };
}

/** L9 within three minutes it is as if it hadn't been done: nothing has left. */
export async function takeBackStep(
  work: Work,
  given: OfStep,
): Promise<{ id: string } | Refusal<'not_there' | 'too_late'>> {
  const plan = await own(work, given);
  if (!plan || plan.endedAt !== null) return refuse('not_there');
  const all = (await stepsOf(work, [plan.id])).get(plan.id) ?? [];
  const step = all.findLast((one) => one.doneAt !== null);
  if (step?.id !== given.stepId) return refuse('not_there');
  if (!mayTakeBack(step, work.at)) return refuse('too_late');
  await letterNotPosted(work, step.id);
  takeBack(work, plan, step);
  return { id: plan.id };
}

/** L9 what was done is undone, and stands on its day again. */
export function takeBack(work: Work, plan: Plan, step: Step): void {
  callOff(work, step.id, 'undone');
  markUndone(work, step.id);
  changePlan(work, plan.id, { due_at: lookAgainAt(step.dueAt, work.at) });
  work.record({ action: 'outreach.step_undone', subject: 'outreach_plan', subjectId: plan.id });
  work.refreshDesks();
}

export const WAIT = { least: 2, most: 60 } as const;

/** L12 not now: in so many days, and what follows keeps its distance. `keep`: this client comes back by themselves, so next time it is waited so long at first. */
export async function waitWithStep(
  work: Work,
  given: OfStep & { days: number; keep: boolean },
): Promise<{ id: string } | Refusal<'not_there' | 'days'>> {
  const found = await dueStep(work, given);
  if (!found) return refuse('not_there');
  const { days, keep } = given;
  if (!Number.isInteger(days) || days < WAIT.least || days > WAIT.most) return refuse('days');
  const { plan, step, rest } = found;
  if (keep) keepWait(work, { personId: plan.personId, memberId: plan.memberId, days });
  await replan(work, plan, { open: [step, ...rest], because: 'waited', inDays: days });
  work.record({
    action: 'outreach.waited',
    subject: 'outreach_plan',
    subjectId: plan.id,
    detail: { days, kept: keep },
  });
  work.refreshDesks();
  return { id: plan.id };
}
