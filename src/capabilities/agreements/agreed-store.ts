import type { Selectable } from 'kysely';
import { tables } from '#kit/db';
import type { Locale } from '#kit/wording/time';
import type { Work } from '#kit/work';
import { NO_WISHES, type Wishes } from './rules/wishes.ts';

type AgreedRow = {
  practice_id: string;
  id: string;
  person_id: string;
  member_id: string;
  version_id: string;
  agreed_by: string;
  agreed_at: Temporal.Instant;
  locale: Locale;
  wording: Buffer;
};

type WishRow = {
  practice_id: string;
  id: string;
  person_id: string;
  member_id: string;
  said_at: Temporal.Instant;
  said: Buffer;
};

const db = tables<{ agreed_versions: AgreedRow; agreed_yeses: AgreedRow; client_wishes: WishRow }>();

/** A client with a therapist: what is agreed, and what is wished, is between these two. */
export type Pair = { readonly personId: string; readonly memberId: string };

export type Agreed = Pair & {
  readonly id: string;
  readonly versionId: string;
  readonly agreedBy: string;
  readonly agreedAt: Temporal.Instant;
  readonly locale: Locale;
};

const AGREED = ['id', 'person_id', 'member_id', 'version_id', 'agreed_by', 'agreed_at', 'locale'] as const;

const toAgreed = (row: Pick<Selectable<AgreedRow>, (typeof AGREED)[number]>): Agreed => ({
  id: row.id,
  personId: row.person_id,
  memberId: row.member_id,
  versionId: row.version_id,
  agreedBy: row.agreed_by,
  agreedAt: row.agreed_at,
  locale: row.locale,
});

const agreedRows = (work: Work) =>
  db.selectFrom('agreed_versions').select(AGREED).where('practice_id', '=', work.practice);

/** The latest that holds for each of these persons, with this member. */
export async function latestAgreed(
  work: Work,
  given: { personIds: readonly string[]; memberId: string },
): Promise<Map<string, Agreed>> {
  if (given.personIds.length === 0) return new Map();
  const rows = await work.all(
    agreedRows(work)
      .distinctOn('person_id')
      .where('member_id', '=', given.memberId)
      .where('person_id', 'in', given.personIds)
      .orderBy('person_id')
      .orderBy('agreed_at', 'desc')
      .orderBy('id', 'desc'),
  );
  return new Map(rows.map((row) => [row.person_id, toAgreed(row)]));
}

/** AG17 whose yes there is to this version beside the one by which it holds, the first first. */
export async function yesesTo(
  work: Work,
  { personId, memberId }: Pair,
  versionId: string,
): Promise<Pick<Agreed, 'agreedBy' | 'agreedAt'>[]> {
  const rows = await work.all(
    db
      .selectFrom('agreed_yeses')
      .select(['agreed_by', 'agreed_at'])
      .where('practice_id', '=', work.practice)
      .where('person_id', '=', personId)
      .where('member_id', '=', memberId)
      .where('version_id', '=', versionId)
      .orderBy('agreed_at')
      .orderBy('id'),
  );
  return rows.map((row) => ({ agreedBy: row.agreed_by, agreedAt: row.agreed_at }));
}

export async function agreedById(work: Work, id: string): Promise<Agreed | undefined> {
  const row = await work.one(agreedRows(work).where('id', '=', id));
  return row && toAgreed(row);
}

/** The words as they stood on the page when they agreed. */
export async function wordingAgreed(work: Work, agreedId: string): Promise<string | undefined> {
  const row = await work.one(
    db
      .selectFrom('agreed_versions')
      .select(['id', 'wording'])
      .where('practice_id', '=', work.practice)
      .where('id', '=', agreedId),
  );
  return row && work.open('agreed_versions', 'wording', row.id, row.wording);
}

type NewYes = Omit<Agreed, 'id' | 'agreedAt'> & { readonly wording: string };

const yesRow = (work: Work, table: 'agreed_versions' | 'agreed_yeses', given: NewYes): AgreedRow => {
  const id = work.uuid();
  return {
    practice_id: work.practice,
    id,
    person_id: given.personId,
    member_id: given.memberId,
    version_id: given.versionId,
    agreed_by: given.agreedBy,
    agreed_at: work.at,
    locale: given.locale,
    wording: work.seal(table, 'wording', id, given.wording),
  };
};

/** It holds from now on. Pressed twice, it is agreed once: the first time counts. */
export function insertAgreed(work: Work, given: NewYes): void {
  const row = yesRow(work, 'agreed_versions', given);
  work.write(
    db
      .insertInto('agreed_versions')
      .values(row)
      .onConflict((on) => on.columns(['practice_id', 'person_id', 'member_id', 'version_id']).doNothing()),
  );
}

/** AG17 a yes that is kept whatever holds: a guardian's, or of who grew old enough. */
export function insertYes(work: Work, given: NewYes): void {
  const row = yesRow(work, 'agreed_yeses', given);
  work.write(
    db
      .insertInto('agreed_yeses')
      .values(row)
      .onConflict((on) =>
        on.columns(['practice_id', 'person_id', 'member_id', 'version_id', 'agreed_by']).doNothing(),
      ),
  );
}

/** What each of these would like this member to do; who hasn't said isn't among them. */
export async function latestWishes(
  work: Work,
  given: { personIds: readonly string[]; memberId: string },
): Promise<Map<string, Wishes & { readonly saidAt: Temporal.Instant }>> {
  if (given.personIds.length === 0) return new Map();
  const rows = await work.all(
    db
      .selectFrom('client_wishes')
      .selectAll()
      .distinctOn('person_id')
      .where('practice_id', '=', work.practice)
      .where('member_id', '=', given.memberId)
      .where('person_id', 'in', given.personIds)
      .orderBy('person_id')
      .orderBy('said_at', 'desc')
      .orderBy('id', 'desc'),
  );
  return new Map(
    rows.map((row) => {
      const said = JSON.parse(work.open('client_wishes', 'said', row.id, row.said)) as Wishes;
      return [row.person_id, { ...NO_WISHES, ...said, saidAt: row.said_at }];
    }),
  );
}

export function insertWishes(work: Work, given: Pair & { wishes: Wishes }): void {
  const id = work.uuid();
  work.write(
    db.insertInto('client_wishes').values({
      practice_id: work.practice,
      id,
      person_id: given.personId,
      member_id: given.memberId,
      said_at: work.at,
      said: work.seal('client_wishes', 'said', id, JSON.stringify(given.wishes)),
    }),
  );
}

/** I12 what somebody agreed to and wished goes when they are erased. */
export function removeOf(work: Work, personId: string): void {
  for (const table of ['agreed_versions', 'agreed_yeses', 'client_wishes'] as const)
    work.write(
      db.deleteFrom(table).where('practice_id', '=', work.practice).where('person_id', '=', personId),
    );
}
