import { type Selectable } from 'kysely';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import type { Planned, StepKind } from './rules/steps.ts';
import type { Pair } from './store.ts';

export type How = 'drafted' | 'edited' | 'skipped';
export type MovedBecause = 'late' | 'away' | 'waited' | 'paused';

type StepRow = {
  practice_id: string;
  id: string;
  plan_id: string;
  place: number;
  kind: StepKind;
  wait_days: number;
  due_at: Temporal.Instant;
  moved_from: Temporal.Instant | null;
  moved_because: MovedBecause | null;
  done_at: Temporal.Instant | null;
  done_by: string | null;
  how: How | null;
  words: Buffer | null;
  not_sent_at: Temporal.Instant | null;
};

type WaitRow = {
  practice_id: string;
  id: string;
  person_id: string;
  member_id: string;
  days: number;
  noted_at: Temporal.Instant;
};

const db = tables<{
  outreach_steps: StepRow;
  outreach_waits: WaitRow;
  outreach_plans: {
    practice_id: string;
    id: string;
    person_id: string;
    member_id: string;
    returned_at: Temporal.Instant | null;
  };
}>();

export type Step = {
  readonly id: string;
  readonly planId: string;
  readonly kind: StepKind;
  readonly waitDays: number;
  readonly dueAt: Temporal.Instant;
  /** L5 the day that it was planned for at first, where it was moved. */
  readonly movedFrom: Temporal.Instant | null;
  readonly movedBecause: MovedBecause | null;
  readonly doneAt: Temporal.Instant | null;
  readonly how: How | null;
  readonly words: string;
  readonly notSentAt: Temporal.Instant | null;
};

const toStep = (work: Work, row: Selectable<StepRow>): Step => ({
  id: row.id,
  planId: row.plan_id,
  kind: row.kind,
  waitDays: row.wait_days,
  dueAt: row.due_at,
  movedFrom: row.moved_from,
  movedBecause: row.moved_because,
  doneAt: row.done_at,
  how: row.how,
  words: row.words ? work.open('outreach_steps', 'words', row.id, row.words) : '',
  notSentAt: row.not_sent_at,
});

const steps = (work: Work) =>
  db.selectFrom('outreach_steps').selectAll().where('practice_id', '=', work.practice);

/** Of each of these plans, in order. */
export async function stepsOf(work: Work, planIds: readonly string[]): Promise<Map<string, Step[]>> {
  const found = new Map<string, Step[]>(planIds.map((id) => [id, []]));
  if (planIds.length === 0) return found;
  const rows = await work.all(
    steps(work)
      .where('plan_id', 'in', [...planIds])
      .orderBy('plan_id')
      .orderBy('place'),
  );
  for (const row of rows) found.get(row.plan_id)?.push(toStep(work, row));
  return found;
}

export async function stepById(work: Work, id: string): Promise<Step | undefined> {
  const row = await work.one(steps(work).where('id', '=', id));
  return row && toStep(work, row);
}

export function insertSteps(work: Work, planId: string, all: readonly Planned[]): void {
  all.forEach(({ kind, waitDays, dueAt }, place) => {
    work.write(
      db.insertInto('outreach_steps').values({
        practice_id: work.practice,
        id: work.uuid(),
        plan_id: planId,
        place,
        kind,
        wait_days: waitDays,
        due_at: dueAt,
        moved_from: null,
        moved_because: null,
        done_at: null,
        done_by: null,
        how: null,
        words: null,
        not_sent_at: null,
      }),
    );
  });
}

const change = (work: Work, id: string, set: Partial<Omit<StepRow, 'practice_id' | 'id'>>): void =>
  work.write(
    db.updateTable('outreach_steps').set(set).where('practice_id', '=', work.practice).where('id', '=', id),
  );

export function moveStep(
  work: Work,
  id: string,
  given: { dueAt: Temporal.Instant; from?: Temporal.Instant; because?: MovedBecause },
): void {
  const { dueAt, from, because } = given;
  change(work, id, {
    due_at: dueAt,
    ...(from && because && { moved_from: from, moved_because: because }),
  });
}

export function markDone(work: Work, id: string, given: { memberId: string; how: How; words: string }): void {
  change(work, id, {
    done_at: work.at,
    done_by: given.memberId,
    how: given.how,
    words: given.words === '' ? null : work.seal('outreach_steps', 'words', id, given.words),
  });
}

export const markUndone = (work: Work, id: string): void =>
  change(work, id, { done_at: null, done_by: null, how: null, words: null, not_sent_at: null });

export const markNotSent = (work: Work, id: string): void => change(work, id, { not_sent_at: work.at });

/** Every step for a person, whoever of us it was. */
const stepsFor = (work: Work, personId: string) =>
  db
    .selectFrom('outreach_steps as s')
    .innerJoin('outreach_plans as p', (join) =>
      join.onRef('p.practice_id', '=', 's.practice_id').onRef('p.id', '=', 's.plan_id'),
    )
    .where('s.practice_id', '=', work.practice)
    .where('p.person_id', '=', personId);

/** L3 when a person heard from us in the absence that goes on, whoever of us it was. */
export async function madeSince(work: Work, personId: string): Promise<Temporal.Instant[]> {
  const rows = await work.all(
    stepsFor(work, personId)
      .select('s.done_at')
      .where('p.returned_at', 'is', null)
      .where('s.done_at', 'is not', null)
      .where('s.how', '!=', 'skipped')
      .orderBy('s.done_at')
      .orderBy('s.id'),
  );
  return rows.flatMap(({ done_at: at }) => at ?? []);
}

/** L10 the mails that were written to a person, the latest first. */
export async function mailsWrittenTo(
  work: Work,
  personId: string,
): Promise<{ id: string; words: string; at: Temporal.Instant; memberId: string }[]> {
  const rows = await work.all(
    stepsFor(work, personId)
      .select(['s.id', 's.words', 's.done_at', 'p.member_id'])
      .where('s.kind', '=', 'email')
      .where('s.words', 'is not', null)
      .orderBy('s.done_at', 'desc')
      .orderBy('s.id'),
  );
  return rows.flatMap((row) =>
    row.words && row.done_at
      ? [
          {
            id: row.id,
            words: work.open('outreach_steps', 'words', row.id, row.words),
            at: row.done_at,
            memberId: row.member_id,
          },
        ]
      : [],
  );
}

const waits = (work: Work, { personId, memberId }: Pair) =>
  db
    .selectFrom('outreach_waits')
    .select('days')
    .where('practice_id', '=', work.practice)
    .where('person_id', '=', personId)
    .where('member_id', '=', memberId);

/** L12 how long this therapist waits at first for this client; undefined where nothing is kept. */
export const waitKept = async (work: Work, pair: Pair): Promise<number | undefined> =>
  (await work.one(waits(work, pair)))?.days;

export function keepWait(work: Work, given: Pair & { days: number }): void {
  work.write(
    db
      .insertInto('outreach_waits')
      .values({
        practice_id: work.practice,
        id: work.uuid(),
        person_id: given.personId,
        member_id: given.memberId,
        days: given.days,
        noted_at: work.at,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['practice_id', 'person_id', 'member_id'])
          .doUpdateSet({ days: given.days, noted_at: work.at }),
      ),
  );
}

/** L11 what was kept of how long to wait goes with who is erased. */
export function deleteWaitsOf(work: Work, personId: string): void {
  work.write(
    db
      .deleteFrom('outreach_waits')
      .where('practice_id', '=', work.practice)
      .where('person_id', '=', personId),
  );
}
