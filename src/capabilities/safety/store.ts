import type { Selectable } from 'kysely';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';

type ChecklistRow = {
  practice_id: string;
  id: string;
  written_by: string | null;
  written_at: Temporal.Instant;
  steps: Buffer;
};

type ConcernRow = {
  practice_id: string;
  id: string;
  person_id: string;
  about_id: string;
  checklist_id: string;
  private_to: string | null;
  opened_by: string;
  opened_at: Temporal.Instant;
  closed_by: string | null;
  closed_at: Temporal.Instant | null;
  outcome: Buffer | null;
};

type StepRow = {
  practice_id: string;
  id: string;
  concern_id: string;
  step: number;
  done_by: string;
  done_at: Temporal.Instant;
  note: Buffer | null;
};

const db = tables<{ checklists: ChecklistRow; concerns: ConcernRow; concern_steps: StepRow }>();

export type Checklist = {
  id: string;
  /** Null: the lines a practice starts with, which nobody here wrote. */
  writtenBy: string | null;
  writtenAt: Temporal.Instant;
  steps: string[];
};

export type Concern = {
  id: string;
  personId: string;
  aboutId: string;
  checklistId: string;
  privateTo: string | null;
  openedBy: string;
  openedAt: Temporal.Instant;
  closedBy: string | null;
  closedAt: Temporal.Instant | null;
  outcome: string;
};

export type StepDone = { step: number; doneBy: string; doneAt: Temporal.Instant; note: string };

function toChecklist(work: Work, row: Selectable<ChecklistRow>): Checklist {
  return {
    id: row.id,
    writtenBy: row.written_by,
    writtenAt: row.written_at,
    steps: JSON.parse(work.open('checklists', 'steps', row.id, row.steps)) as string[],
  };
}

function toConcern(work: Work, row: Selectable<ConcernRow>): Concern {
  return {
    id: row.id,
    personId: row.person_id,
    aboutId: row.about_id,
    checklistId: row.checklist_id,
    privateTo: row.private_to,
    openedBy: row.opened_by,
    openedAt: row.opened_at,
    closedBy: row.closed_by,
    closedAt: row.closed_at,
    outcome: row.outcome ? work.open('concerns', 'outcome', row.id, row.outcome) : '',
  };
}

const checklists = (work: Work) =>
  db.selectFrom('checklists').selectAll().where('practice_id', '=', work.practice);

/** The practice's checklist as it was last written; undefined while nobody opened or wrote one. */
export async function latestChecklist(work: Work): Promise<Checklist | undefined> {
  const row = await work.one(checklists(work).orderBy('written_at', 'desc').orderBy('id', 'desc').limit(1));
  return row && toChecklist(work, row);
}

export async function checklist(work: Work, id: string): Promise<Checklist | undefined> {
  const row = await work.one(checklists(work).where('id', '=', id));
  return row && toChecklist(work, row);
}

export function insertChecklist(
  work: Work,
  given: { writtenBy: string | null; steps: readonly string[] },
): string {
  const id = work.uuid();
  work.write(
    db.insertInto('checklists').values({
      practice_id: work.practice,
      id,
      written_by: given.writtenBy,
      written_at: work.at,
      steps: work.seal('checklists', 'steps', id, JSON.stringify(given.steps)),
    }),
  );
  return id;
}

const concerns = (work: Work) =>
  db.selectFrom('concerns').selectAll().where('practice_id', '=', work.practice);

export async function concern(work: Work, id: string): Promise<Concern | undefined> {
  const row = await work.one(concerns(work).where('id', '=', id));
  return row && toConcern(work, row);
}

/** Locked, so that a step isn't done in the moment in which it is closed. */
export async function lockConcern(work: Work, id: string): Promise<Concern | undefined> {
  const row = await work.one(concerns(work).where('id', '=', id).forUpdate());
  return row && toConcern(work, row);
}

export async function openAbout(work: Work, aboutId: string): Promise<Concern | undefined> {
  const row = await work.one(concerns(work).where('about_id', '=', aboutId).where('closed_at', 'is', null));
  return row && toConcern(work, row);
}

/** Every concern about a message, the latest first. */
export async function concernsAbout(work: Work, aboutId: string): Promise<Concern[]> {
  const rows = await work.all(
    concerns(work).where('about_id', '=', aboutId).orderBy('opened_at', 'desc').orderBy('id', 'desc'),
  );
  return rows.map((row) => toConcern(work, row));
}

/** Those that are open in the practice, the oldest first. */
export async function openConcerns(work: Work): Promise<Concern[]> {
  const rows = await work.all(
    concerns(work).where('closed_at', 'is', null).orderBy('opened_at').orderBy('id').limit(200),
  );
  return rows.map((row) => toConcern(work, row));
}

export function insertConcern(
  work: Work,
  given: Pick<Concern, 'personId' | 'aboutId' | 'checklistId' | 'privateTo' | 'openedBy'>,
): string {
  const id = work.uuid();
  work.write(
    db.insertInto('concerns').values({
      practice_id: work.practice,
      id,
      person_id: given.personId,
      about_id: given.aboutId,
      checklist_id: given.checklistId,
      private_to: given.privateTo,
      opened_by: given.openedBy,
      opened_at: work.at,
      closed_by: null,
      closed_at: null,
      outcome: null,
    }),
  );
  return id;
}

export function writeOutcome(work: Work, id: string, given: { closedBy: string; outcome: string }): void {
  work.write(
    db
      .updateTable('concerns')
      .set({
        closed_by: given.closedBy,
        closed_at: work.at,
        outcome: work.seal('concerns', 'outcome', id, given.outcome),
      })
      .where('practice_id', '=', work.practice)
      .where('id', '=', id)
      .where('closed_at', 'is', null),
  );
}

export async function stepsDone(work: Work, concernId: string): Promise<StepDone[]> {
  const rows = await work.all(
    db
      .selectFrom('concern_steps')
      .selectAll()
      .where('practice_id', '=', work.practice)
      .where('concern_id', '=', concernId)
      .orderBy('step'),
  );
  return rows.map((row) => ({
    step: row.step,
    doneBy: row.done_by,
    doneAt: row.done_at,
    note: row.note ? work.open('concern_steps', 'note', row.id, row.note) : '',
  }));
}

export function insertStep(
  work: Work,
  given: { concernId: string; step: number; doneBy: string; note: string },
): void {
  const id = work.uuid();
  work.write(
    db.insertInto('concern_steps').values({
      practice_id: work.practice,
      id,
      concern_id: given.concernId,
      step: given.step,
      done_by: given.doneBy,
      done_at: work.at,
      note: given.note === '' ? null : work.seal('concern_steps', 'note', id, given.note),
    }),
  );
}
