import { isUniqueViolation, tables } from '#kit/db';
import type { Work } from '#kit/work';

type MessageRow = {
  practice_id: string;
  id: string;
  inquiry_id: string;
  said_by: 'person' | 'helper' | 'practice' | 'note';
  member_id: string | null;
  came_by: string;
  said_at: Temporal.Instant;
  words: Buffer;
  file: Buffer | null;
  file_type: string | null;
  message_hash: Buffer | null;
};

type SubmissionRow = {
  practice_id: string;
  token_hash: Buffer;
  inquiry_id: string;
  submitted_at: Temporal.Instant;
};

type InquiryRow = { practice_id: string; id: string; private_to: string | null };

const db = tables<{ inquiry_messages: MessageRow; submissions: SubmissionRow; inquiries: InquiryRow }>();

/** A form that was sent, as hashes: which rendering of its page it was, and that rendering with what stood in it. */
export type SentForm = { readonly tokenHash: Buffer; readonly filledHash: Buffer };

/**
 * I1 what came of this rendering of a form; `changed` where something else stood in it then. Who goes back in their
 * browser, and sends the same page with other words, has said something that nobody has read yet.
 */
export async function sentBefore(
  work: Work,
  form: SentForm,
): Promise<{ inquiryId: string; changed: boolean } | undefined> {
  const rows = await work.all(
    db
      .selectFrom('submissions')
      .select(['inquiry_id', 'token_hash'])
      .where('practice_id', '=', work.practice)
      .where('token_hash', 'in', [form.tokenHash, form.filledHash]),
  );
  const first = rows.find((row) => row.token_hash.equals(form.tokenHash));
  return first && { inquiryId: first.inquiry_id, changed: rows.length < 2 };
}

/** I1 of two of the same submit at the same moment, the second finds the first on its second look. */
export async function asOneSubmit<T>(once: () => Promise<T>): Promise<T> {
  try {
    return await once();
  } catch (error) {
    if (isUniqueViolation(error, 'submissions_pkey')) return once();
    throw error;
  }
}

export function insertSubmission(work: Work, form: SentForm, inquiryId: string): void {
  work.write(
    db.insertInto('submissions').values(
      [form.tokenHash, form.filledHash].map((hash) => ({
        practice_id: work.practice,
        token_hash: hash,
        inquiry_id: inquiryId,
        submitted_at: work.at,
      })),
    ),
  );
}

export type Message = {
  id: string;
  saidBy: MessageRow['said_by'];
  memberId: string | null;
  cameBy: string;
  saidAt: Temporal.Instant;
  words: string;
  fileType: string | null;
};

export function insertMessage(
  work: Work,
  given: {
    inquiryId: string;
    saidBy: MessageRow['said_by'];
    memberId?: string;
    cameBy: string;
    words: string;
    file?: { bytes: Buffer; type: string };
    messageHash?: Buffer;
  },
): string {
  const id = work.uuid();
  const place = { table: 'inquiry_messages', column: 'file', row: id };
  work.write(
    db.insertInto('inquiry_messages').values({
      practice_id: work.practice,
      id,
      inquiry_id: given.inquiryId,
      said_by: given.saidBy,
      member_id: given.memberId ?? null,
      came_by: given.cameBy,
      said_at: work.at,
      words: work.seal('inquiry_messages', 'words', id, given.words),
      file: given.file ? work.keys.sealBytes(place, given.file.bytes) : null,
      file_type: given.file?.type ?? null,
      message_hash: given.messageHash ?? null,
    }),
  );
  return id;
}

const MESSAGE_COLUMNS = [
  'id',
  'inquiry_id',
  'said_by',
  'member_id',
  'came_by',
  'said_at',
  'words',
  'file_type',
] as const;

const messageRows = (work: Work, inquiryIds: readonly string[]) =>
  db
    .selectFrom('inquiry_messages')
    .select(MESSAGE_COLUMNS)
    .where('practice_id', '=', work.practice)
    .where('inquiry_id', 'in', inquiryIds)
    .orderBy('said_at')
    .orderBy('id');

const opened = (work: Work, row: Pick<MessageRow, (typeof MESSAGE_COLUMNS)[number]>): Message => ({
  id: row.id,
  saidBy: row.said_by,
  memberId: row.member_id,
  cameBy: row.came_by,
  saidAt: row.said_at,
  words: work.open('inquiry_messages', 'words', row.id, row.words),
  fileType: row.file_type,
});

/** What was said in several inquiries, in order. Files are fetched on their own. */
export async function messagesOf(work: Work, inquiryIds: readonly string[]): Promise<Map<string, Message[]>> {
  const made = new Map<string, Message[]>(inquiryIds.map((id) => [id, []]));
  if (inquiryIds.length === 0) return made;
  for (const row of await work.all(messageRows(work, inquiryIds)))
    made.get(row.inquiry_id)?.push(opened(work, row));
  return made;
}

/** What was said in one inquiry after a moment, and no older words are opened for it. */
export async function saidAfter(work: Work, inquiryId: string, at: Temporal.Instant): Promise<Message[]> {
  const rows = await work.all(messageRows(work, [inquiryId]).where('said_at', '>', at));
  return rows.map((row) => opened(work, row));
}

/**
 * What somebody said last in each of several inquiries, by themselves or by who wrote for them. A list opens this alone: a thread is
 * as long as whoever has its page likes.
 */
export async function lastSaidIn(work: Work, inquiryIds: readonly string[]): Promise<Map<string, string>> {
  if (inquiryIds.length === 0) return new Map();
  const rows = await work.all(
    db
      .selectFrom('inquiry_messages')
      .distinctOn('inquiry_id')
      .select(['id', 'inquiry_id', 'words'])
      .where('practice_id', '=', work.practice)
      .where('inquiry_id', 'in', inquiryIds)
      .where('said_by', 'in', ['person', 'helper'])
      .orderBy('inquiry_id')
      .orderBy('said_at', 'desc')
      .orderBy('id', 'desc'),
  );
  return new Map(
    rows.map((row) => [row.inquiry_id, work.open('inquiry_messages', 'words', row.id, row.words)]),
  );
}

/** The file of one message, opened, unless the message is for a colleague alone. Looking is recorded. */
export async function fileOf(
  work: Work,
  memberId: string,
  messageId: string,
): Promise<{ bytes: Buffer; type: string } | undefined> {
  const row = await work.one(
    db
      .selectFrom('inquiry_messages')
      .innerJoin('inquiries', (join) =>
        join
          .onRef('inquiries.practice_id', '=', 'inquiry_messages.practice_id')
          .onRef('inquiries.id', '=', 'inquiry_messages.inquiry_id'),
      )
      .select(['file', 'file_type', 'private_to'])
      .where('inquiry_messages.practice_id', '=', work.practice)
      .where('inquiry_messages.id', '=', messageId),
  );
  if (!row?.file || (row.private_to !== null && row.private_to !== memberId)) return undefined;
  work.record({ action: 'file.looked', subject: 'message', subjectId: messageId });
  const place = { table: 'inquiry_messages', column: 'file', row: messageId };
  return { bytes: work.keys.openBytes(place, row.file), type: row.file_type ?? '' };
}
