import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';

/** A mail server's address as a practice gives it. `secure` is TLS from the start (465, 993); else STARTTLS is used. */
export const serverSchema = z.object({
  host: z.string().min(1).max(253),
  port: z.number().int().min(1).max(65535),
  secure: z.boolean(),
  user: z.string().max(320).default(''),
  /** IMAP only: the folder that holds the messages of people who reach out. */
  folder: z.string().max(200).default('INBOX'),
  /** Chosen by the practice for a server in its own house: words and password may go unencrypted, unproven. */
  insecure: z.boolean().optional(),
  /** C5 kept where the server stood inside the machine's network when it was tried, and that was allowed then. */
  inside: z.boolean().optional(),
});

export type MailServer = z.infer<typeof serverSchema>;

type MailboxRow = {
  practice_id: string;
  id: string;
  smtp: unknown;
  smtp_password: Buffer | null;
  imap: unknown;
  imap_password: Buffer | null;
  sender_name: string;
  sender_address: string;
  uid_validity: string | null;
  last_uid: number;
  watched_since: Temporal.Instant | null;
  watched_by: string | null;
  watched_until: Temporal.Instant | null;
  changed_at: Temporal.Instant;
  checked_at: Temporal.Instant | null;
  fault: string | null;
};

const db = tables<{ mailboxes: MailboxRow }>();

export type Mailbox = {
  id: string;
  senderName: string;
  senderAddress: string;
  smtp: (MailServer & { password: string }) | undefined;
  imap: (MailServer & { password: string }) | undefined;
  uidValidity: string | null;
  lastUid: number;
  watchedSince: Temporal.Instant | null;
  watchedBy: string | null;
  watchedUntil: Temporal.Instant | null;
  changedAt: Temporal.Instant;
  checkedAt: Temporal.Instant | null;
  fault: string | null;
};

function toMailbox(work: Work, row: Selectable<MailboxRow>): Mailbox {
  const server = (column: 'smtp' | 'imap'): (MailServer & { password: string }) | undefined => {
    const given = row[column];
    if (given === null) return undefined;
    const password = row[`${column}_password`];
    return {
      ...serverSchema.parse(given),
      password: password ? work.open('mailboxes', `${column}_password`, row.id, password) : '',
    };
  };
  return {
    id: row.id,
    senderName: row.sender_name,
    senderAddress: row.sender_address,
    smtp: server('smtp'),
    imap: server('imap'),
    uidValidity: row.uid_validity,
    lastUid: row.last_uid,
    watchedSince: row.watched_since,
    watchedBy: row.watched_by,
    watchedUntil: row.watched_until,
    changedAt: row.changed_at,
    checkedAt: row.checked_at,
    fault: row.fault,
  };
}

/** The practice's mailbox, or undefined: then every outgoing message waits in the tray. */
export async function mailbox(work: Work): Promise<Mailbox | undefined> {
  const row = await work.one(db.selectFrom('mailboxes').selectAll().where('practice_id', '=', work.practice));
  return row && toMailbox(work, row);
}

/** The address at which mail is read here by itself; undefined where none is. */
export async function readsMail(work: Work): Promise<string | undefined> {
  const box = await mailbox(work);
  return box?.imap ? box.senderAddress : undefined;
}

/** Whom a mail of the practice names as its sender, or undefined while somebody sends each from their own mail. */
export async function mailSender(work: Work): Promise<{ name: string; address: string } | undefined> {
  const row = await work.one(
    db
      .selectFrom('mailboxes')
      .select(['sender_name as name', 'sender_address as address'])
      .where('practice_id', '=', work.practice)
      .where('smtp', 'is not', null),
  );
  return row;
}

/** Sets the practice's mail servers. An undefined server is taken away; its words go to the tray from now on. */
export async function setMailbox(
  work: Work,
  given: Pick<Mailbox, 'senderName' | 'senderAddress' | 'smtp' | 'imap'>,
): Promise<void> {
  const known = await mailbox(work);
  const id = known?.id ?? work.uuid();
  const server = (column: 'smtp' | 'imap'): Record<string, unknown> => {
    const { password, ...rest } = given[column] ?? {};
    return {
      [column]: given[column] ? JSON.stringify(rest) : null,
      [`${column}_password`]: password ? work.seal('mailboxes', `${column}_password`, id, password) : null,
    };
  };
  const values = {
    ...server('smtp'),
    ...server('imap'),
    sender_name: given.senderName,
    sender_address: given.senderAddress,
    fault: null,
    changed_at: work.at,
    ...(sameFolder(known?.imap, given.imap) ? {} : UNREAD),
  };
  work.write(
    known
      ? db.updateTable('mailboxes').set(values).where('practice_id', '=', work.practice)
      : db.insertInto('mailboxes').values({ practice_id: work.practice, id, last_uid: 0, ...values }),
  );
  // Whoever watches the old one hears of it once this has committed.
  work.write({ compile: () => sql`select pg_notify('mailboxes', ${work.practice})`.compile(db) });
  work.record({ action: 'mailbox.set', subject: 'mailbox', subjectId: id });
}

/** Another folder numbers its mails anew. */
const UNREAD = { uid_validity: null, last_uid: 0, watched_since: null };

function sameFolder(a: MailServer | undefined, b: MailServer | undefined): boolean {
  return a?.host === b?.host && a?.port === b?.port && a?.user === b?.user && a?.folder === b?.folder;
}

/** The practice's mailbox, locked: two watchers, or a watcher and a change of settings, go one after the other. */
export async function lockMailbox(work: Work): Promise<Mailbox | undefined> {
  const query = db.selectFrom('mailboxes').selectAll().where('practice_id', '=', work.practice).forUpdate();
  const row = await work.one(query);
  return row && toMailbox(work, row);
}

export function changeMailbox(
  work: Work,
  change: Partial<
    Pick<
      MailboxRow,
      'uid_validity' | 'last_uid' | 'watched_since' | 'watched_by' | 'watched_until' | 'checked_at' | 'fault'
    >
  >,
): void {
  work.write(db.updateTable('mailboxes').set(change).where('practice_id', '=', work.practice));
}
