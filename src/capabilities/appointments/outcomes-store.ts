import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import type { Outcome } from './rules/outcome.ts';

/** AP20 how sessions went, for each who was to come. */

type OutcomeRow = {
  practice_id: string;
  id: string;
  appointment_id: string;
  person_id: string;
  what: Outcome;
  said_at: Temporal.Instant;
  said_by: string;
  undone_at: Temporal.Instant | null;
};

const db = tables<{ session_outcomes: OutcomeRow }>();

export type Said = {
  readonly personId: string;
  readonly what: Outcome;
  readonly saidAt: Temporal.Instant;
  readonly saidBy: string;
};

/** What is said of each of these now. */
export async function outcomesOf(work: Work, ids: readonly string[]): Promise<Map<string, Said[]>> {
  const found = new Map<string, Said[]>(ids.map((id) => [id, []]));
  if (ids.length === 0) return found;
  const rows = await work.all(
    db
      .selectFrom('session_outcomes')
      .selectAll()
      .where('practice_id', '=', work.practice)
      .where('appointment_id', 'in', [...ids])
      .where('undone_at', 'is', null)
      .orderBy('person_id'),
  );
  for (const row of rows)
    found.get(row.appointment_id)?.push({
      personId: row.person_id,
      what: row.what,
      saidAt: row.said_at,
      saidBy: row.said_by,
    });
  return found;
}

type One = { readonly appointmentId: string; readonly personId: string };

export function insertOutcome(work: Work, given: One & { what: Outcome; memberId: string }): void {
  work.write(
    db.insertInto('session_outcomes').values({
      practice_id: work.practice,
      id: work.uuid(),
      appointment_id: given.appointmentId,
      person_id: given.personId,
      what: given.what,
      said_at: work.at,
      said_by: given.memberId,
      undone_at: null,
    }),
  );
}

/** What was said stays as what was said once. */
export function undoOutcome(work: Work, given: One): void {
  work.write(
    db
      .updateTable('session_outcomes')
      .set({ undone_at: work.at })
      .where('practice_id', '=', work.practice)
      .where('appointment_id', '=', given.appointmentId)
      .where('person_id', '=', given.personId)
      .where('undone_at', 'is', null),
  );
}

/** P6 how sessions went with who is erased goes with them. */
export function forgetOutcomes(work: Work, personId: string): void {
  work.write(
    db
      .deleteFrom('session_outcomes')
      .where('practice_id', '=', work.practice)
      .where('person_id', '=', personId),
  );
}
