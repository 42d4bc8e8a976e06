import { type Staffing, shownName, staffing } from '#accounts';
import { type Wishes, wishesOf } from '#agreements';
import type { Work } from '#kit/work';
import { letterAbout } from '#letters';
import { type Person, type Way, addressSays, persons, wayAtDesk, waysFor } from '#people';
import { type AboutView, safetyAbout } from '#safety';
import { safeChannels } from './actions/begin.ts';
import { type QuietOne, quietOnes } from './actions/quiet.ts';
import { CHANNEL_OF, possibleKinds, wantedKinds } from './rules/possible.ts';
import type { StepKind } from './rules/steps.ts';
import { mayTakeBack } from './rules/stopping.ts';
import { type Plan, openPlansOf, planById } from './store.ts';
import { type Step, madeSince, stepsOf } from './steps-store.ts';
import { usualHere } from './usual-store.ts';
import { dayInWords, draftWords } from './words/index.ts';

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

/** The step that is due, opened. */
export type Card = {
  readonly step: Step;
  /** Each way that may be used for it, with what its owner said about it. */
  readonly ways: readonly { readonly address: string; readonly says: string }[];
  readonly plain: boolean;
  /** With a sentence of one's own where one is given. */
  readonly draft: (own: string) => string;
  /** Undefined: leave no message. */
  readonly voicemail: string | undefined;
  /** L8 it lies with the letters already. */
  readonly letterId: string | undefined;
};

type Facts = { staff: Staffing; plan: Plan; client: Person | undefined };

/** The draft for a step, in the client's own language, with a sentence of the therapist's own. */
function drafted({ staff, plan, client }: Facts, kind: StepKind): (own: string) => string {
  const lang = client?.locale ?? 'en';
  const { zone, country } = staff.practice;
  const day = dayInWords(plan.missedAt, { zone, country, lang });
  const from = shownName(staff.member(plan.memberId));
  return (own) => draftWords(lang)[kind]({ name: client?.called ?? '', from, day, own });
}

/** What is sent or said where it is done as drafted. */
export async function draftFor(
  work: Work,
  given: { planId: string; stepId: string; own: string },
): Promise<string | undefined> {
  const plan = await planById(work, given.planId);
  const step = plan && (await stepsOf(work, [plan.id])).get(plan.id)?.find((one) => one.id === given.stepId);
  if (!plan || !step) return undefined;
  const [staff, found] = await Promise.all([staffing(work), persons(work, [plan.personId])]);
  const facts = { staff, plan, client: found.get(plan.personId) };
  return drafted(facts, step.kind)(given.own.trim());
}

const saidOf = (way: Way, { staff, at }: { staff: Staffing; at: Temporal.Instant }) => {
  const { zone, country, locale } = staff.practice;
  return {
    address: addressSays(way, country),
    says: wayAtDesk(way, { lang: locale, at, zone, country }),
  };
};

async function cardOf(work: Work, facts: Facts, step: Step): Promise<Card> {
  const { staff, plan, client } = facts;
  const channel = CHANNEL_OF[step.kind];
  const ways = await waysFor(work, { personId: plan.personId, channel, purpose: 'missed' });
  const [way] = ways;
  const from = shownName(staff.member(plan.memberId));
  const letter = step.kind === 'letter' ? await letterAbout(work, step.id) : undefined;
  return {
    step,
    letterId: letter?.id,
    ways: ways.map((one) => saidOf(one, { staff, at: work.at })),
    plain: way?.plainWords ?? false,
    draft: drafted(facts, step.kind),
    voicemail:
      step.kind === 'call' && way?.mayLeaveMessage
        ? draftWords(client?.locale ?? 'en').voicemail({ from, saysWho: way.maySayWho })
        : undefined,
  };
}

export async function planView(
  work: Work,
  { planId, memberId }: { planId: string; memberId: string },
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
    card: isDue ? await cardOf(work, facts, next) : undefined,
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
