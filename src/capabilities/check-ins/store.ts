import type { Selectable } from 'kysely';
import { tables } from '#kit/db';
import { type Camelled, camelled } from '#kit/naming';
import type { Work } from '#kit/work';
import type { Rhythm } from './rules/asking.ts';
import type { Answer, Heard, Pace } from './rules/questions.ts';

export type EndedBecause = 'by_client' | 'by_therapist' | 'anew' | 'done' | 'therapist_left' | 'care_ended';

type PlanRow = {
  practice_id: string;
  id: string;
  person_id: string;
  member_id: string;
  rhythm: Rhythm;
  begun_at: Temporal.Instant;
  sessions: number;
  counted_until: Temporal.Instant;
  ended_at: Temporal.Instant | null;
  ended_because: EndedBecause | null;
  due_at: Temporal.Instant | null;
};

type CheckInRow = {
  practice_id: string;
  id: string;
  plan_id: string;
  person_id: string;
  member_id: string;
  appointment_id: string | null;
  asked_at: Temporal.Instant;
  answered_at: Temporal.Instant | null;
  skipped_at: Temporal.Instant | null;
  read_at: Temporal.Instant | null;
  pace: Pace | null;
  heard: Heard | null;
  line: Buffer | null;
};

const db = tables<{ check_in_plans: PlanRow; check_ins: CheckInRow }>();

export type Plan = Omit<Camelled<Selectable<PlanRow>>, 'practiceId'>;
export type CheckIn = Omit<Camelled<Selectable<CheckInRow>>, 'practiceId' | 'line'> & {
  readonly line: string;
};
export type Pair = { readonly personId: string; readonly memberId: string };

const plans = (work: Work) =>
  db.selectFrom('check_in_plans').selectAll().where('practice_id', '=', work.practice);

/** K1 the one that goes on, locked; else the last one that did. */
export async function planOf(work: Work, { personId, memberId }: Pair): Promise<Plan | undefined> {
  const rows = await work.all(
    plans(work)
      .where('person_id', '=', personId)
      .where('member_id', '=', memberId)
      .orderBy('ended_at', (order) => order.desc().nullsFirst())
      .orderBy('id', 'desc')
      .limit(1)
      .forUpdate(),
  );
  return rows[0] && camelled(rows[0]);
}

export async function lockPlan(work: Work, id: string): Promise<Plan | undefined> {
  const row = await work.one(plans(work).where('id', '=', id).forUpdate());
  return row && camelled(row);
}

/** Those that go on: of a client with whomever, or of a member with whomever. */
export async function openPlans(
  work: Work,
  of: { personId: string } | { memberId: string },
): Promise<Plan[]> {
  const open = plans(work).where('ended_at', 'is', null).orderBy('id');
  const rows = await work.all(
    'personId' in of ? open.where('person_id', '=', of.personId) : open.where('member_id', '=', of.memberId),
  );
  return rows.map((row) => camelled(row));
}

export async function duePlans(work: Work, most: number): Promise<string[]> {
  const rows = await work.all(
    db
      .selectFrom('check_in_plans')
      .select('id')
      .where('practice_id', '=', work.practice)
      .where('due_at', '<=', work.at)
      .orderBy('due_at')
      .orderBy('id')
      .limit(most),
  );
  return rows.map(({ id }) => id);
}

/** Of two presses at once the first one stands. */
export function insertPlan(work: Work, given: Pair & { id: string; rhythm: Rhythm }): void {
  work.write(
    db
      .insertInto('check_in_plans')
      .values({
        practice_id: work.practice,
        id: given.id,
        person_id: given.personId,
        member_id: given.memberId,
        rhythm: given.rhythm,
        begun_at: work.at,
        sessions: 0,
        counted_until: work.at,
        ended_at: null,
        ended_because: null,
        due_at: null,
      })
      .onConflict((conflict) => conflict.doNothing()),
  );
}

export function changePlan(
  work: Work,
  id: string,
  change: Partial<Pick<PlanRow, 'sessions' | 'counted_until' | 'ended_at' | 'ended_because' | 'due_at'>>,
): void {
  work.write(
    db
      .updateTable('check_in_plans')
      .set(change)
      .where('practice_id', '=', work.practice)
      .where('id', '=', id),
  );
}

const toCheckIn = (work: Work, { line, ...row }: Selectable<CheckInRow>): CheckIn => ({
  ...camelled(row),
  line: line ? work.open('check_ins', 'line', row.id, line) : '',
});

