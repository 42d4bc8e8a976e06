import { type Selectable } from 'kysely';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import { recognise } from '../store.ts';

/** A client in care with a member: from when, and how it began. */
export type Care = {
  readonly id: string;
  readonly personId: string;
  readonly memberId: string;
  readonly beganAt: Temporal.Instant;
  readonly source: CareRow['source'];
  readonly endedAt: Temporal.Instant | undefined;
};

type CareRow = {
  practice_id: string;
  id: string;
  person_id: string;
  member_id: string;
  began_at: Temporal.Instant;
  source: 'inquiry' | 'hand' | 'file';
  ended_at: Temporal.Instant | null;
};

const db = tables<{ cares: CareRow }>();

const toCare = (row: Selectable<CareRow>): Care => ({
  id: row.id,
  personId: row.person_id,
  memberId: row.member_id,
  beganAt: row.began_at,
  source: row.source,
  endedAt: row.ended_at ?? undefined,
});

/**
 * P8 a person is a client of a member from now on. Said again it changes nothing, also of two who press at once; several members may
 * each have one client, and one member a client whom a colleague has too.
 */
export function beginCare(
  work: Work,
  given: { personId: string; memberId: string; source: Care['source'] },
): void {
  recognise(work, given.personId, 'client');
  work.write(
    db
      .insertInto('cares')
      .values({
        practice_id: work.practice,
        id: work.uuid(),
        person_id: given.personId,
        member_id: given.memberId,
        began_at: work.at,
        source: given.source,
        ended_at: null,
      })
      .onConflict((conflict) => conflict.doNothing()),
  );
  work.record({ action: 'care.begun', subject: 'person', subjectId: given.personId });
}

/** P8 what began at that moment was taken back: they were no client, unless somebody has them in care. */
export async function takeBackCare(
  work: Work,
  given: { personId: string; beganAt: Temporal.Instant },
): Promise<void> {
  const cares = await caresOf(work, { personId: given.personId });
  const begun = cares.filter(({ beganAt }) => Temporal.Instant.compare(beganAt, given.beganAt) === 0);
  for (const { id } of begun) {
    work.write(
      db
        .updateTable('cares')
        .set({ ended_at: work.at })
        .where('practice_id', '=', work.practice)
        .where('id', '=', id),
    );
    work.record({ action: 'care.taken_back', subject: 'person', subjectId: given.personId });
  }
  if (begun.length === cares.length) recognise(work, given.personId, 'reached_out');
}

/** P8 it has come to its end: they are this member's client no more. That they were stays known. */
export function endCare(work: Work, { personId, memberId }: { personId: string; memberId: string }): void {
  work.write(
    db
      .updateTable('cares')
      .set({ ended_at: work.at })
      .where('practice_id', '=', work.practice)
      .where('person_id', '=', personId)
      .where('member_id', '=', memberId)
      .where('ended_at', 'is', null),
  );
  work.record({ action: 'care.ended', subject: 'person', subjectId: personId });
}

/** P18 cares that ended at that moment go on as if they hadn't. */
export async function beginCaresAgain(
  work: Work,
  { personId, endedAt }: { personId: string; endedAt: Temporal.Instant },
): Promise<void> {
  const open = new Set((await caresOf(work, { personId })).map(({ memberId }) => memberId));
  const ended = await work.all(
    db
      .selectFrom('cares')
      .select(['id', 'member_id'])
      .where('practice_id', '=', work.practice)
      .where('person_id', '=', personId)
      .where('ended_at', '=', endedAt),
  );
  for (const { id, member_id: memberId } of ended) {
    if (open.has(memberId)) continue;
    const whole = db.updateTable('cares').set({ ended_at: null });
    work.write(whole.where('practice_id', '=', work.practice).where('id', '=', id));
    work.record({ action: 'care.begun', subject: 'person', subjectId: personId });
  }
}

/** P5 when a person was in care here last; undefined where no care of theirs has ended. */
export async function lastInCare(work: Work, personId: string): Promise<Temporal.Instant | undefined> {
  const rows = await work.all(
    db
      .selectFrom('cares')
      .select('ended_at')
      .where('practice_id', '=', work.practice)
      .where('person_id', '=', personId)
      .where('ended_at', 'is not', null)
      .orderBy('ended_at', 'desc')
      .orderBy('id')
      .limit(1),
  );
  return rows[0]?.ended_at ?? undefined;
}

/** Cares that go on, the longest first: of a person, of a member, or all. */
export async function caresOf(
  work: Work,
  of: { personId?: string; memberId?: string } = {},
): Promise<Care[]> {
  const rows = await work.all(
    db
      .selectFrom('cares')
      .selectAll()
      .where('practice_id', '=', work.practice)
      .where('ended_at', 'is', null)
      .$if(of.personId !== undefined, (query) => query.where('person_id', '=', of.personId ?? ''))
      .$if(of.memberId !== undefined, (query) => query.where('member_id', '=', of.memberId ?? ''))
      .orderBy('began_at')
      .orderBy('id'),
  );
  return rows.map(toCare);
}

/** Who is erased is nobody's client; that they were one, and when, stays for the figures. */
export function forgetCares(work: Work, personId: string): void {
  work.write(
    db
      .updateTable('cares')
      .set({ ended_at: work.at })
      .where('practice_id', '=', work.practice)
      .where('person_id', '=', personId)
      .where('ended_at', 'is', null),
  );
}
