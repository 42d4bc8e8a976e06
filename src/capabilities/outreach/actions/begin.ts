import { staffing } from '#accounts';
import { wishesOf } from '#agreements';
import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { type Channel, caresOf, waysFor } from '#people';
import { CHANNEL_OF, possibleKinds, wantedKinds } from '../rules/possible.ts';
import { type Planned, STEP_KINDS, lookAgainAt, planned } from '../rules/steps.ts';
import { waitsOf } from '../rules/usual.ts';
import { usualHere } from '../usual-store.ts';
import { lastHeard } from '../heard-store.ts';
import { type Pair, changePlan, insertPlan, openPlan } from '../store.ts';
import { insertSteps, madeSince, waitKept } from '../steps-store.ts';

/** L4 by which ways this client may be reached about a missed session, now. */
export async function safeChannels(work: Work, personId: string): Promise<Set<Channel>> {
  const asked = STEP_KINDS.map((kind) => CHANNEL_OF[kind]);
  const ways = await Promise.all(
    asked.map((channel) => waysFor(work, { personId, channel, purpose: 'missed' })),
  );
  return new Set(asked.filter((_channel, at) => (ways[at]?.length ?? 0) > 0));
}

export type Begin = Pair & {
  /** Undefined: by hand, for a practice that keeps another calendar. */
  readonly appointmentId?: string;
  readonly missedAt: Temporal.Instant;
};

/** L6 who booked, wrote or came since the session is no more absent when it is said at the desk, in the evening or days later, that it was missed. */
async function isBack(work: Work, personId: string, missedAt: Temporal.Instant): Promise<boolean> {
  const heard = await lastHeard(work, personId);
  return heard !== undefined && Temporal.Instant.compare(heard, missedAt) > 0;
}

/** L1 what is to be done and when: as they would like it, else as the practice does; by ways that are safe, as many as are left of three. */
async function stepsFor(work: Work, given: Begin): Promise<Planned[]> {
  const { personId, memberId, missedAt } = given;
  const [staff, wishes, safe, made, firstWait, usual] = await Promise.all([
    staffing(work),
    wishesOf(work, given),
    safeChannels(work, personId),
    madeSince(work, personId),
    waitKept(work, given),
    usualHere(work),
  ]);
  const kinds = possibleKinds(wantedKinds(wishes?.ifMissed ?? [], usual), safe);
  return planned({
    missedAt,
    at: work.at,
    kinds,
    waits: waitsOf(usual, kinds.length),
    calendar: staff.calendar(memberId),
    made,
    firstWait,
  });
}

/**
 * L1 begins a plan for a client of this therapist, with its dates; L13 or leads to the one that goes on. Where nothing can be done (they want to be waited
 * for, no way is safe, three were made already) it has no steps and says so.
 */
export async function beginPlan(
  work: Work,
  given: Begin,
): Promise<{ id: string; first: boolean } | Refusal<'not_in_care'>> {
  const { personId, memberId, missedAt } = given;
  const cares = await caresOf(work, { personId, memberId });
  if (cares.length === 0) return refuse('not_in_care');
  const id = work.uuid();
  insertPlan(work, { id, personId, memberId, appointmentId: given.appointmentId ?? null, missedAt });
  await work.flush();
  const there = await openPlan(work, given);
  if (!there) throw new Error('assertion: a plan that was begun is there');
  if (there.id !== id) {
    // L7 another session was missed: what was no reason to worry then is asked about anew.
    if (there.worry === 'no' && given.appointmentId !== undefined)
      changePlan(work, there.id, { worry: null, worry_at: null, worry_by: null });
    return { id: there.id, first: false };
  }
  if (given.appointmentId !== undefined && (await isBack(work, personId, missedAt))) {
    changePlan(work, id, { ended_at: work.at, ended_because: 'heard', returned_at: work.at });
    work.record({
      action: 'outreach.ended',
      subject: 'outreach_plan',
      subjectId: id,
      detail: { because: 'heard' },
    });
    return { id, first: true };
  }
  const steps = await stepsFor(work, given);
  insertSteps(work, id, steps);
  const [first] = steps;
  if (first) changePlan(work, id, { due_at: lookAgainAt(first.dueAt, work.at) });
  work.record({
    action: 'outreach.begun',
    subject: 'outreach_plan',
    subjectId: id,
    detail: {
      person: personId,
      steps: steps.length,
      by: given.appointmentId === undefined ? 'hand' : 'session',
    },
  });
  work.refreshDesks();
  return { id, first: true };
}
