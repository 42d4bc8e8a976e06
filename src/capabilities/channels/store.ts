import { type Selectable, sql } from 'kysely';
import type { Purpose } from '#people';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import { type StaffPurpose, THEIRS } from './purposes.ts';

type DeliveryRow = {
  practice_id: string;
  id: string;
  once: string;
  cap: string | null;
  purpose: Purpose | StaffPurpose;
  person_id: string | null;
  way_id: string | null;
  member_id: string | null;
  address: Buffer | null;
  subject: Buffer;
  body: Buffer;
  about_id: string | null;
  made_at: Temporal.Instant;
  due_at: Temporal.Instant | null;
  taken_at: Temporal.Instant | null;
  tries: number;
  message_id: string;
  in_reply_to: Buffer | null;
  sent_at: Temporal.Instant | null;
  held_at: Temporal.Instant | null;
  held_because: string | null;
  failed_at: Temporal.Instant | null;
  fault: string | null;
  bounced_at: Temporal.Instant | null;
  carrier: string | null;
  passed_on_at: Temporal.Instant | null;
};

export const db = tables<{ deliveries: DeliveryRow }>();

/** Words in two dresses: the neutral ones always, the plain ones only where the person chose plain words by email. */
export type Dress = { subject: string; body: string };
/** `leave`: where one press ends mails like this, for mail programs that offer it (RFC 8058). */
export type Dressed = { neutral: Dress; plain?: Dress; leave?: string };

type Sealed = 'subject' | 'body' | 'address' | 'in_reply_to';

export type Delivery = Omit<Selectable<DeliveryRow>, Sealed | 'practice_id'> & {
  words: Dressed;
  /** The Message-ID of the mail that these words answer. */
  inReplyTo: string | undefined;
};

function toDelivery(work: Work, row: Selectable<DeliveryRow>): Delivery {
  const { subject: _subject, body, address: _address, practice_id: _practice, in_reply_to, ...rest } = row;
  return {
    ...rest,
    words: JSON.parse(work.open('deliveries', 'body', row.id, body)) as Dressed,
    inReplyTo: in_reply_to ? work.open('deliveries', 'in_reply_to', row.id, in_reply_to) : undefined,
  };
}

export type NewDelivery = {
  once: string;
  /** Of several with the same cap one at most leaves; one that was held gives its place free. */
  cap?: string;
  purpose: Purpose | StaffPurpose;
  to: { person: string; way: string } | { member: string };
  words: Dressed;
  aboutId?: string;
  dueAt: Temporal.Instant;
  inReplyTo?: string;
};

export function insertDelivery(work: Work, id: string, given: NewDelivery): void {
  const sealed = (column: Sealed, text: string): Buffer => work.seal('deliveries', column, id, text);
  work.write(
    db
      .insertInto('deliveries')
      .values({
        practice_id: work.practice,
        id,
        once: given.once,
        cap: given.cap ?? null,
        purpose: given.purpose,
        person_id: 'person' in given.to ? given.to.person : null,
        way_id: 'person' in given.to ? given.to.way : null,
        member_id: 'member' in given.to ? given.to.member : null,
        address: null,
        subject: sealed('subject', given.words.neutral.subject),
        body: sealed('body', JSON.stringify(given.words)),
        about_id: given.aboutId ?? null,
        made_at: work.at,
        due_at: given.dueAt,
        taken_at: null,
        tries: 0,
        message_id: id,
        in_reply_to: given.inReplyTo ? sealed('in_reply_to', given.inReplyTo) : null,
      })
      .onConflict((conflict) => conflict.doNothing()),
  );
}

/**
 * The delivery, locked. Whoever holds it already is waited for: what is to be written about it must not be dropped.
 * `pass` is for taking alone, where another worker's hold means that there is nothing left to take.
 */
export async function lockDelivery(
  work: Work,
  id: string,
  held: 'pass' | 'wait' = 'wait',
): Promise<Delivery | undefined> {
  const locked = db
    .selectFrom('deliveries')
    .selectAll()
    .where('practice_id', '=', work.practice)
    .where('id', '=', id)
    .forUpdate();
  const row = await work.one(held === 'wait' ? locked : locked.skipLocked());
  return row && toDelivery(work, row);
}

export async function dueDeliveries(work: Work, most: number): Promise<string[]> {
  const rows = await work.all(
    db
      .selectFrom('deliveries')
      .select('id')
      .where('practice_id', '=', work.practice)
      .where('due_at', '<=', work.at)
      .orderBy('due_at')
      .orderBy('id')
      .limit(most),
  );
  return rows.map((row) => row.id);
}

