import type { Selectable } from 'kysely';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import { type Terms, termsSchema } from './rules/agreement.ts';

type VersionRow = {
  practice_id: string;
  id: string;
  member_id: string | null;
  number: number;
  saved_by: string;
  saved_at: Temporal.Instant;
  terms: Buffer;
};

type DraftRow = {
  practice_id: string;
  id: string;
  member_id: string | null;
  changed_by: string;
  changed_at: Temporal.Instant;
  terms: Buffer;
};

const db = tables<{
  agreement_versions: VersionRow;
  agreement_drafts: DraftRow;
  published_agreements: { practice_id: string; member_id: string; published_at: Temporal.Instant };
}>();

/** Whose agreement: a member's own, or with null the practice's, which holds for whoever has none. */
export type Whose = string | null;

export type Version = {
  readonly id: string;
  readonly memberId: Whose;
  readonly number: number;
  readonly savedBy: string;
  readonly savedAt: Temporal.Instant;
  readonly terms: Terms;
};

const opened = (work: Work, table: string, row: { id: string; terms: Buffer }): Terms =>
  termsSchema.parse(JSON.parse(work.open(table, 'terms', row.id, row.terms)));

const toVersion = (work: Work, row: Selectable<VersionRow>): Version => ({
  id: row.id,
  memberId: row.member_id,
  number: row.number,
  savedBy: row.saved_by,
  savedAt: row.saved_at,
  terms: opened(work, 'agreement_versions', row),
});

const versions = (work: Work) =>
  db.selectFrom('agreement_versions').selectAll().where('practice_id', '=', work.practice);

export async function version(work: Work, id: string): Promise<Version | undefined> {
  const row = await work.one(versions(work).where('id', '=', id));
  return row && toVersion(work, row);
}

/** The latest of each of these; who has saved none isn't among them. */
export async function latestVersions(work: Work, whose: readonly Whose[]): Promise<Map<Whose, Version>> {
  const ids = whose.filter((one) => one !== null);
  const rows = await work.all(
    versions(work)
      .distinctOn('member_id')
      .where((eb) =>
        eb.or([
          ...(ids.length > 0 ? [eb('member_id', 'in', ids)] : []),
          ...(whose.includes(null) ? [eb('member_id', 'is', null)] : []),
        ]),
      )
      .orderBy('member_id')
      .orderBy('number', 'desc'),
  );
  return new Map(rows.map((row) => [row.member_id, toVersion(work, row)]));
}

/** Who has an agreement of their own. */
export async function withTheirOwn(work: Work): Promise<string[]> {
  const rows = await work.all(
    db
      .selectFrom('agreement_versions')
      .select('member_id')
      .distinct()
      .where('practice_id', '=', work.practice)
      .where('member_id', 'is not', null),
  );
  return rows.map((row) => row.member_id).filter((id) => id !== null);
}

export function insertVersion(
  work: Work,
  given: { memberId: Whose; number: number; savedBy: string; terms: Terms },
): string {
  const id = work.uuid();
  work.write(
    db.insertInto('agreement_versions').values({
      practice_id: work.practice,
      id,
      member_id: given.memberId,
      number: given.number,
      saved_by: given.savedBy,
      saved_at: work.at,
      terms: work.seal('agreement_versions', 'terms', id, JSON.stringify(given.terms)),
    }),
  );
  return id;
}

export async function draft(work: Work, whose: Whose): Promise<{ id: string; terms: Terms } | undefined> {
  const row = await work.one(
    db
      .selectFrom('agreement_drafts')
      .selectAll()
      .where('practice_id', '=', work.practice)
      .where('member_id', 'is not distinct from', whose),
  );
  return row && { id: row.id, terms: opened(work, 'agreement_drafts', row) };
}

/** @param given.id of the draft that is there; without it one begins */
export function writeDraft(
  work: Work,
  given: { id: string | undefined; memberId: Whose; changedBy: string; terms: Terms },
): void {
  const id = given.id ?? work.uuid();
  const values = {
    changed_by: given.changedBy,
    changed_at: work.at,
    terms: work.seal('agreement_drafts', 'terms', id, JSON.stringify(given.terms)),
  };
  work.write(
    db
      .insertInto('agreement_drafts')
      .values({ practice_id: work.practice, id, member_id: given.memberId, ...values })
      .onConflict((on) => on.columns(['practice_id', 'id']).doUpdateSet(values)),
  );
}

export function removeDraft(work: Work, whose: Whose): void {
  work.write(
    db
      .deleteFrom('agreement_drafts')
      .where('practice_id', '=', work.practice)
      .where('member_id', 'is not distinct from', whose),
  );
}

export async function publishedAt(work: Work, memberId: string): Promise<Temporal.Instant | undefined> {
  const row = await work.one(
    db
      .selectFrom('published_agreements')
      .select('published_at')
      .where('practice_id', '=', work.practice)
      .where('member_id', '=', memberId),
  );
  return row?.published_at;
}

export function writePublished(work: Work, memberId: string): void {
  work.write(
    db
      .insertInto('published_agreements')
      .values({ practice_id: work.practice, member_id: memberId, published_at: work.at })
      .onConflict((on) => on.columns(['practice_id', 'member_id']).doNothing()),
  );
}

export function removePublished(work: Work, memberId: string): void {
  work.write(
    db
      .deleteFrom('published_agreements')
      .where('practice_id', '=', work.practice)
      .where('member_id', '=', memberId),
  );
}

/** Which version each of these is, from 1. */
export async function versionNumbers(work: Work, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await work.all(
    db
      .selectFrom('agreement_versions')
      .select(['id', 'number'])
      .where('practice_id', '=', work.practice)
      .where('id', 'in', ids),
  );
  return new Map(rows.map((row) => [row.id, row.number]));
}
