import { type Staffing, staffing } from '#accounts';
import { type Wishes, wishesOf } from '#agreements';
import type { Work } from '#kit/work';
import { type Person, persons } from '#people';
import { type AboutView, safetyAbout } from '#safety';
import { safeChannels } from './actions/begin.ts';
import { type QuietOne, quietOnes } from './actions/quiet.ts';
import { type Card, type Chosen, cardOf } from './card-view.ts';
import { possibleKinds, wantedKinds } from './rules/possible.ts';
import type { StepKind } from './rules/steps.ts';
import { mayTakeBack } from './rules/stopping.ts';
import { type Plan, openPlansOf, planById } from './store.ts';
import { type Step, madeSince, stepsOf } from './steps-store.ts';
import { usualHere } from './usual-store.ts';

/** L14 a plan as its therapist sees it. */
export type PlanView = {
  readonly staff: Staffing;
  readonly at: Temporal.Instant;
  readonly plan: Plan;
  readonly client: Person | undefined;
  readonly steps: readonly Step[];
  readonly wishes: Wishes | undefined;
  readonly safety: AboutView;
  /** What they would like and no way is safe for. */
  readonly notSafe: readonly StepKind[];
  /** Why there are no steps. */
  readonly none: 'wait' | 'noWay' | 'enough' | undefined;
  readonly card: Card | undefined;
  /** What was done a moment ago. */
  readonly undo: Step | undefined;
};

export async function planView(
  work: Work,
  { planId, memberId, chosen }: { planId: string; memberId: string; chosen?: Chosen },
): Promise<PlanView | undefined> {
  const plan = await planById(work, planId);
  if (plan?.memberId !== memberId) return undefined;
  const { personId } = plan;
  const [staff, found, all, wishes, safety, safe, made, usual] = await Promise.all([
    staffing(work),
    persons(work, [personId]),
    stepsOf(work, [planId]),
    wishesOf(work, { personId, memberId }),
    safetyAbout(work, planId, memberId),
    safeChannels(work, personId),
    madeSince(work, personId),
    usualHere(work),
  ]);
  const steps = all.get(planId) ?? [];
  const client = found.get(personId);
  const facts = { staff, plan, client };
  const wanted = wantedKinds(wishes?.ifMissed ?? [], usual);
  const possible = possibleKinds(wanted, safe);
  const next = plan.endedAt === null ? steps.find((one) => one.doneAt === null) : undefined;
  const isDue = next && Temporal.Instant.compare(next.dueAt, work.at) <= 0;
  const last = steps.findLast((one) => one.doneAt !== null);
  const why = wanted.length === 0 ? 'wait' : possible.length === 0 || made.length === 0 ? 'noWay' : 'enough';
  return {
    staff,
    at: work.at,
    plan,
    client,
    steps,
    wishes,
    safety,
    notSafe: wanted.filter((kind) => !possible.includes(kind)),
    none: steps.length === 0 && plan.returnedAt === null ? why : undefined,
    card: isDue ? await cardOf(work, facts, { step: next, ...chosen }) : undefined,
    undo: last && plan.endedAt === null && mayTakeBack(last, work.at) ? last : undefined,
  };
}

export type ListLine = {
  readonly plan: Plan;
  readonly called: string;
  readonly next: Step | undefined;
};

export type ListView = {
  readonly staff: Staffing;
  readonly at: Temporal.Instant;
  readonly today: readonly ListLine[];
  /** L7 the one question wasn't answered yet. */
  readonly asked: readonly ListLine[];
  readonly later: readonly ListLine[];
  readonly nothing: readonly ListLine[];
  /** L15 who may have stopped without a word. */
  readonly quiet: readonly QuietOne[];
};

/** L14 everybody with whom this therapist has a plan: what is due today stands first, the open question before it. */
export async function listView(work: Work, memberId: string): Promise<ListView> {
  const [staff, plans, quiet] = await Promise.all([
    staffing(work),
    openPlansOf(work, memberId),
    quietOnes(work, memberId),
  ]);
  const [steps, names] = await Promise.all([
    stepsOf(
      work,
      plans.map((one) => one.id),
    ),
    persons(work, [...new Set(plans.map((one) => one.personId))]),
  ]);
  const lines = plans
    .map((plan) => ({
      plan,
      called: names.get(plan.personId)?.called ?? '',
      next: steps.get(plan.id)?.find((one) => one.doneAt === null),
    }))
    .toSorted((a, b) => (a.next?.dueAt.epochMilliseconds ?? 0) - (b.next?.dueAt.epochMilliseconds ?? 0));
  const asked = lines.filter(({ plan }) => plan.worry === null);
  const rest = lines.filter(({ plan }) => plan.worry !== null);
  const isDue = ({ next }: ListLine): boolean =>
    next !== undefined && Temporal.Instant.compare(next.dueAt, work.at) <= 0;
  return {
    staff,
    at: work.at,
    asked,
    today: rest.filter(isDue),
    later: rest.filter((one) => one.next !== undefined && !isDue(one)),
    nothing: rest.filter((one) => one.next === undefined),
    quiet,
  };
}
