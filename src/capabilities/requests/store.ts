import type { Selectable } from 'kysely';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import type { Widening } from './rules/widening.ts';

export type RequestEnding = 'chosen' | 'withdrawn' | 'answered' | 'erased';

type RequestRow = {
  practice_id: string;
  id: string;
  link_hash: Buffer;
  link: Buffer;
  typed: Buffer;
  begun_at: Temporal.Instant;
  sent_at: Temporal.Instant | null;
  inquiry_id: string | null;
  due_at: Temporal.Instant | null;
  ended_at: Temporal.Instant | null;
  ended_because: RequestEnding | null;
  reminded_at: Temporal.Instant | null;
};

type AskRow = {
  practice_id: string;
  id: string;
  request_id: string;
  opening_id: string;
  home_practice: string;
  home_member: string;
  asked_at: Temporal.Instant;
  answer: 'yes' | 'no' | null;
  answered_at: Temporal.Instant | null;
  released_at: Temporal.Instant | null;
  chosen_at: Temporal.Instant | null;
  taken_at: Buffer | null;
  widened: Widening[];
  let_go_at: Temporal.Instant | null;
  had_room_at: Temporal.Instant | null;
};

const db = tables<{ requests: RequestRow; asks: AskRow }>();

export type Request = {
  readonly id: string;
  readonly link: string;
  /** Everything that was typed, as the fields of a form. */
  readonly typed: URLSearchParams;
  readonly begunAt: Temporal.Instant;
  readonly sentAt: Temporal.Instant | null;
  readonly inquiryId: string | null;
  readonly dueAt: Temporal.Instant | null;
  readonly endedAt: Temporal.Instant | null;
  readonly endedBecause: RequestEnding | null;
  /** They were told once more that somebody has room. */
  readonly remindedAt: Temporal.Instant | null;
};

function toRequest(work: Work, row: Selectable<RequestRow>): Request {
  return {
    id: row.id,
    link: work.open('requests', 'link', row.id, row.link),
    typed: new URLSearchParams(work.open('requests', 'typed', row.id, row.typed)),
    begunAt: row.begun_at,
    sentAt: row.sent_at,
    inquiryId: row.inquiry_id,
    dueAt: row.due_at,
    endedAt: row.ended_at,
    endedBecause: row.ended_because,
    remindedAt: row.reminded_at,
  };
}

const hashOf = (work: Work, link: string): Buffer => work.keys.lookup('request link', link);

export function insertRequest(work: Work, given: Pick<Request, 'id' | 'link' | 'typed' | 'dueAt'>): void {
  work.write(
    db.insertInto('requests').values({
      practice_id: work.practice,
      id: given.id,
      link_hash: hashOf(work, given.link),
      link: work.seal('requests', 'link', given.id, given.link),
      typed: work.seal('requests', 'typed', given.id, given.typed.toString()),
      begun_at: work.at,
      due_at: given.dueAt,
    }),
  );
}

type Change = Partial<
  Pick<RequestRow, 'sent_at' | 'inquiry_id' | 'due_at' | 'ended_at' | 'ended_because' | 'reminded_at'>
>;

export function changeRequest(work: Work, id: string, change: Change & { typed?: URLSearchParams }): void {
  const { typed, ...rest } = change;
  work.write(
    db
      .updateTable('requests')
      .set({ ...rest, ...(typed && { typed: work.seal('requests', 'typed', id, typed.toString()) }) })
      .where('practice_id', '=', work.practice)
      .where('id', '=', id),
  );
}

/** A form that was never sent, or whose person was erased: nothing of it stays, nor whom it asked. */
export function forgetRequest(work: Work, id: string): void {
  work.write(db.deleteFrom('requests').where('practice_id', '=', work.practice).where('id', '=', id));
}

const here = (work: Work) => db.selectFrom('requests').selectAll().where('practice_id', '=', work.practice);

export async function requestByLink(work: Work, link: string): Promise<Request | undefined> {
  const row = await work.one(here(work).where('link_hash', '=', hashOf(work, link)).forUpdate());
  return row && toRequest(work, row);
}

export async function requestOf(work: Work, inquiryId: string): Promise<Request | undefined> {
  const row = await work.one(here(work).where('inquiry_id', '=', inquiryId).forUpdate());
  return row && toRequest(work, row);
}

