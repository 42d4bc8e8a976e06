import { type Selectable } from 'kysely';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import type { LateChoice } from './rules/late.ts';

/** Who said that they run late. Every statement on `late_words`. */

type LateRow = {
  practice_id: string;
  id: string;
  appointment_id: string;
  by_kind: 'client' | 'member';
  by_id: string;
  minutes: number;
  said_at: Temporal.Instant;
  choice: LateChoice | null;
  chosen_at: Temporal.Instant | null;
  chosen_by: string | null;
};

const db = tables<{ late_words: LateRow }>();

export type LateWord = {
  readonly id: string;
  readonly appointmentId: string;
  readonly by: 'client' | 'member';
  readonly byId: string;
  readonly minutes: number;
  readonly saidAt: Temporal.Instant;
  readonly choice: LateChoice | null;
};

const toWord = (row: Selectable<LateRow>): LateWord => ({
  id: row.id,
  appointmentId: row.appointment_id,
  by: row.by_kind,
  byId: row.by_id,
  minutes: row.minutes,
  saidAt: row.said_at,
  choice: row.choice,
});

export function insertLate(
  work: Work,
  given: Pick<LateWord, 'appointmentId' | 'by' | 'byId' | 'minutes'>,
): string {
  const id = work.uuid();
  work.write(
    db.insertInto('late_words').values({
      practice_id: work.practice,
      id,
      appointment_id: given.appointmentId,
      by_kind: given.by,
      by_id: given.byId,
      minutes: given.minutes,
      said_at: work.at,
      choice: null,
      chosen_at: null,
      chosen_by: null,
    }),
  );
  return id;
}

export function chooseFor(work: Work, id: string, given: { choice: LateChoice; memberId: string }): void {
  work.write(
    db
      .updateTable('late_words')
      .set({ choice: given.choice, chosen_at: work.at, chosen_by: given.memberId })
      .where('practice_id', '=', work.practice)
      .where('id', '=', id),
  );
}

/** The latest word of each. */
export async function lateWords(
  work: Work,
  appointmentIds: readonly string[],
): Promise<Map<string, LateWord>> {
  if (appointmentIds.length === 0) return new Map();
  const rows = await work.all(
    db
      .selectFrom('late_words')
      .selectAll()
      .where('practice_id', '=', work.practice)
      .where('appointment_id', 'in', [...appointmentIds])
      .orderBy('said_at')
      .orderBy('id'),
  );
  return new Map(rows.map((row) => [row.appointment_id, toWord(row)]));
}

/** P6 what they said themselves goes with them. */
export function forgetLate(work: Work, personId: string): void {
  work.write(
    db
      .deleteFrom('late_words')
      .where('practice_id', '=', work.practice)
      .where('by_kind', '=', 'client')
      .where('by_id', '=', personId),
  );
}
