import type { Selectable } from 'kysely';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import type { ByWay, Outcome, Reply, Sought } from './rules/tries.ts';

type ListRow = {
  practice_id: string;
  id: string;
  code_hash: Buffer;
  code: Buffer;
  link_hash: Buffer;
  link: Buffer;
  locale: 'en' | 'es';
  for_whom: 'me' | 'someone';
  called: Buffer;
  need: Buffer;
  began_at: Temporal.Instant;
  opened_at: Temporal.Instant;
  person_id: string | null;
  way_id: string | null;
  mails_left: number;
  mailed_at: Temporal.Instant | null;
  due_at: Temporal.Instant;
};

type TryRow = {
  practice_id: string;
  id: string;
  list_id: string;
  link_hash: Buffer;
  link: Buffer;
  whom: Buffer;
  reach: Buffer;
  note: Buffer;
  by_way: ByWay;
  tried_on: string;
  came: Outcome;
  again_on: string | null;
  reply: Buffer | null;
  replied_at: Temporal.Instant | null;
  added_at: Temporal.Instant;
  removed_at: Temporal.Instant | null;
};

const db = tables<{ try_lists: ListRow; tries: TryRow }>();

export type TryList = {
  readonly id: string;
  readonly code: string;
  readonly link: string;
  readonly locale: 'en' | 'es';
  readonly forWhom: 'me' | 'someone';
  readonly called: string;
  readonly sought: Sought;
  readonly openedAt: Temporal.Instant;
  readonly personId: string | null;
  readonly wayId: string | null;
  readonly mailsLeft: number;
  readonly mailedAt: Temporal.Instant | null;
};

export type Try = {
  readonly id: string;
  readonly listId: string;
  readonly link: string;
  readonly whom: string;
  readonly reach: string;
  readonly note: string;
  readonly byWay: ByWay;
  readonly triedOn: string;
  readonly came: Outcome;
  readonly againOn: string | null;
  readonly reply: Reply | undefined;
  readonly addedAt: Temporal.Instant;
  readonly removedAt: Temporal.Instant | null;
};

/** What the person says of a try. */
export type Told = Pick<Try, 'whom' | 'reach' | 'note' | 'byWay' | 'triedOn' | 'came' | 'againOn'>;

function toList(work: Work, row: Selectable<ListRow>): TryList {
  const open = (column: 'code' | 'link' | 'called' | 'need'): string =>
    work.open('try_lists', column, row.id, row[column]);
  return {
    id: row.id,
    code: open('code'),
    link: open('link'),
    locale: row.locale,
    forWhom: row.for_whom,
    called: open('called'),
    sought: JSON.parse(open('need')) as Sought,
    openedAt: row.opened_at,
    personId: row.person_id,
    wayId: row.way_id,
    mailsLeft: row.mails_left,
    mailedAt: row.mailed_at,
  };
}

function toTry(work: Work, row: Selectable<TryRow>): Try {
  const open = (column: 'link' | 'whom' | 'reach' | 'note'): string =>
    work.open('tries', column, row.id, row[column]);
  return {
    id: row.id,
    listId: row.list_id,
    link: open('link'),
    whom: open('whom'),
    reach: open('reach'),
    note: open('note'),
    byWay: row.by_way,
    triedOn: row.tried_on,
    came: row.came,
    againOn: row.again_on,
    reply: row.reply ? (JSON.parse(work.open('tries', 'reply', row.id, row.reply)) as Reply) : undefined,
    addedAt: row.added_at,
    removedAt: row.removed_at,
  };
}

const listHash = (work: Work, link: string): Buffer => work.keys.lookup('try list link', link);
const codeHash = (work: Work, codeKey: string): Buffer => work.keys.lookup('try list code', codeKey);
const letterHash = (work: Work, link: string): Buffer => work.keys.lookup('letter link', link);

export type NewList = Pick<TryList, 'id' | 'code' | 'link' | 'locale' | 'forWhom' | 'called' | 'sought'> & {
  /** the code as people type it back: letters only */
  readonly codeKey: string;
  readonly dueAt: Temporal.Instant;
};

export function insertList(work: Work, given: NewList): void {
  const seal = (column: string, text: string): Buffer => work.seal('try_lists', column, given.id, text);
  work.write(
    db.insertInto('try_lists').values({
      practice_id: work.practice,
      id: given.id,
      code_hash: codeHash(work, given.codeKey),
      code: seal('code', given.code),
      link_hash: listHash(work, given.link),
      link: seal('link', given.link),
      locale: given.locale,
      for_whom: given.forWhom,
      called: seal('called', given.called),
      need: seal('need', JSON.stringify(given.sought)),
      began_at: work.at,
      opened_at: work.at,
      mails_left: 0,
      due_at: given.dueAt,
    }),
  );
}

type ListChange = Partial<
  Pick<ListRow, 'opened_at' | 'person_id' | 'way_id' | 'mails_left' | 'mailed_at' | 'due_at' | 'for_whom'>
