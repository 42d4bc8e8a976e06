import { type Selectable } from 'kysely';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';

export type SortedAs =
  | 'message'
  | 'joined'
  | 'client'
  | 'colleague'
  | 'business'
  | 'not_a_person'
  | 'auto_reply'
  | 'bounce'
  | 'unreadable';

type ReceivedRow = {
  practice_id: string;
  id: string;
  once_hash: Buffer;
  message_hash: Buffer;
  /** Null once it is erased: then only the hashes are left, by which the same mail is known again. */
  source: Buffer | null;
  cut_from: number | null;
  gist: Buffer | null;
  received_at: Temporal.Instant;
  sorted_as: SortedAs;
  sorted_at: Temporal.Instant;
  sorted_by: string | null;
  about_id: string | null;
  erase_due_at: Temporal.Instant | null;
};

/** How long a mail is kept that opened no inquiry and joined none: long enough to bring one back that was sorted wrong. */
const KEPT_FOR = { months: 3 };

const db = tables<{ received_mails: ReceivedRow }>();

/** What a list shows of a mail, kept apart from its source. */
export type Gist = {
  readonly from: string;
  readonly name: string;
  readonly subject: string;
  readonly beginning: string;
};

export type NewReceived = {
  id: string;
  onceHash: Buffer;
  messageHash: Buffer;
  raw: Buffer;
  cutFrom: number | undefined;
  gist: Gist;
  receivedAt: Temporal.Instant;
  sortedAs: SortedAs;
};

const place = (id: string): { table: string; column: string; row: string } => ({
  table: 'received_mails',
  column: 'source',
  row: id,
});

/** Keeps a mail, unless it was kept before: then false, and two who try at once get one true between them. */
export async function keepReceived(work: Work, mail: NewReceived): Promise<boolean> {
  const kept = await work.one(
    db
      .insertInto('received_mails')
      .values({
        practice_id: work.practice,
        id: mail.id,
        once_hash: mail.onceHash,
        message_hash: mail.messageHash,
        source: work.keys.sealBytes(place(mail.id), mail.raw),
        cut_from: mail.cutFrom ?? null,
        gist: work.seal('received_mails', 'gist', mail.id, JSON.stringify(mail.gist)),
        received_at: mail.receivedAt,
        sorted_as: mail.sortedAs,
        sorted_at: work.at,
        sorted_by: null,
        about_id: null,
        erase_due_at: work.at.toZonedDateTimeISO('UTC').add(KEPT_FOR).toInstant(),
      })
      .onConflict((conflict) => conflict.columns(['practice_id', 'once_hash']).doNothing())
      .returning('id'),
  );
  return kept !== undefined;
}

export type Kept = Omit<Selectable<ReceivedRow>, 'source' | 'gist' | 'once_hash'> & { source: Buffer };

/** A mail with its source opened. */
export async function keptMail(work: Work, id: string): Promise<Kept | undefined> {
  const row = await work.one(
    db.selectFrom('received_mails').selectAll().where('practice_id', '=', work.practice).where('id', '=', id),
  );
  return row?.source ? { ...row, source: work.keys.openBytes(place(id), row.source) } : undefined;
}

/** How a mail is sorted now, locked until the transaction ends. */
export function lockSorting(
  work: Work,
  id: string,
): Promise<Pick<ReceivedRow, 'sorted_as' | 'about_id'> | undefined> {
  return work.one(
    db
      .selectFrom('received_mails')
      .select(['sorted_as', 'about_id'])
      .where('practice_id', '=', work.practice)
      .where('id', '=', id)
      .forUpdate(),
  );
}

export function changeSorting(
  work: Work,
  id: string,
  change: { sortedAs: SortedAs; by: string | null; aboutId?: string },
): void {
  work.write(
    db
      .updateTable('received_mails')
      .set({
        sorted_as: change.sortedAs,
        sorted_at: work.at,
        sorted_by: change.by,
        ...(change.aboutId !== undefined && { about_id: change.aboutId }),
        // From here on it goes with the person whose inquiry it is.
        ...(change.aboutId !== undefined && change.sortedAs !== 'bounce' && { erase_due_at: null }),
      })
      .where('practice_id', '=', work.practice)
      .where('id', '=', id),
  );
}

