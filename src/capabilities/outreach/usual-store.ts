import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import { USUAL, type Usual, usualSchema } from './rules/usual.ts';

type UsualRow = {
  practice_id: string;
  id: string;
  steps: unknown;
  changed_at: Temporal.Instant;
  changed_by: string;
};

const db = tables<{ outreach_usual: UsualRow }>();

/** L1 what this practice does where a client said nothing; until it says so, what is usual everywhere. */
export async function usualHere(work: Work): Promise<Usual> {
  const row = await work.one(
    db.selectFrom('outreach_usual').select('steps').where('practice_id', '=', work.practice),
  );
  return row ? usualSchema.parse(row.steps) : USUAL;
}

/** For plans that begin from now on; those that go on keep their days. */
export function writeUsual(work: Work, given: { usual: Usual; memberId: string }): void {
  const said = {
    steps: JSON.stringify(given.usual),
    changed_at: work.at,
    changed_by: given.memberId,
  };
  work.write(
    db
      .insertInto('outreach_usual')
      .values({ practice_id: work.practice, id: work.practice, ...said })
      .onConflict((conflict) => conflict.columns(['practice_id', 'id']).doUpdateSet(said)),
  );
  work.record({ action: 'outreach.usual_changed', subject: 'practice', subjectId: work.practice });
}
