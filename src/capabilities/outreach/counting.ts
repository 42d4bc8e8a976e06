import { sql } from 'kysely';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import type { EndedBecause } from './rules/stopping.ts';

type Tables = {
  outreach_plans: {
    practice_id: string;
    id: string;
    person_id: string;
    member_id: string;
    missed_at: Temporal.Instant;
    ended_at: Temporal.Instant | null;
    ended_because: EndedBecause | null;
    returned_at: Temporal.Instant | null;
  };
};

const db = tables<Tables>();

/** One client's absence from one therapist: from the first missed session to a sign of life, whatever plans ended in it (L3). */
export type Absent = {
  readonly memberId: string;
  readonly missedAt: Temporal.Instant;
  readonly returnedAt: Temporal.Instant | null;
  /** The first call, mail or letter that was done; what was skipped is none. */
  readonly firstStepAt: Temporal.Instant | null;
  /** After how many days the first step was meant. Null: none was. */
  readonly meantAfterDays: number | null;
  /** Nothing more is planned since. Null: something is, or they are back. */
  readonly endedAt: Temporal.Instant | null;
};

/** For figures: facts without names. What was noted as missed in error and taken back isn't one, nor who died. */
export async function absences(work: Work): Promise<Absent[]> {
  const rows = await work.all(
    db
      .selectFrom('outreach_plans')
      .select([
        'id',
        'person_id',
        'member_id',
        'missed_at',
        'ended_at',
        'returned_at',
        sql<Temporal.Instant | null>`(
          select min(s.done_at) from outreach_steps s
          where s.practice_id = outreach_plans.practice_id and s.plan_id = outreach_plans.id and s.how <> 'skipped'
        )`.as('first_step_at'),
        sql<number | null>`(
          select s.wait_days from outreach_steps s
          where s.practice_id = outreach_plans.practice_id and s.plan_id = outreach_plans.id
          order by s.place limit 1
        )`.as('meant_after_days'),
      ])
      .where('practice_id', '=', work.practice)
      .where(sql<boolean>`coalesce(ended_because, '') not in ('taken_back', 'died')`)
      .orderBy('missed_at')
      .orderBy('id'),
  );
  const absence = (row: (typeof rows)[number]): string =>
    `${row.person_id} ${row.member_id} ${row.returned_at?.epochMilliseconds ?? 'away'}`;
  return [...Map.groupBy(rows, absence).values()].flatMap((plans) => {
    const [first] = plans;
    if (!first) return [];
    const steps = plans.flatMap(({ first_step_at }) => first_step_at ?? []);
    return [
      {
        memberId: first.member_id,
        missedAt: first.missed_at,
        returnedAt: first.returned_at,
        firstStepAt: steps.toSorted((a, b) => Temporal.Instant.compare(a, b))[0] ?? null,
        meantAfterDays: first.meant_after_days,
        endedAt: first.returned_at === null ? (plans.at(-1)?.ended_at ?? null) : null,
      },
    ];
  });
}
