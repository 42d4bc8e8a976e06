import { type Selectable, sql } from 'kysely';
import { tables } from '#kit/db';
import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';

export type HoldKind = 'safety' | 'complaint' | 'legal';

type HoldRow = {
  practice_id: string;
  id: string;
  person_id: string;
  kind: HoldKind;
  reason: Buffer | null;
  set_by: string | null;
  set_at: Temporal.Instant;
  lifted_by: string | null;
  lifted_at: Temporal.Instant | null;
};

type Held = {
  practice_id: string;
  id: string;
  held_because: string | null;
  erase_due_at: Temporal.Instant | null;
  erase_asked_at: Temporal.Instant | null;
};

const db = tables<{ holds: HoldRow; persons: Held }>();

/**
 * Keeps who a person is from being erased, for a reason that the practice has to keep. Their due date goes, so that the
 * sweep doesn't find them again and again: whoever lifts the last hold sets a new one.
 */
export function hold(work: Work, personId: string, because: HoldKind, reason = ''): string {
  const id = work.uuid();
  const by = work.actor.kind === 'staff' ? work.actor.id : null;
  work.write(
    db.insertInto('holds').values({
      practice_id: work.practice,
      id,
      person_id: personId,
      kind: because,
      reason: reason === '' ? null : work.seal('holds', 'reason', id, reason),
      set_by: by,
      set_at: work.at,
      lifted_by: null,
      lifted_at: null,
    }),
  );
  work.write(
    db
      .updateTable('persons')
      .set({ held_because: sql<string>`coalesce(held_because, ${because})`, erase_due_at: null })
      .where('practice_id', '=', work.practice)
      .where('id', '=', personId),
  );
  work.record({ action: 'person.held', subject: 'person', subjectId: personId, detail: { because } });
  return id;
}

export type Hold = Omit<Selectable<HoldRow>, 'practice_id' | 'reason'> & { reason: string };

/** What keeps this person now, the first one first. */
export async function holdsOn(work: Work, personId: string): Promise<Hold[]> {
  const rows = await work.all(
    db
      .selectFrom('holds')
      .selectAll()
      .where('practice_id', '=', work.practice)
      .where('person_id', '=', personId)
      .where('lifted_at', 'is', null)
      .orderBy('set_at')
      .orderBy('id'),
  );
  return rows.map(({ practice_id: _practice, reason, ...row }) => ({
    ...row,
    reason: reason ? work.open('holds', 'reason', row.id, reason) : '',
  }));
}

/**
 * P7 lifts one hold. While another stands the person stays held; after the last they are due again at `due`, or at once
 * if they asked for it meanwhile. A hold by a safety step isn't lifted by hand (S3).
 */
export async function liftHold(
  work: Work,
  given: { personId: string; holdId: string; memberId: string; due: Temporal.Instant },
): Promise<Refusal<'not_there' | 'safety'> | undefined> {
  const all = await holdsOn(work, given.personId);
  const found = all.find((one) => one.id === given.holdId);
  if (!found) return refuse('not_there');
  if (found.kind === 'safety') return refuse('safety');
  const next = all.find((one) => one.id !== found.id)?.kind ?? null;
  work.write(
    db
      .updateTable('holds')
      .set({ lifted_by: given.memberId, lifted_at: work.at })
      .where('practice_id', '=', work.practice)
      .where('id', '=', found.id),
  );
  const due = sql<Temporal.Instant>`case when erase_asked_at is null then ${given.due} else ${work.at} end::timestamptz`;
  work.write(
    db
      .updateTable('persons')
      .set({ held_because: next, ...(next === null && { erase_due_at: due }) })
      .where('practice_id', '=', work.practice)
      .where('id', '=', given.personId),
  );
  const detail = { because: found.kind };
  work.record({ action: 'person.hold_lifted', subject: 'person', subjectId: given.personId, detail });
  return undefined;
}
