import { type Selectable } from 'kysely';
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
    checkedAt: row.checked_at,
    fault: row.fault,
  };
}

/** The practice's mailbox, or undefined: then every outgoing message waits in the tray. */
export async function mailbox(work: Work): Promise<Mailbox | undefined> {
  const row = await work.one(db.selectFrom('mailboxes').selectAll().where('practice_id', '=', work.practice));
  return row && toMailbox(work, row);
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
  };
  work.write(
    known
      ? db.updateTable('mailboxes').set(values).where('practice_id', '=', work.practice)
      : db
          .insertInto('mailboxes')
          .values({ practice_id: work.practice, id, last_uid: 0, ...values } as never),
  );
  work.record({ action: 'mailbox.set', subject: 'mailbox', subjectId: id });
}

export function changeMailbox(
  work: Work,
  change: Partial<Pick<MailboxRow, 'uid_validity' | 'last_uid' | 'checked_at' | 'fault'>>,
): void {
  work.write(db.updateTable('mailboxes').set(change).where('practice_id', '=', work.practice));
}
