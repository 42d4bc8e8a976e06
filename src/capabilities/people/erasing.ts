import { type Selectable } from 'kysely';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import type { PlanLine } from './rules/retention.ts';
import type { Person } from './store.ts';
import { forgetCares } from './clients/care.ts';
import { forgetGuardianships } from './clients/guardians.ts';
import { forgetHelpers } from './clients/helpings.ts';
import { forgetTogether } from './clients/together.ts';
import { forgetBirthday } from './clients/young.ts';
import { PERSON_ERASED } from './events.ts';

type PersonRow = {
  practice_id: string;
  id: string;
  standing: Person['standing'];
  called: Buffer | null;
  met_at: Temporal.Instant;
  erase_due_at: Temporal.Instant | null;
  erase_asked_at: Temporal.Instant | null;
  erased_at: Temporal.Instant | null;
  held_because: string | null;
};

export type Wish = 'time' | 'person' | 'staff';

type ErasureRow = {
  practice_id: string;
  id: string;
  person_id: string;
  erased_at: Temporal.Instant;
  wished_by: Wish;
  member_id: string | null;
  kinds: string;
};

const db = tables<{
  holds: { practice_id: string; person_id: string; reason: Buffer | null };
  persons: PersonRow;
  ways: { practice_id: string; person_id: string };
  erasures: ErasureRow;
}>();

export function setErasure(work: Work, personId: string, due: Temporal.Instant | null): void {
  work.write(
    db
      .updateTable('persons')
      .set({ erase_due_at: due })
      .where('practice_id', '=', work.practice)
      .where('id', '=', personId),
  );
}

/** The person asks on their page to be erased. Held, they stay until the last hold is lifted; that they asked is kept. */
export function askErasure(work: Work, personId: string, due: Temporal.Instant): void {
  const asked = db
    .updateTable('persons')
    .set({ erase_asked_at: work.at })
    .where('practice_id', '=', work.practice)
    .where('id', '=', personId)
    .where('erased_at', 'is', null);
  work.write(asked);
  work.write(
    db
      .updateTable('persons')
      .set({ erase_due_at: due })
      .where('practice_id', '=', work.practice)
      .where('id', '=', personId)
      .where('held_because', 'is', null),
  );
  work.record({ action: 'erasure.asked', subject: 'person', subjectId: personId });
}

/** They want to stay after all: the practice's usual date holds again. Nothing, where they hadn't asked. */
export function keepAfterAll(work: Work, personId: string, due: Temporal.Instant): void {
  const asked = db
    .updateTable('persons')
    .where('practice_id', '=', work.practice)
    .where('id', '=', personId)
    .where('erase_asked_at', 'is not', null);
  work.write(asked.set({ erase_due_at: due }).where('held_because', 'is', null));
  work.write(asked.set({ erase_asked_at: null }));
}

export async function dueForErasure(work: Work, most: number): Promise<string[]> {
  const rows = await work.all(
    db
      .selectFrom('persons')
      .select('id')
      .where('practice_id', '=', work.practice)
      .where('erase_due_at', '<=', work.at)
      .where('held_because', 'is', null)
      .limit(most)
      .forUpdate()
      .skipLocked(),
  );
  return rows.map((row) => row.id);
}

export type ErasureFacts = Pick<
  Selectable<PersonRow>,
  'standing' | 'met_at' | 'erase_due_at' | 'erase_asked_at' | 'erased_at' | 'held_because'
>;

/** What decides whether this person may be erased; locked until the transaction ends, so that no hold comes between. */
export async function lockErasure(work: Work, personId: string): Promise<ErasureFacts | undefined> {
  return work.one(
    db
      .selectFrom('persons')
      .select(['standing', 'met_at', 'erase_due_at', 'erase_asked_at', 'erased_at', 'held_because'])
      .where('practice_id', '=', work.practice)
      .where('id', '=', personId)
      .forUpdate(),
  );
}

/** Erases who a person is, how they were reached, and why they were once held; that somebody was here stays, for the figures. */
export function erase(work: Work, personId: string): void {
  work.write(
    db
      .updateTable('persons')
      .set({ called: null, erased_at: work.at, erase_due_at: null, erase_asked_at: null })
      .where('practice_id', '=', work.practice)
      .where('id', '=', personId),
  );
  work.write(
    db
      .updateTable('holds')
      .set({ reason: null })
      .where('practice_id', '=', work.practice)
      .where('person_id', '=', personId),
  );
  work.write(
    db.deleteFrom('ways').where('practice_id', '=', work.practice).where('person_id', '=', personId),
  );
  forgetCares(work, personId);
  forgetBirthday(work, personId);
  forgetGuardianships(work, personId);
  forgetTogether(work, personId);
  forgetHelpers(work, personId);
  work.announce({ name: PERSON_ERASED, id: personId });
}

/** P6 what stays of an erasure: that it was done, when, at whose wish, what went, what stayed and why. No words. */
export function noteErasure(
  work: Work,
  given: { personId: string; wish: Wish; memberId: string | null; plan: readonly PlanLine[] },
): void {
  work.write(
    db.insertInto('erasures').values({
      practice_id: work.practice,
      id: work.uuid(),
      person_id: given.personId,
      erased_at: work.at,
      wished_by: given.wish,
      member_id: given.memberId,
      kinds: JSON.stringify(given.plan),
    }),
  );
  const detail = { wish: given.wish };
  work.record({ action: 'person.erased', subject: 'person', subjectId: given.personId, detail });
}

export type Erasure = { erasedAt: Temporal.Instant; wish: Wish; memberId: string | null; plan: PlanLine[] };

/** The latest erasure of this person, if there was one. */
export async function erasureOf(work: Work, personId: string): Promise<Erasure | undefined> {
  const [row] = await work.all(
    db
      .selectFrom('erasures')
      .selectAll()
      .where('practice_id', '=', work.practice)
      .where('person_id', '=', personId)
      .orderBy('erased_at', 'desc')
      .orderBy('id', 'desc')
      .limit(1),
  );
  if (!row) return undefined;
  // `jsonb` is read as what it holds.
  const plan = row.kinds as unknown as PlanLine[];
  return { erasedAt: row.erased_at, wish: row.wished_by, memberId: row.member_id, plan };
}