export async function lockRequest(work: Work, id: string): Promise<Request | undefined> {
  const row = await work.one(here(work).where('id', '=', id).forUpdate());
  return row && toRequest(work, row);
}

export async function requestsDue(work: Work, most: number): Promise<Request[]> {
  const rows = await work.all(
    here(work)
      .where('due_at', '<=', work.at)
      .orderBy('due_at')
      .orderBy('id')
      .limit(most)
      .forUpdate()
      .skipLocked(),
  );
  return rows.map((row) => toRequest(work, row));
}

export type Ask = {
  readonly id: string;
  readonly requestId: string;
  readonly openingId: string;
  readonly homePractice: string;
  readonly homeMember: string;
  readonly askedAt: Temporal.Instant;
  readonly answer: 'yes' | 'no' | null;
  readonly answeredAt: Temporal.Instant | null;
  readonly releasedAt: Temporal.Instant | null;
  readonly chosenAt: Temporal.Instant | null;
  /** The page of what they became where they were chosen; empty until it is there. */
  readonly takenAt: string;
  /** What of the need was widened when they were asked (Q22). */
  readonly widened: readonly Widening[];
  /** They were told that they needn't keep the place any longer. */
  readonly letGoAt: Temporal.Instant | null;
  /** When they said first that they have room, whatever they said since. */
  readonly hadRoomAt: Temporal.Instant | null;
};

function toAsk(work: Work, row: Selectable<AskRow>): Ask {
  return {
    id: row.id,
    requestId: row.request_id,
    openingId: row.opening_id,
    homePractice: row.home_practice,
    homeMember: row.home_member,
    askedAt: row.asked_at,
    answer: row.answer,
    answeredAt: row.answered_at,
    releasedAt: row.released_at,
    chosenAt: row.chosen_at,
    takenAt: row.taken_at ? work.open('asks', 'taken_at', row.id, row.taken_at) : '',
    widened: row.widened,
    letGoAt: row.let_go_at,
    hadRoomAt: row.had_room_at,
  };
}

export function insertAsk(
  work: Work,
  given: Pick<Ask, 'id' | 'requestId' | 'openingId' | 'homePractice' | 'homeMember' | 'widened'>,
): void {
  work.write(
    db.insertInto('asks').values({
      practice_id: work.practice,
      id: given.id,
      request_id: given.requestId,
      opening_id: given.openingId,
      home_practice: given.homePractice,
      home_member: given.homeMember,
      asked_at: work.at,
      widened: [...given.widened],
    }),
  );
}

export function changeAsk(
  work: Work,
  id: string,
  change: Partial<
    Pick<AskRow, 'answer' | 'answered_at' | 'released_at' | 'chosen_at' | 'let_go_at' | 'had_room_at'>
  > & {
    takenAt?: string;
  },
): void {
  const { takenAt, ...rest } = change;
  const page = takenAt === undefined ? {} : { taken_at: work.seal('asks', 'taken_at', id, takenAt) };
  work.write(
    db
      .updateTable('asks')
      .set({ ...rest, ...page })
      .where('practice_id', '=', work.practice)
      .where('id', '=', id),
  );
}

export async function asksOf(work: Work, requestId: string): Promise<Ask[]> {
  const rows = await work.all(
    db
      .selectFrom('asks')
      .selectAll()
      .where('practice_id', '=', work.practice)
      .where('request_id', '=', requestId)
      .orderBy('asked_at')
      .orderBy('id'),
  );
  return rows.map((row) => toAsk(work, row));
}

/** Whom somebody of one practice was asked for, and is neither released nor chosen. */
export async function openAsksTo(work: Work, practice: string): Promise<Ask[]> {
  const rows = await work.all(
    db
      .selectFrom('asks')
      .selectAll()
      .where('practice_id', '=', work.practice)
      .where('home_practice', '=', practice)
      .where('released_at', 'is', null)
      .where('chosen_at', 'is', null)
      .orderBy('request_id')
      .orderBy('id'),
  );
  return rows.map((row) => toAsk(work, row));
}

export async function ask(work: Work, id: string): Promise<Ask | undefined> {
  const row = await work.one(
    db.selectFrom('asks').selectAll().where('practice_id', '=', work.practice).where('id', '=', id),
  );
  return row && toAsk(work, row);
}
