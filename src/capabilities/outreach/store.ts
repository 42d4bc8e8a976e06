import type { Selectable } from 'kysely';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import type { EndedBecause } from './rules/stopping.ts';
import type { Worry } from './rules/worry.ts';

type PlanRow = {
  practice_id: string;
  id: string;
  person_id: string;
  member_id: string;
  appointment_id: string | null;
  missed_at: Temporal.Instant;
  begun_at: Temporal.Instant;
  worry: Worry | null;
  worry_at: Temporal.Instant | null;
  worry_by: string | null;
  concern_id: string | null;
  ended_at: Temporal.Instant | null;
  ended_because: EndedBecause | null;
  returned_at: Temporal.Instant | null;
  due_at: Temporal.Instant | null;
};

const db = tables<{ outreach_plans: PlanRow }>();

export type Plan = {
  readonly id: string;
  readonly personId: string;
  readonly memberId: string;
  /** Null: begun by hand. */
  readonly appointmentId: string | null;
  readonly missedAt: Temporal.Instant;
  readonly begunAt: Temporal.Instant;
  /** Null: it wasn't asked yet. */
  readonly worry: Worry | null;
  readonly worryAt: Temporal.Instant | null;
  readonly concernId: string | null;
  readonly endedAt: Temporal.Instant | null;
  readonly endedBecause: EndedBecause | null;
  readonly returnedAt: Temporal.Instant | null;
};

const toPlan = (row: Selectable<PlanRow>): Plan => ({
  id: row.id,
  personId: row.person_id,
  memberId: row.member_id,
  appointmentId: row.appointment_id,
  missedAt: row.missed_at,
  begunAt: row.begun_at,
  worry: row.worry,
  worryAt: row.worry_at,
  concernId: row.concern_id,
  endedAt: row.ended_at,
  endedBecause: row.ended_because,
  returnedAt: row.returned_at,
});

const plans = (work: Work) =>
  db.selectFrom('outreach_plans').selectAll().where('practice_id', '=', work.practice);

export async function planById(work: Work, id: string): Promise<Plan | undefined> {
  const row = await work.one(plans(work).where('id', '=', id));
  return row && toPlan(row);
}

/** Locked: what stops it and what is done for it come one after the other. */
export async function lockPlan(work: Work, id: string): Promise<Plan | undefined> {
  const row = await work.one(plans(work).where('id', '=', id).forUpdate());
  return row && toPlan(row);
}

/** L6 those of a person since whose beginning nothing was heard from them, locked; also what has ended, since the same absence goes on. */
export async function lockAbsent(work: Work, personId: string): Promise<Plan[]> {
  const rows = await work.all(
    plans(work)
      .where('person_id', '=', personId)
      .where('returned_at', 'is', null)
      .orderBy('begun_at')
      .orderBy('id')
      .forUpdate(),
  );
  return rows.map(toPlan);
}

export type Pair = { readonly personId: string; readonly memberId: string };

export async function openPlan(work: Work, { personId, memberId }: Pair): Promise<Plan | undefined> {
  const row = await work.one(
    plans(work)
      .where('person_id', '=', personId)
      .where('member_id', '=', memberId)
      .where('ended_at', 'is', null),
  );
  return row && toPlan(row);
}

/** Where who said that a session was missed goes on: to the plan that goes on, else to the one that was begun and ended in the same moment. */
export async function planAfter(
  work: Work,
  { personId, memberId, appointmentId }: Pair & { appointmentId: string },
): Promise<Plan | undefined> {
  const rows = await work.all(
    plans(work)
      .where('person_id', '=', personId)
      .where('member_id', '=', memberId)
      .where((eb) => eb.or([eb('ended_at', 'is', null), eb('appointment_id', '=', appointmentId)]))
      .orderBy('ended_at', (order) => order.desc().nullsFirst())
      .limit(1),
  );
  return rows[0] && toPlan(rows[0]);
}

/** Those of a member that go on, by what is due first. */
export async function openPlansOf(work: Work, memberId: string): Promise<Plan[]> {
  const rows = await work.all(
    plans(work)
      .where('member_id', '=', memberId)
      .where('ended_at', 'is', null)
      .orderBy('begun_at')
      .orderBy('id')
      .limit(500),
  );
  return rows.map(toPlan);
}

/** When the latest plan of anybody here began for each of these. */
export async function plannedSince(
  work: Work,
  personIds: readonly string[],
): Promise<Map<string, Temporal.Instant>> {
  if (personIds.length === 0) return new Map();
  const rows = await work.all(
    db
      .selectFrom('outreach_plans')
      .select(['person_id', 'begun_at'])
      .where('practice_id', '=', work.practice)
      .where('person_id', 'in', [...personIds])
      .orderBy('begun_at')
      .orderBy('id'),
  );
  return new Map(rows.map((row) => [row.person_id, row.begun_at]));
}

/** Those of everybody here that go on. */
export async function openPlansHere(work: Work): Promise<Plan[]> {
  const rows = await work.all(plans(work).where('ended_at', 'is', null).orderBy('begun_at').orderBy('id'));
  return rows.map(toPlan);
}

/** L14 whose plans this member doesn't see. */
export async function plansOfOthers(work: Work, memberId: string): Promise<string[]> {
  const rows = await work.all(
    db
      .selectFrom('outreach_plans')
      .select('id')
      .where('practice_id', '=', work.practice)
      .where('member_id', '!=', memberId),
  );
  return rows.map(({ id }) => id);
}

export async function duePlans(work: Work, most: number): Promise<string[]> {
  const rows = await work.all(
    db
      .selectFrom('outreach_plans')
      .select('id')
      .where('practice_id', '=', work.practice)
      .where('due_at', '<=', work.at)
      .orderBy('due_at')
      .orderBy('id')
      .limit(most),
  );
  return rows.map(({ id }) => id);
}

/** L13 one that goes on for a client with a therapist: of two who begin it at once, the first one stands. */
export function insertPlan(
  work: Work,
  given: Pick<Plan, 'id' | 'personId' | 'memberId' | 'appointmentId' | 'missedAt'>,
): void {
  work.write(
    db
      .insertInto('outreach_plans')
      .values({
        practice_id: work.practice,
        id: given.id,
        person_id: given.personId,
        member_id: given.memberId,
        appointment_id: given.appointmentId,
        missed_at: given.missedAt,
        begun_at: work.at,
        worry: null,
        worry_at: null,
        worry_by: null,
        concern_id: null,
        ended_at: null,
        ended_because: null,
        returned_at: null,
        due_at: null,
      })
      .onConflict((conflict) => conflict.doNothing()),
  );
}

export function changePlan(
  work: Work,
  id: string,
  change: Partial<
    Pick<
      PlanRow,
      | 'worry'
      | 'worry_at'
      | 'worry_by'
      | 'concern_id'
      | 'ended_at'
      | 'ended_because'
      | 'returned_at'
      | 'due_at'
    >
  >,
): void {
  work.write(
    db
      .updateTable('outreach_plans')
      .set(change)
      .where('practice_id', '=', work.practice)
      .where('id', '=', id),
  );
}

/** L11 with their steps. */
export function deletePlansOf(work: Work, personId: string): void {
  work.write(
    db
      .deleteFrom('outreach_plans')
      .where('practice_id', '=', work.practice)
      .where('person_id', '=', personId),
  );
}
