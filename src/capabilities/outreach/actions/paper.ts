import { staffing } from '#accounts';
import { type Refusal, isRefused, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { letterById, writeLetter } from '#letters';
import { isTooLong } from '../rules/length.ts';
import { MOST_STEPS, isTooSoon } from '../rules/steps.ts';
import { mayTakeBack } from '../rules/stopping.ts';
import { lockPlan, planById } from '../store.ts';
import { type Step, madeSince, markDone, stepById, stepsOf } from '../steps-store.ts';
import { type OfStep, afterStep, dueStep, takeBack } from './tend.ts';

export type PaperRefusal = Refusal<'not_there' | 'no_way' | 'no_words' | 'too_long' | 'enough'>;

/** L8 the letter of a step is put on paper; the step is done once it is in the post. L3 L4 as for every step. */
export async function putOnPaper(
  work: Work,
  given: OfStep & { words: string },
): Promise<{ id: string } | PaperRefusal> {
  const found = await dueStep(work, given);
  if (found?.step.kind !== 'letter') return refuse('not_there');
  const { plan, step } = found;
  const made = await madeSince(work, plan.personId);
  if (made.length >= MOST_STEPS || isTooSoon(made, work.at)) return refuse('enough');
  const words = given.words.trim();
  if (isTooLong('letter', words)) return refuse('too_long');
  const { personId, memberId } = plan;
  const written = await writeLetter(work, { kind: 'missed', personId, memberId, aboutId: step.id, words });
  if (isRefused(written)) return written;
  return { id: written.id };
}

async function stepOf(work: Work, letterId: string): Promise<{ step: Step; words: string } | undefined> {
  const letter = await letterById(work, letterId);
  if (letter?.kind !== 'missed' || letter.aboutId === null) return undefined;
  const step = await stepById(work, letter.aboutId);
  return step && { step, words: letter.words };
}

/** L3 L6 asked when a letter is printed and when it is said to be posted: the plan goes on, and nobody heard from us since. */
export async function letterForStepWanted(work: Work, stepId: string): Promise<boolean> {
  const step = await stepById(work, stepId);
  const plan = step && (await planById(work, step.planId));
  if (!step || !plan || step.doneAt !== null || plan.endedAt !== null) return false;
  const made = await madeSince(work, plan.personId);
  return made.length < MOST_STEPS && !isTooSoon(made, work.at);
}

/** L8 it is in the post: the step is done, with the words that were on it. */
export async function letterForStepPosted(work: Work, letterId: string): Promise<void> {
  const found = await stepOf(work, letterId);
  const plan = found && (await lockPlan(work, found.step.planId));
  if (!plan || plan.endedAt !== null || found.step.doneAt !== null) return;
  const { step, words } = found;
  markDone(work, step.id, { memberId: plan.memberId, how: 'edited', words });
  const all = (await stepsOf(work, [plan.id])).get(plan.id) ?? [];
  const rest = all.filter((one) => one.doneAt === null && one.id !== step.id);
  afterStep(work, { plan, rest, staff: await staffing(work) });
  const detail = { kind: step.kind };
  work.record({ action: 'outreach.step_done', subject: 'outreach_plan', subjectId: plan.id, detail });
}

/** L9 it isn't in the post, after all. */
export async function letterForStepTakenBack(work: Work, letterId: string): Promise<void> {
  const found = await stepOf(work, letterId);
  const plan = found && (await lockPlan(work, found.step.planId));
  if (!plan || plan.endedAt !== null || !mayTakeBack(found.step, work.at)) return;
  takeBack(work, plan, found.step);
}