/** What earlier mails with these Message-IDs were about. */
export async function aboutOf(work: Work, hashes: readonly Buffer[]): Promise<string[]> {
  if (hashes.length === 0) return [];
  const rows = await work.all(
    db
      .selectFrom('received_mails')
      .select('about_id')
      .where('practice_id', '=', work.practice)
      .where('message_hash', 'in', hashes)
      .where('about_id', 'is not', null)
      .where('sorted_as', '!=', 'bounce')
      .orderBy('received_at', 'desc')
      .orderBy('id', 'desc')
      .limit(100),
  );
  return [...new Set(rows.map((row) => row.about_id).filter((id) => id !== null))];
}

export type PutAside = Gist & {
  readonly id: string;
  readonly receivedAt: Temporal.Instant;
  readonly sortedAs: SortedAs;
  readonly aboutId: string | null;
};

/** Mails that opened no inquiry and joined none, the latest first: by rule or by hand, each can be brought back. */
export async function putAside(work: Work, most: number): Promise<PutAside[]> {
  const rows = await work.all(
    db
      .selectFrom('received_mails')
      .select(['id', 'gist', 'received_at', 'sorted_as', 'about_id'])
      .where('practice_id', '=', work.practice)
      .where('sorted_as', 'not in', ['message', 'joined'])
      .where('source', 'is not', null)
      .orderBy('received_at', 'desc')
      .orderBy('id')
      .limit(most),
  );
  return rows.map((row) => toPutAside(work, row));
}

/** As `putAside`, for one mail however it was sorted. */
export async function gistOfMail(work: Work, id: string): Promise<PutAside | undefined> {
  const row = await work.one(
    db
      .selectFrom('received_mails')
      .select(['id', 'gist', 'received_at', 'sorted_as', 'about_id'])
      .where('practice_id', '=', work.practice)
      .where('id', '=', id)
      .where('source', 'is not', null),
  );
  return row && toPutAside(work, row);
}

function toPutAside(
  work: Work,
  row: Pick<Selectable<ReceivedRow>, 'id' | 'gist' | 'received_at' | 'sorted_as' | 'about_id'>,
): PutAside {
  return {
    ...gistOf(work, row),
    id: row.id,
    receivedAt: row.received_at,
    sortedAs: row.sorted_as,
    aboutId: row.about_id,
  };
}

function gistOf(work: Work, row: { id: string; gist: Buffer | null }): Gist {
  if (!row.gist) return { from: '', name: '', subject: '', beginning: '' };
  return JSON.parse(work.open('received_mails', 'gist', row.id, row.gist)) as Gist;
}

/** The mails that opened these inquiries or joined them, and the bounces of these deliveries. */
export async function receivedAbout(work: Work, aboutIds: readonly string[]): Promise<string[]> {
  if (aboutIds.length === 0) return [];
  const rows = await work.all(
    db
      .selectFrom('received_mails')
      .select('id')
      .where('practice_id', '=', work.practice)
      .where('about_id', 'in', aboutIds),
  );
  return rows.map((row) => row.id);
}

export async function dueToEmpty(work: Work, most: number): Promise<string[]> {
  const rows = await work.all(
    db
      .selectFrom('received_mails')
      .select('id')
      .where('practice_id', '=', work.practice)
      .where('erase_due_at', '<=', work.at)
      .limit(most)
      .forUpdate()
      .skipLocked(),
  );
  return rows.map((row) => row.id);
}

/**
 * Empties mails, but keeps the keyed hash by which they are known: a folder that numbers its mails anew is read again,
 * and would bring an erased mail back as a new message.
 */
export function emptyReceived(work: Work, ids: readonly string[]): void {
  if (ids.length === 0) return;
  work.write(
    db
      .updateTable('received_mails')
      .set({ source: null, gist: null, about_id: null, erase_due_at: null })
      .where('practice_id', '=', work.practice)
      .where('id', 'in', ids),
  );
}
