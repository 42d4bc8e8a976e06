import { tables } from '#kit/db';
import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { PERSON_DIED } from '../events.ts';
import { persons } from '../store.ts';
import { beginCaresAgain, caresOf, endCare } from './care.ts';

const db = tables<{
  persons: {
    practice_id: string;
    id: string;
    died_noted_at: Temporal.Instant | null;
    erased_at: Temporal.Instant | null;
  };
}>();

/** As many as anybody looks through for one that was noted in error. */
const MOST = 100;

function note(work: Work, personId: string, at: Temporal.Instant | null): void {
  work.write(
    db
      .updateTable('persons')
      .set({ died_noted_at: at })
      .where('practice_id', '=', work.practice)
      .where('id', '=', personId),
  );
}

/** P18 of whom it was noted here, the latest first; who is erased isn't among them. */
export async function diedHere(work: Work): Promise<string[]> {
  const rows = await work.all(
    db
      .selectFrom('persons')
      .select('id')
      .where('practice_id', '=', work.practice)
      .where('died_noted_at', 'is not', null)
      .where('erased_at', 'is', null)
      .orderBy('died_noted_at', 'desc')
      .orderBy('id')
      .limit(MOST),
  );
  return rows.map(({ id }) => id);
}

/**
 * P18 somebody of the practice heard that they died: from this transaction on no way to them is used, they are nobody's client, and every room stops what it had planned.
 * Said again it changes nothing.
 */
export async function noteDeath(
  work: Work,
  personId: string,
): Promise<{ id: string } | Refusal<'not_there'>> {
  const person = (await persons(work, [personId])).get(personId);
  if (!person) return refuse('not_there');
  if (person.diedNotedAt !== null) return { id: personId };
  note(work, personId, work.at);
  for (const { memberId } of await caresOf(work, { personId })) endCare(work, { personId, memberId });
  work.record({ action: 'person.died_noted', subject: 'person', subjectId: personId });
  await work.flush();
  work.announce({ name: PERSON_DIED, id: personId });
  work.refreshDesks();
  return { id: personId };
}

/** P18 it was a mistake: they are whose client they were, and their ways count again. What was stopped doesn't begin by itself. */
export async function takeBackDeath(
  work: Work,
  personId: string,
): Promise<{ id: string } | Refusal<'not_there'>> {
  const person = (await persons(work, [personId])).get(personId);
  if (!person) return refuse('not_there');
  if (person.diedNotedAt === null) return { id: personId };
  note(work, personId, null);
  await beginCaresAgain(work, { personId, endedAt: person.diedNotedAt });
  work.record({ action: 'person.died_taken_back', subject: 'person', subjectId: personId });
  work.refreshDesks();
  return { id: personId };
}
