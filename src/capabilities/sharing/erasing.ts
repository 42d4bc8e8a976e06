import { tables } from '#kit/db';
import type { Work } from '#kit/work';

const db = tables<{
  shares: {
    practice_id: string;
    person_id: string;
    by_guardian: string | null;
    sent_at: Temporal.Instant | null;
  };
}>();

/**
 * SH15 whoever is erased takes with them what they shared, its files and what was answered; the trail says that it was. Of a guardian
 * what they never sent goes: the rest is the child's.
 */
export function eraseShared(work: Work, personId: string): void {
  work.write(
    db
      .deleteFrom('shares')
      .where('practice_id', '=', work.practice)
      .where((eb) =>
        eb.or([
          eb('person_id', '=', personId),
          eb.and([eb('by_guardian', '=', personId), eb('sent_at', 'is', null)]),
        ]),
      ),
  );
}
