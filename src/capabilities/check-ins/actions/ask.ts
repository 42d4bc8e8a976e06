import { thisPractice } from '#accounts';
import { howItWent, nextAppointments, reminderChoices, tookPlace } from '#appointments';
import { type Delivery, callOff, send } from '#channels';
import { caresOf, consentOf, persons } from '#people';
import { type Refusal, isRefused } from '#kit/outcome';
import type { Work, WorkSource } from '#kit/work';
import { paths } from '../paths.ts';
import { type Rhythm, asksAtSessions, isEnding, isTurn, lookAgainAt, mailAt } from '../rules/asking.ts';
import {
  type CheckIn,
  type Pair,
  type Plan,
  askedOf,
  changePlan,
  deleteCheckIn,
  duePlans,
  insertCheckIn,
  lockCheckIn,
  lockPlan,
  openPlans,
} from '../store.ts';
import { mailWords } from '../words/index.ts';
import { endPlan, turnOn } from './turn.ts';

/** K6 it stands on the client's page from now on; K7 and a neutral mail says so tomorrow, where they said yes to reminders. */
export async function ask(work: Work, plan: Plan, appointmentId: string | null): Promise<void> {
  const { personId, memberId } = plan;
  const open = await askedOf(work, personId);
  if (open.some((one) => one.planId === plan.id)) return;
  const id = work.uuid();
  insertCheckIn(work, { id, planId: plan.id, personId, memberId, appointmentId });
  const [yes, choices, found, { slug, zone }] = await Promise.all([
    consentOf(work, personId, 'reminder'),
    reminderChoices(work, [personId]),
    persons(work, [personId]),
    thisPractice(work),
  ]);
  const choice = choices.get(personId);
  if (!yes || !choice) return;
  const link = `${work.origin}${paths.mine(slug)}`;
  send(work, {
    once: `check-in ${id}`,
    purpose: 'check_in',
    to: { person: personId, way: choice.wayId },
    aboutId: id,
    dueAt: mailAt(work.at, zone),
    words: { neutral: mailWords(found.get(personId)?.locale ?? 'en').neutral({ link }) },
  });
}

/** K1 turned on: asked now, or looked after from now on. */
export async function beginCheckIns(
  work: Work,
  given: Pair & { rhythm: Rhythm },
): Promise<Plan | Refusal<'not_in_care'>> {
  const plan = await turnOn(work, given);
  if (isRefused(plan)) return plan;
  if (plan.rhythm === 'once') await ask(work, plan, null);
  else changePlan(work, plan.id, { due_at: work.at });
  return plan;
}

/** K7 asked once more as the mail is taken: it stands there still, and so does their yes to reminders. */
export async function checkInStillWanted(
  work: Work,
  delivery: Pick<Delivery, 'about_id' | 'person_id'>,
): Promise<boolean> {
  const { about_id: id, person_id: personId } = delivery;
  if (id === null || personId === null) return false;
  const found = await lockCheckIn(work, id);
  if (!found || found.answeredAt !== null || found.skippedAt !== null) return false;
  const plan = await lockPlan(work, found.planId);
  return plan?.endedAt === null && (await consentOf(work, personId, 'reminder')) !== undefined;
}

type Session = { readonly id: string; readonly endsAt: Temporal.Instant };

/** K6 one more session; at its turn it is asked. What was counted before counts once. */
async function count(work: Work, plan: Plan, session: Session): Promise<void> {
  if (Temporal.Instant.compare(session.endsAt, plan.countedUntil) <= 0) return;
  const sessions = plan.sessions + 1;
  const turn = isTurn(plan.rhythm, sessions);
  changePlan(work, plan.id, { sessions: turn ? 0 : sessions, counted_until: session.endsAt });
  if (turn) await ask(work, plan, session.id);
}

/** The sweep's part. */
async function attend(work: Work, id: string): Promise<void> {
  const plan = await lockPlan(work, id);
  if (!plan || plan.endedAt !== null) return;
  if ((await caresOf(work, plan)).length === 0) return endPlan(work, plan, 'care_ended');
  if (plan.rhythm === 'four_weeks') await ask(work, plan, null);
  const ahead = asksAtSessions(plan.rhythm)
    ? (await nextAppointments(work, plan.personId)).filter((one) => one.memberId === plan.memberId)
    : [];
  const ending = ahead.find((one) => isEnding(one, work.at));
  if (ending) await count(work, plan, ending);
  const next = ahead.find((one) => one !== ending);
  changePlan(work, plan.id, { due_at: lookAgainAt(plan.rhythm, work.at, next) });
}

const MOST = 100;

export async function attendCheckIns(source: WorkSource, practice: string): Promise<number> {
  const system = { kind: 'system' } as const;
  const ids = await source.inPractice(practice, system, (work) => duePlans(work, MOST));
  for (const id of ids) await source.inPractice(practice, system, (work) => attend(work, id));
  return ids.length;
}

/** A session was booked: what is asked at its end is looked at anew. */
export async function checkInsHeardOfBooking(work: Work, appointmentId: string): Promise<void> {
  const session = await howItWent(work, appointmentId);
  for (const { personId } of session?.persons ?? [])
    for (const plan of await openPlans(work, { personId }))
      if (asksAtSessions(plan.rhythm)) changePlan(work, plan.id, { due_at: work.at });
}

async function takeBack(work: Work, found: CheckIn): Promise<void> {
  callOff(work, found.id, 'missed');
  deleteCheckIn(work, found.id);
}

/**
 * K6 it was said how a session went. Who came and wasn't counted is counted now; who wasn't there isn't asked how it was. Of several each by
 * themselves.
 */
export async function checkInsHeardHowItWent(work: Work, appointmentId: string): Promise<void> {
  const session = await howItWent(work, appointmentId);
  if (!session) return;
  for (const { personId, said } of session.persons) {
    if (!said) continue;
    if (!tookPlace(said.what)) {
      for (const one of await askedOf(work, personId))
        if (one.appointmentId === appointmentId) await takeBack(work, one);
      continue;
    }
    for (const { id, memberId, rhythm } of await openPlans(work, { personId })) {
      if (memberId !== session.memberId || !asksAtSessions(rhythm)) continue;
      const plan = await lockPlan(work, id);
      if (plan && plan.endedAt === null) await count(work, plan, session);
    }
  }
}
