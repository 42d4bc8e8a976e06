import type { ImapFlow, MailboxObject } from 'imapflow';
import { Fault } from '#kit/outcome';
import type { Mailbox } from '../mailboxes.ts';
import type { Log } from './imap.ts';
import { type FolderPlace, type Incoming, NotOurs, takeIn } from './intake.ts';
import { type Lease, hold, ifHeld } from './lease.ts';
import { BEGINNING, WHOLE_UP_TO } from './parse.ts';

/**
 * M9 when a folder is watched for the first time, mail of the last two weeks that nobody has opened is taken in. What
 * is older or was opened was read before we came: to answer all of it would write to people out of nowhere.
 */
export const LOOK_BACK = { hours: 14 * 24 } as const;

type Folder = { lease: Lease; client: ImapFlow; box: MailboxObject; log: Log; stop: AbortSignal };

/** Takes in every mail after the last one that was taken in, oldest first, each in its own transaction. */
export async function takeNew(folder: Folder): Promise<void> {
  const { client, box, lease, stop } = folder;
  const uidValidity = String(box.uidValidity);
  const next = box.uidNext;
  const mailbox = await hold(lease);
  if (!mailbox) throw new NotOurs();
  const known = mailbox.uidValidity === uidValidity;
  const uids = known ? await newUids(client, mailbox.lastUid) : await unreadUids(client, mailbox);
  for (const uid of uids) {
    if (stop.aborted) return;
    await takeOne(folder, { uidValidity, uid, holder: lease.holder, lasts: lease.lasts });
  }
  if (!known) await caughtUp(lease, uidValidity, next - 1);
}

/** New by its number, not by its flag: a mail that somebody opened elsewhere is still somebody's first word to us. */
async function newUids(client: ImapFlow, lastUid: number): Promise<number[]> {
  const found = await client.search({ uid: `${lastUid + 1}:*` }, { uid: true });
  // "n:*" names the last mail even when its number is below n.
  return (found || []).filter((uid) => uid > lastUid).toSorted((a, b) => a - b);
}

/**
 * A folder met for the first time, or one that numbers its mails anew (another UIDVALIDITY): that one is read again
 * from when we came, and what is known already is met by its hash. Until all of it was read, no number is kept: a
 * process killed half-way begins again.
 */
async function unreadUids(client: ImapFlow, mailbox: Mailbox): Promise<number[]> {
  const first = mailbox.watchedSince === null;
  const now = mailbox.watchedUntil ?? mailbox.changedAt;
  // Servers answer by days, which end at different hours in different zones: a day more.
  const since = (mailbox.watchedSince?.subtract({ hours: 24 }) ?? now.subtract(LOOK_BACK)).toString();
  const found = await client.search({ since, ...(first && { seen: false }) }, { uid: true });
  return (found || []).toSorted((a, b) => a - b);
}

async function caughtUp(lease: Lease, uidValidity: string, uid: number): Promise<void> {
  await ifHeld(lease, (at, mailbox) => ({
    uid_validity: uidValidity,
    last_uid: uid,
    watched_since: mailbox.watchedSince ?? at,
  }));
}

async function takeOne(folder: Folder, place: FolderPlace): Promise<void> {
  const { client, lease, log } = folder;
  const mail = await fetchMail(client, place.uid);
  // Deleted in between: the next one moves the number on.
  if (!mail) return;
  try {
    await takeIn(lease.source, lease.practice, { ...mail, place });
  } catch (error) {
    if (error instanceof Fault || error instanceof NotOurs) throw error;
    // One mail that breaks something must not keep all those behind it waiting: it is kept for a human's eye.
    log.error(
      { practice: lease.practice, err: error },
      'a mail could not be taken in as usual; it is kept aside',
    );
    await takeIn(lease.source, lease.practice, { ...mail, place, onlyKeep: true });
  }
  // Only now, and never the other way round: a mail marked seen but not committed would be lost to everybody.
  await client.messageFlagsAdd(String(place.uid), ['\\Seen'], { uid: true });
}

async function fetchMail(client: ImapFlow, uid: number): Promise<Omit<Incoming, 'place'> | undefined> {
  const about = await client.fetchOne(String(uid), { size: true, internalDate: true }, { uid: true });
  if (!about) return undefined;
  const size = about.size ?? 0;
  const whole = size <= WHOLE_UP_TO;
  const asked = { source: whole ? true : { maxLength: BEGINNING } };
  const mail = await client.fetchOne(String(uid), asked, { uid: true });
  if (!mail || !mail.source) return undefined;
  const arrived = about.internalDate instanceof Date ? about.internalDate.getTime() : Number.NaN;
  return {
    raw: mail.source,
    ...(Number.isFinite(arrived) && { receivedAt: Temporal.Instant.fromEpochMilliseconds(arrived) }),
    ...(!whole && { cutFrom: size }),
  };
}
