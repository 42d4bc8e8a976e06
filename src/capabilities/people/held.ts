import { tables } from '#kit/db';
import type { Work } from '#kit/work';

type Held = {
  practice_id: string;
  id: string;
  held_because: string | null;
  erase_due_at: Temporal.Instant | null;
};

const db = tables<{ persons: Held }>();

/**
 * Keeps who a person is from being erased, for a reason that the practice has to keep; the first reason stays. Their
 * due date goes, so that the sweep doesn't find them again and again: whoever lifts the hold sets a new one.
 */
export function hold(work: Work, personId: string, because: 'safety' | 'complaint' | 'legal'): void {
  work.write(
    db
      .updateTable('persons')
      .set({ held_because: because, erase_due_at: null })
      .where('practice_id', '=', work.practice)
      .where('id', '=', personId)
      .where('held_because', 'is', null),
  );
  work.record({ action: 'person.held', subject: 'person', subjectId: personId, detail: { because } });
}