export function changeDelivery(
  work: Work,
  id: string,
  change: Partial<
    Pick<
      DeliveryRow,
      | 'due_at'
      | 'taken_at'
      | 'tries'
      | 'sent_at'
      | 'held_at'
      | 'held_because'
      | 'failed_at'
      | 'fault'
      | 'bounced_at'
      | 'carrier'
      | 'passed_on_at'
    >
  >,
): void {
  work.write(
    db.updateTable('deliveries').set(change).where('practice_id', '=', work.practice).where('id', '=', id),
  );
}

/** Calls off what hasn't left yet about this subject, e.g. an answer undone within its minutes. */
export function callOff(work: Work, aboutId: string, because: string): void {
  work.write(
    db
      .updateTable('deliveries')
      .set({ due_at: null, held_at: work.at, held_because: because })
      .where('practice_id', '=', work.practice)
      .where('about_id', '=', aboutId)
      .where('sent_at', 'is', null)
      .where('taken_at', 'is', null)
      .where('held_at', 'is', null),
  );
}

export async function deliveryByMessageId(work: Work, messageId: string): Promise<Delivery | undefined> {
  const row = await work.one(
    db
      .selectFrom('deliveries')
      .selectAll()
      .where('practice_id', '=', work.practice)
      .where('message_id', '=', messageId),
  );
  return row && toDelivery(work, row);
}

/** Which of these Message-IDs (the part before the @) are deliveries of ours. */
export async function deliveriesNamed(work: Work, messageIds: readonly string[]): Promise<string[]> {
  if (messageIds.length === 0) return [];
  const rows = await work.all(
    db
      .selectFrom('deliveries')
      .select(['id', 'message_id'])
      .where('practice_id', '=', work.practice)
      .where('message_id', 'in', messageIds),
  );
  const byMessage = new Map(rows.map((row) => [row.message_id, row.id]));
  return messageIds.map((id) => byMessage.get(id)).filter((id) => id !== undefined);
}

/** What waits in the tray to be copied and sent by somebody, the oldest first. */
export async function deliveriesToPassOn(work: Work, most: number): Promise<Delivery[]> {
  const rows = await work.all(
    db
      .selectFrom('deliveries')
      .selectAll()
      .where('practice_id', '=', work.practice)
      .where('carrier', '=', 'tray')
      .where('purpose', 'not in', THEIRS)
      .where('passed_on_at', 'is', null)
      .where('person_id', 'is not', null)
      .orderBy('made_at')
      .orderBy('id')
      .limit(most),
  );
  return rows.map((row) => toDelivery(work, row));
}

/** To whom mails wait to be copied and sent by hand, once for each mail; no words are opened. */
export async function personsToPassOn(work: Work): Promise<string[]> {
  const rows = await work.all(
    db
      .selectFrom('deliveries')
      .select('person_id')
      .where('practice_id', '=', work.practice)
      .where('carrier', '=', 'tray')
      .where('purpose', 'not in', THEIRS)
      .where('passed_on_at', 'is', null)
      .where('person_id', 'is not', null)
      .limit(MOST_COUNTED),
  );
  return rows.flatMap((row) => row.person_id ?? []);
}

/** Beyond this many a count says nothing more. */
const MOST_COUNTED = 100;

/** When the last words to this person left, by the mail server or by a hand that copied them from the tray. */
export async function lastMailTo(work: Work, personId: string): Promise<Temporal.Instant | null> {
  const row = await work.one(
    db
      .selectFrom('deliveries')
      .select(sql<Temporal.Instant | null>`max(greatest(sent_at, passed_on_at))`.as('at'))
      .where('practice_id', '=', work.practice)
      .where('person_id', '=', personId),
  );
  return row?.at ?? null;
}

/** The latest outgoing words, for the tray. */
export async function recentDeliveries(work: Work, most: number): Promise<Delivery[]> {
  const rows = await work.all(
    db
      .selectFrom('deliveries')
      .selectAll()
      .where('practice_id', '=', work.practice)
      .where('purpose', 'not in', THEIRS)
      .orderBy('made_at', 'desc')
      .orderBy('id', 'desc')
      .limit(most),
  );
  return rows.map((row) => toDelivery(work, row));
}

export async function deliveriesAbout(work: Work, aboutIds: readonly string[]): Promise<Delivery[]> {
  if (aboutIds.length === 0) return [];
  const rows = await work.all(
    db
      .selectFrom('deliveries')
      .selectAll()
      .where('practice_id', '=', work.practice)
      .where('about_id', 'in', aboutIds)
      .orderBy('made_at')
      .orderBy('id'),
  );
  return rows.map((row) => toDelivery(work, row));
}

/** Whom these deliveries go to, of those that go to somebody who reached out. */
export async function deliveryPersons(work: Work, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await work.all(
    db
      .selectFrom('deliveries')
      .select(['id', 'person_id'])
      .where('practice_id', '=', work.practice)
      .where('id', 'in', ids),
  );
  return new Map(rows.flatMap((row) => (row.person_id === null ? [] : [[row.id, row.person_id] as const])));
}