> & { called?: string; sought?: Sought };

export function changeList(work: Work, id: string, change: ListChange): void {
  const { called, sought, ...rest } = change;
  work.write(
    db
      .updateTable('try_lists')
      .set({
        ...rest,
        ...(called !== undefined && { called: work.seal('try_lists', 'called', id, called) }),
        ...(sought && { need: work.seal('try_lists', 'need', id, JSON.stringify(sought)) }),
      })
      .where('practice_id', '=', work.practice)
      .where('id', '=', id),
  );
}

const lists = (work: Work) => db.selectFrom('try_lists').selectAll().where('practice_id', '=', work.practice);

export async function listByLink(work: Work, link: string): Promise<TryList | undefined> {
  const row = await work.one(lists(work).where('link_hash', '=', listHash(work, link)));
  return row && toList(work, row);
}

export async function listByCode(work: Work, codeKey: string): Promise<TryList | undefined> {
  const row = await work.one(lists(work).where('code_hash', '=', codeHash(work, codeKey)));
  return row && toList(work, row);
}

/** Locked until the transaction ends: what happens to a list and what stands on it happens one thing after the other. */
export async function lockList(work: Work, id: string): Promise<TryList | undefined> {
  const row = await work.one(lists(work).where('id', '=', id).forUpdate());
  return row && toList(work, row);
}

export async function listsDue(work: Work, most: number): Promise<TryList[]> {
  const query = lists(work).where('due_at', '<=', work.at).orderBy('due_at').orderBy('id').limit(most);
  return (await work.all(query.forUpdate().skipLocked())).map((row) => toList(work, row));
}

export function deleteList(work: Work, id: string): void {
  work.write(db.deleteFrom('tries').where('practice_id', '=', work.practice).where('list_id', '=', id));
  work.write(db.deleteFrom('try_lists').where('practice_id', '=', work.practice).where('id', '=', id));
}

function sealed(work: Work, id: string, told: Partial<Told>) {
  const { whom, reach, note } = told;
  return {
    ...(whom !== undefined && { whom: work.seal('tries', 'whom', id, whom) }),
    ...(reach !== undefined && { reach: work.seal('tries', 'reach', id, reach) }),
    ...(note !== undefined && { note: work.seal('tries', 'note', id, note) }),
  };
}

export function insertTry(work: Work, given: { id: string; listId: string; link: string; told: Told }): void {
  const { id, told } = given;
  const words = { whom: told.whom, reach: told.reach, note: told.note };
  work.write(
    db.insertInto('tries').values({
      practice_id: work.practice,
      id,
      list_id: given.listId,
      link_hash: letterHash(work, given.link),
      link: work.seal('tries', 'link', id, given.link),
      whom: work.seal('tries', 'whom', id, words.whom),
      reach: work.seal('tries', 'reach', id, words.reach),
      note: work.seal('tries', 'note', id, words.note),
      by_way: told.byWay,
      tried_on: told.triedOn,
      came: told.came,
      again_on: told.againOn,
      added_at: work.at,
    }),
  );
}

type TryChange = Partial<Told> & { removedAt?: Temporal.Instant | null; reply?: Reply };

export function changeTry(work: Work, id: string, change: TryChange): void {
  const { byWay, triedOn, came, againOn, removedAt, reply } = change;
  work.write(
    db
      .updateTable('tries')
      .set({
        ...sealed(work, id, change),
        ...(byWay && { by_way: byWay }),
        ...(triedOn !== undefined && { tried_on: triedOn }),
        ...(came && { came }),
        ...(againOn !== undefined && { again_on: againOn }),
        ...(removedAt !== undefined && { removed_at: removedAt }),
        ...(reply && {
          reply: work.seal('tries', 'reply', id, JSON.stringify(reply)),
          replied_at: work.at,
        }),
      })
      .where('practice_id', '=', work.practice)
      .where('id', '=', id),
  );
}

const tries = (work: Work) => db.selectFrom('tries').selectAll().where('practice_id', '=', work.practice);

/** Everything on a list, also what was taken off it and can be put back. */
export async function triesOf(work: Work, listId: string): Promise<Try[]> {
  const rows = await work.all(tries(work).where('list_id', '=', listId).orderBy('id'));
  return rows.map((row) => toTry(work, row));
}

/** The try whose letter leads here; not of one that was taken off its list. */
export async function tryByLetter(work: Work, link: string): Promise<Try | undefined> {
  const row = await work.one(
    tries(work).where('link_hash', '=', letterHash(work, link)).where('removed_at', 'is', null),
  );
  return row && toTry(work, row);
}

/** What was taken off a list and can't be put back any more. */
export function dropRemoved(work: Work, listId: string, until: Temporal.Instant): void {
  work.write(
    db
      .deleteFrom('tries')
      .where('practice_id', '=', work.practice)
      .where('list_id', '=', listId)
      .where('removed_at', '<=', until),
  );
}