const checkIns = (work: Work) =>
  db.selectFrom('check_ins').selectAll().where('practice_id', '=', work.practice);

/** What a client is asked now: neither answered nor skipped. */
export async function askedOf(work: Work, personId: string): Promise<CheckIn[]> {
  const rows = await work.all(
    checkIns(work)
      .where('person_id', '=', personId)
      .where('answered_at', 'is', null)
      .where('skipped_at', 'is', null)
      .orderBy('asked_at')
      .orderBy('id'),
  );
  return rows.map((row) => toCheckIn(work, row));
}

/** Locked: of two presses the second finds it answered. */
export async function lockCheckIn(work: Work, id: string): Promise<CheckIn | undefined> {
  const row = await work.one(checkIns(work).where('id', '=', id).forUpdate());
  return row && toCheckIn(work, row);
}

/** What was answered to this member by this client, the first one first. */
export async function answersOf(work: Work, { personId, memberId }: Pair): Promise<CheckIn[]> {
  const rows = await work.all(
    checkIns(work)
      .where('person_id', '=', personId)
      .where('member_id', '=', memberId)
      .where('answered_at', 'is not', null)
      .orderBy('answered_at')
      .orderBy('id'),
  );
  return rows.map((row) => toCheckIn(work, row));
}

/** What a client answered last, to say when it is read. */
export async function lastAnsweredBy(work: Work, personId: string): Promise<CheckIn | undefined> {
  const rows = await work.all(
    checkIns(work)
      .where('person_id', '=', personId)
      .where('answered_at', 'is not', null)
      .orderBy('answered_at', 'desc')
      .orderBy('id', 'desc')
      .limit(1),
  );
  return rows[0] && toCheckIn(work, rows[0]);
}

/** K10 what this member hasn't read yet. */
export async function unreadOf(work: Work, memberId: string): Promise<CheckIn[]> {
  const rows = await work.all(
    checkIns(work)
      .where('member_id', '=', memberId)
      .where('answered_at', 'is not', null)
      .where('read_at', 'is', null)
      .orderBy('answered_at')
      .orderBy('id')
      .limit(100),
  );
  return rows.map((row) => toCheckIn(work, row));
}

/** K6 one at a time: who is asked still isn't asked again. */
export function insertCheckIn(
  work: Work,
  given: Pair & { id: string; planId: string; appointmentId: string | null },
): void {
  work.write(
    db
      .insertInto('check_ins')
      .values({
        practice_id: work.practice,
        id: given.id,
        plan_id: given.planId,
        person_id: given.personId,
        member_id: given.memberId,
        appointment_id: given.appointmentId,
        asked_at: work.at,
        answered_at: null,
        skipped_at: null,
        read_at: null,
        pace: null,
        heard: null,
        line: null,
      })
      .onConflict((conflict) => conflict.doNothing()),
  );
}

export function writeAnswer(work: Work, id: string, { pace, heard, line }: Answer): void {
  const said = line.trim();
  work.write(
    db
      .updateTable('check_ins')
      .set({
        answered_at: work.at,
        pace,
        heard,
        line: said === '' ? null : work.seal('check_ins', 'line', id, said),
      })
      .where('practice_id', '=', work.practice)
      .where('id', '=', id),
  );
}

export function markCheckIn(
  work: Work,
  id: string,
  change: Partial<Pick<CheckInRow, 'skipped_at' | 'read_at'>>,
): void {
  work.write(
    db.updateTable('check_ins').set(change).where('practice_id', '=', work.practice).where('id', '=', id),
  );
}

/** Asked and not answered: it is as if it hadn't been asked. */
export function deleteCheckIn(work: Work, id: string): void {
  work.write(db.deleteFrom('check_ins').where('practice_id', '=', work.practice).where('id', '=', id));
}

/** K10 with everything that was asked and answered. */
export function deletePlansOf(work: Work, personId: string): void {
  work.write(
    db
      .deleteFrom('check_in_plans')
      .where('practice_id', '=', work.practice)
      .where('person_id', '=', personId),
  );
}

/** K10 whose this member doesn't see. */
export async function checkInsOfOthers(work: Work, memberId: string): Promise<string[]> {
  const rows = await work.all(
    db
      .selectFrom('check_in_plans')
      .select('id')
      .where('practice_id', '=', work.practice)
      .where('member_id', '!=', memberId),
  );
  return rows.map(({ id }) => id);
}
