import { type Selectable } from 'kysely';
import { tables } from '#kit/db';
import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { type Area, type Sight, mayMeet, sightNow } from '../rules/sight.ts';
import { type Custody, type WhoAgrees, whoAgrees } from '../rules/who-agrees.ts';
import { type Person, persons } from '../store.ts';
import { agesOf, youngOf } from './young.ts';

/** Where the authority for a child comes from, as the practice saw it or was told. */
export const AUTHORITY = ['birth_record', 'order', 'adoption', 'said'] as const;
export type Authority = (typeof AUTHORITY)[number];

type GuardianshipRow = {
  practice_id: string;
  id: string;
  child_id: string;
  guardian_id: string;
  source: Authority;
  source_note: Buffer | null;
  limits: Buffer | null;
  custody: Custody;
  appointments: Sight['appointments'];
  agreement: Sight['agreement'];
  messages: Sight['messages'];
  noted_by: string;
  noted_at: Temporal.Instant;
  ended_at: Temporal.Instant | null;
};

const db = tables<{ guardianships: GuardianshipRow }>();

/** A guardian of a child: with what authority, and what of the child's they meet now. */
export type Guardianship = {
  readonly id: string;
  readonly childId: string;
  readonly guardianId: string;
  readonly source: Authority;
  readonly sourceNote: string;
  readonly limits: string;
  /** P15 what they may decide. */
  readonly custody: Custody;
  /** As it was chosen. */
  readonly chosen: Sight;
  /** As it is today: nothing of who is of age. */
  readonly sight: Sight;
  readonly notedBy: string;
  readonly notedAt: Temporal.Instant;
};

export type NewGuardianship = Pick<
  Guardianship,
  'childId' | 'guardianId' | 'source' | 'sourceNote' | 'limits' | 'custody'
> & {
  readonly sight: Sight;
  readonly memberId: string;
};

const sealed = (work: Work, column: string, id: string, words: string): Buffer | null =>
  words === '' ? null : work.seal('guardianships', column, id, words);

/** P11 notes a guardian: whose child, by what authority, with which limits, and what they see. Noted again it is changed. */
export async function noteGuardian(work: Work, given: NewGuardianship): Promise<string> {
  const { childId, guardianId, source } = given;
  const before = (await guardiansOf(work, childId)).find((one) => one.guardianId === guardianId);
  const id = before?.id ?? work.uuid();
  const said = {
    source,
    source_note: sealed(work, 'source_note', id, given.sourceNote),
    limits: sealed(work, 'limits', id, given.limits),
    custody: given.custody,
    ...given.sight,
    noted_by: given.memberId,
    noted_at: work.at,
  };
  const row = { practice_id: work.practice, id, child_id: childId, guardian_id: guardianId, ended_at: null };
  work.write(
    before
      ? db
          .updateTable('guardianships')
          .set(said)
          .where('practice_id', '=', work.practice)
          .where('id', '=', id)
      : db.insertInto('guardianships').values({ ...row, ...said }),
  );
  const detail = { guardian: guardianId, source, custody: given.custody, ...given.sight };
  work.record({ action: 'guardian.noted', subject: 'person', subjectId: childId, detail });
  return id;
}

/** They are no guardian any more: from this moment they meet nothing of the child's. */
export async function endGuardianship(
  work: Work,
  given: { childId: string; id: string },
): Promise<Refusal<'not_there'> | undefined> {
  const found = (await guardiansOf(work, given.childId)).find((one) => one.id === given.id);
  if (!found) return refuse('not_there');
  work.write(
    db
      .updateTable('guardianships')
      .set({ ended_at: work.at })
      .where('practice_id', '=', work.practice)
      .where('id', '=', found.id),
  );
  const detail = { guardian: found.guardianId };
  work.record({ action: 'guardian.ended', subject: 'person', subjectId: given.childId, detail });
  return undefined;
}

async function told(work: Work, rows: readonly Selectable<GuardianshipRow>[]): Promise<Guardianship[]> {
  const young = await youngOf(work, [...new Set(rows.map((row) => row.child_id))]);
  return rows.map((row) => {
    const words = (column: 'source_note' | 'limits'): string => {
      const value = row[column];
      return value ? work.open('guardianships', column, row.id, value) : '';
    };
    const chosen = { appointments: row.appointments, agreement: row.agreement, messages: row.messages };
    return {
      id: row.id,
      childId: row.child_id,
      guardianId: row.guardian_id,
      source: row.source,
      sourceNote: words('source_note'),
      limits: words('limits'),
      custody: row.custody,
      chosen,
      sight: sightNow(chosen, young.get(row.child_id)?.stage, row.custody),
      notedBy: row.noted_by,
      notedAt: row.noted_at,
    };
  });
}

const standing = (work: Work) =>
  db
    .selectFrom('guardianships')
    .selectAll()
    .where('practice_id', '=', work.practice)
    .where('ended_at', 'is', null)
    .orderBy('noted_at')
    .orderBy('id');

/** The guardians of a child. */
export const guardiansOf = async (work: Work, childId: string): Promise<Guardianship[]> =>
  told(work, await work.all(standing(work).where('child_id', '=', childId)));

/** The children of a guardian. */
export const childrenOf = async (work: Work, guardianId: string): Promise<Guardianship[]> =>
  told(work, await work.all(standing(work).where('guardian_id', '=', guardianId)));

/**
 * P11 for whom a person acts here: the child, and what of theirs they meet. Asked on each request, so that what was taken back is
 * closed at once.
 */
export async function actsFor(
  work: Work,
  guardianId: string,
  id: string,
): Promise<{ child: Person; sight: Sight } | undefined> {
  const found = (await childrenOf(work, guardianId)).find((one) => one.id === id);
  if (!found) return undefined;
  const child = (await persons(work, [found.childId])).get(found.childId);
  return child && { child, sight: found.sight };
}

/** P15 who agrees for a client today: they themself, or guardians who may decide. */
export async function agreesFor(work: Work, personId: string): Promise<WhoAgrees> {
  const young = (await youngOf(work, [personId])).get(personId);
  if (!young) return { kind: 'self' };
  const [ages, guardians] = await Promise.all([agesOf(work), guardiansOf(work, personId)]);
  return whoAgrees({ age: young.age, isOfAge: young.stage === 'of_age' }, ages.agreesAt, guardians);
}

/** P11 may this person read (or do) this of that client's? Their own always. */
export async function mayActFor(
  work: Work,
  asked: { who: string; client: string; area: Area; doing: boolean },
): Promise<boolean> {
  if (asked.who === asked.client) return true;
  const all = await childrenOf(work, asked.who);
  return all.some((one) => one.childId === asked.client && mayMeet(one.sight, asked.area, asked.doing));
}

/** What an order says of a child, and who said it, goes with the child or with the guardian. */
export function forgetGuardianships(work: Work, personId: string): void {
  work.write(
    db
      .updateTable('guardianships')
      .set((eb) => ({
        source_note: null,
        limits: null,
        ended_at: eb.fn.coalesce('ended_at', eb.val(work.at)),
      }))
      .where('practice_id', '=', work.practice)
      .where((eb) => eb.or([eb('child_id', '=', personId), eb('guardian_id', '=', personId)])),
  );
}
