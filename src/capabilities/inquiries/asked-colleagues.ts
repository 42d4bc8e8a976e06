import type { Selectable } from 'kysely';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import type { PlaceSent } from './answers.ts';

type AskedRow = {
  practice_id: string;
  id: string;
  inquiry_id: string;
  opening_id: string;
  from_member: string | null;
  to_member: string | null;
  home_practice: string | null;
  asked_at: Temporal.Instant;
  passes: Buffer | null;
  taken_at: Temporal.Instant | null;
  refused_at: Temporal.Instant | null;
  page: Buffer | null;
};

type NamedRow = {
  practice_id: string;
  id: string;
  inquiry_id: string;
  named_at: Temporal.Instant;
  places: Buffer;
};

const db = tables<{ asked_colleagues: AskedRow; named_since: NamedRow }>();

/** I21 what the person said yes to passing on: each was ticked, nothing was ticked for them. */
export type Passes = {
  readonly name: boolean;
  /** Ways that they had called safe, by id. */
  readonly ways: readonly string[];
  /** What they wrote and ticked here so far. */
  readonly words: boolean;
  /** What they write for this colleague alone. */
  readonly anew: string;
};

/** A colleague who was named to somebody, and whom they asked to take over. */
export type Asked = {
  readonly id: string;
  readonly inquiryId: string;
  readonly openingId: string;
  /** Of this practice: who looked after them before, and who does now. */
  readonly fromMember: string | null;
  readonly toMember: string | null;
  /** Of another practice: whose opening it is. */
  readonly home: string | null;
  readonly askedAt: Temporal.Instant;
  /** On its way still: what goes along. */
  readonly passes: Passes | undefined;
  readonly takenAt: Temporal.Instant | null;
  readonly refusedAt: Temporal.Instant | null;
  /** Of another practice: their page there; empty where there is none. */
  readonly page: string;
};

function toAsked(work: Work, row: Selectable<AskedRow>): Asked {
  const open = (column: 'passes' | 'page'): string => {
    const sealed = row[column];
    return sealed ? work.open('asked_colleagues', column, row.id, sealed) : '';
  };
  const passes = open('passes');
  return {
    id: row.id,
    inquiryId: row.inquiry_id,
    openingId: row.opening_id,
    fromMember: row.from_member,
    toMember: row.to_member,
    home: row.home_practice,
    askedAt: row.asked_at,
    passes: passes === '' ? undefined : (JSON.parse(passes) as Passes),
    takenAt: row.taken_at,
    refusedAt: row.refused_at,
    page: open('page'),
  };
}

const rowsHere = (work: Work) =>
  db.selectFrom('asked_colleagues').selectAll().where('practice_id', '=', work.practice);

/** Whom somebody asked, the first first. */
export async function askedBy(work: Work, inquiryId: string): Promise<Asked[]> {
  const rows = await work.all(
    rowsHere(work).where('inquiry_id', '=', inquiryId).orderBy('asked_at').orderBy('id'),
  );
  return rows.map((row) => toAsked(work, row));
}

export async function askedById(work: Work, id: string): Promise<Asked | undefined> {
  const row = await work.one(rowsHere(work).where('id', '=', id));
  return row && toAsked(work, row);
}

/** I22 those of a member whom a colleague of the same practice took over, the latest first. */
export async function takenFrom(work: Work, memberId: string, most: number): Promise<Asked[]> {
  const rows = await work.all(
    rowsHere(work)
      .where('from_member', '=', memberId)
      .where('to_member', 'is not', null)
      .orderBy('taken_at', 'desc')
      .orderBy('id')
      .limit(most),
  );
  return rows.map((row) => toAsked(work, row));
}

type NewAsked = Pick<Asked, 'id' | 'inquiryId' | 'openingId' | 'fromMember' | 'toMember' | 'home'> & {
  passes?: Passes;
  takenAt: Temporal.Instant | null;
};

/** Asked once more, after there was no room or after somebody came back, it is the same row. */
export function putAsked(work: Work, given: NewAsked): void {
  const { passes } = given;
  const now = {
    from_member: given.fromMember,
    to_member: given.toMember,
    asked_at: work.at,
    passes: passes ? work.seal('asked_colleagues', 'passes', given.id, JSON.stringify(passes)) : null,
    taken_at: given.takenAt,
    refused_at: null,
  };
  work.write(
    db
      .insertInto('asked_colleagues')
      .values({
        ...now,
        practice_id: work.practice,
        id: given.id,
        inquiry_id: given.inquiryId,
        opening_id: given.openingId,
        home_practice: given.home,
        page: null,
      })
      .onConflict((conflict) => conflict.columns(['practice_id', 'id']).doUpdateSet(now)),
  );
}

/** What went along stands there now, or nowhere: it isn't kept twice. */
export function endAsked(work: Work, id: string, became: { page: string } | 'no_room'): void {
  const change =
    became === 'no_room'
      ? { refused_at: work.at }
      : { taken_at: work.at, page: work.seal('asked_colleagues', 'page', id, became.page) };
  work.write(
    db
      .updateTable('asked_colleagues')
      .set({ ...change, passes: null })
      .where('practice_id', '=', work.practice)
      .where('id', '=', id),
  );
}

/** Colleagues who were named on somebody's page after the answer, the latest first. */
export async function namedSince(work: Work, inquiryId: string): Promise<PlaceSent[]> {
  const rows = await work.all(
    db
      .selectFrom('named_since')
      .select(['id', 'places'])
      .where('practice_id', '=', work.practice)
      .where('inquiry_id', '=', inquiryId)
      .orderBy('named_at', 'desc')
      .orderBy('id', 'desc'),
  );
  return rows.flatMap(
    (row) => JSON.parse(work.open('named_since', 'places', row.id, row.places)) as PlaceSent[],
  );
}

export function insertNamed(work: Work, id: string, inquiryId: string, places: readonly PlaceSent[]): void {
  work.write(
    db.insertInto('named_since').values({
      practice_id: work.practice,
      id,
      inquiry_id: inquiryId,
      named_at: work.at,
      places: work.seal('named_since', 'places', id, JSON.stringify(places)),
    }),
  );
}
