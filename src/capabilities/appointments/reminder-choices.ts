import { tables } from '#kit/db';
import type { Work } from '#kit/work';

type ChoiceRow = {
  practice_id: string;
  person_id: string;
  way_id: string;
  hours_before: number;
  chosen_at: Temporal.Instant;
};

const db = tables<{ reminder_choices: ChoiceRow }>();

/** By which way and how long before somebody wants to be reminded. */
export type ReminderChoice = { readonly wayId: string; readonly hoursBefore: number };

export async function reminderChoices(
  work: Work,
  personIds: readonly string[],
): Promise<Map<string, ReminderChoice>> {
  if (personIds.length === 0) return new Map();
  const rows = await work.all(
    db
      .selectFrom('reminder_choices')
      .select(['person_id', 'way_id', 'hours_before'])
      .where('practice_id', '=', work.practice)
      .where('person_id', 'in', [...personIds]),
  );
  return new Map(rows.map((row) => [row.person_id, { wayId: row.way_id, hoursBefore: row.hours_before }]));
}

export function writeReminderChoice(work: Work, personId: string, choice: ReminderChoice): void {
  const values = { way_id: choice.wayId, hours_before: choice.hoursBefore, chosen_at: work.at };
  work.write(
    db
      .insertInto('reminder_choices')
      .values({ practice_id: work.practice, person_id: personId, ...values })
      .onConflict((conflict) => conflict.columns(['practice_id', 'person_id']).doUpdateSet(values)),
  );
}

export function deleteReminderChoice(work: Work, personId: string): void {
  work.write(
    db
      .deleteFrom('reminder_choices')
      .where('practice_id', '=', work.practice)
      .where('person_id', '=', personId),
  );
}
