import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import type { Pair } from './store.ts';

/** What was said to the question whether somebody stopped. Every statement on `outreach_quiet`. */

type QuietRow = {
  practice_id: string;
  id: string;
  person_id: string;
  member_id: string;
  about_id: string;
  said_at: Temporal.Instant;
  ask_again_at: Temporal.Instant | null;
};

const db = tables<{ outreach_quiet: QuietRow }>();

/** About which sessions this therapist isn't asked, now. */
export async function answeredNow(work: Work, memberId: string): Promise<Set<string>> {
  const rows = await work.all(
    db
      .selectFrom('outreach_quiet')
      .select(['person_id', 'about_id'])
      .where('practice_id', '=', work.practice)
      .where('member_id', '=', memberId)
      .where((eb) => eb.or([eb('ask_again_at', 'is', null), eb('ask_again_at', '>', work.at)])),
  );
  return new Set(rows.map((row) => quietKey(row.person_id, row.about_id)));
}

/** Several come to one session, and each is a question of their own. */
export const quietKey = (personId: string, aboutId: string): string => `${personId} ${aboutId}`;

export function noteQuiet(
  work: Work,
  given: Pair & { aboutId: string; askAgainAt: Temporal.Instant | null },
): void {
  const said = { said_at: work.at, ask_again_at: given.askAgainAt };
  work.write(
    db
      .insertInto('outreach_quiet')
      .values({
        practice_id: work.practice,
        id: work.uuid(),
        person_id: given.personId,
        member_id: given.memberId,
        about_id: given.aboutId,
        ...said,
      })
      .onConflict((conflict) =>
        conflict.columns(['practice_id', 'person_id', 'member_id', 'about_id']).doUpdateSet(said),
      ),
  );
}

/** L11 with everything else. */
export function forgetQuiet(work: Work, personId: string): void {
  work.write(
    db
      .deleteFrom('outreach_quiet')
      .where('practice_id', '=', work.practice)
      .where('person_id', '=', personId),
  );
}
