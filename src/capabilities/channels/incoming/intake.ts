import { markBounced } from '#people';
import { digest } from '#kit/crypto';
import { assert } from '#kit/outcome';
import type { Actor, Work, WorkSource } from '#kit/work';
import { MAIL_BOUNCED, MAIL_RECEIVED } from '../events.ts';
import { changeMailbox, lockMailbox } from '../mailboxes.ts';
import { changeDelivery, deliveriesNamed, lockDelivery } from '../store.ts';
import { BEGINNING, WHOLE_UP_TO, parseMail } from './parse.ts';
import type { MailFacts } from './rules/facts.ts';
import { readBounce } from './rules/reports.ts';
import { type Sort, sortMail } from './rules/sorting.ts';
import { possibleDeliveries, threadKeys } from './rules/threads.ts';
import { bodyWords } from './rules/words.ts';
import { changeSorting, keepReceived } from './store.ts';

/** Where in the folder a mail stood, and who reads there: moves on in the transaction that takes the mail in. */
export type FolderPlace = {
  readonly uidValidity: string;
  readonly uid: number;
  readonly holder: string;
  /** Every mail taken in renews the lease: a long backlog is a sign of life. */
  readonly lasts: Temporal.DurationLike;
};

export type Incoming = {
  readonly raw: Buffer;
  /** When its server took it; now, where that isn't known. */
  readonly receivedAt?: Temporal.Instant;
  /** The size of the whole mail in bytes, where `raw` is only its beginning. */
  readonly cutFrom?: number;
  readonly place?: FolderPlace;
  /** Keeps it for a human's eye without telling anybody: for a mail on which the usual way broke. */
  readonly onlyKeep?: boolean;
};

export type TakenIn = { readonly id: string; readonly sortedAs: Sort } | 'known';

/** Somebody else reads this folder now: what was fetched is theirs to take in. */
export class NotOurs extends Error {
  override readonly name = 'NotOurs';
}

const SYSTEM: Actor = { kind: 'system' };

/**
 * Takes one mail in, in one transaction: kept, sorted and announced, or known already. Once this has returned, the
 * mail may be marked seen on its server, never before.
 */
export async function takeIn(source: WorkSource, practice: string, given: Incoming): Promise<TakenIn> {
  const tooLarge = given.raw.length > WHOLE_UP_TO;
  const raw = tooLarge ? given.raw.subarray(0, BEGINNING) : given.raw;
  const cutFrom = given.cutFrom ?? (tooLarge ? given.raw.length : undefined);
  const facts = await parseMail(raw, cutFrom);
  return source.inPractice(practice, SYSTEM, async (work) => {
    if (given.place) await moveOn(work, given.place);
    return takeInHere(work, facts, { ...given, raw, cutFrom });
  });
}

async function moveOn(work: Work, place: FolderPlace): Promise<void> {
  const mailbox = await lockMailbox(work);
  if (mailbox?.watchedBy !== place.holder) throw new NotOurs();
  changeMailbox(work, { watched_until: work.at.add(place.lasts) });
  // While a folder is read anew, its numbers aren't kept yet.
  if (mailbox.uidValidity === place.uidValidity && place.uid > mailbox.lastUid)
    changeMailbox(work, { last_uid: place.uid });
}

type Given = Omit<Incoming, 'cutFrom'> & { readonly cutFrom: number | undefined };

async function takeInHere(work: Work, facts: MailFacts, given: Given): Promise<TakenIn> {
  const keys = threadKeys(facts);
  const words = bodyWords(facts).words;
  const id = work.uuid();
  const sortedAs = given.onlyKeep ? 'unreadable' : await sorted(work, facts, keys.own);
  const sameMail = keys.own
    ? ['id', keys.own, facts.from?.address.toLowerCase(), words, facts.files.map((file) => file.size)]
    : ['source', digest(given.raw.toString('latin1')).toString('hex')];
  const fresh = await keepReceived(work, {
    id,
    onceHash: work.keys.lookup('received mail', JSON.stringify(sameMail)),
    messageHash: messageHash(work, keys.own ?? id),
    raw: given.raw,
    cutFrom: given.cutFrom,
    gist: {
      from: facts.from?.address ?? '',
      name: facts.from?.name ?? '',
      subject: facts.subject.slice(0, 300),
      beginning: words.slice(0, 300),
    },
    receivedAt: given.receivedAt ?? work.at,
    sortedAs,
  });
  if (!fresh) return 'known';
  work.record({ action: 'mail.received', subject: 'mail', subjectId: id, detail: { sorted: sortedAs } });
  if (sortedAs === 'bounce') await noteBounce(work, id, facts);
  if (sortedAs === 'message') work.announce({ name: MAIL_RECEIVED, id });
  work.refreshDesks();
  return { id, sortedAs };
}

/** M8 a mail that carries the Message-ID of our own words is our own copy come back, whatever it says. */
async function sorted(work: Work, facts: MailFacts, own: string | undefined): Promise<Sort> {
  const sort = sortMail(facts);
  if (sort !== 'message' || own === undefined) return sort;
  const ours = await deliveriesNamed(work, possibleDeliveries([own]));
  return ours.length > 0 ? 'auto_reply' : sort;
}

/** The keyed hash by which later mails, and whoever keeps what this one said, find it again. */
export function messageHash(work: Work, messageId: string): Buffer {
  return work.keys.lookup('message id', messageId);
}

async function noteBounce(work: Work, id: string, facts: MailFacts): Promise<void> {
  const bounce = readBounce(facts);
  const [ours] = await deliveriesNamed(work, possibleDeliveries(bounce.originals));
  if (ours === undefined) return;
  changeSorting(work, id, { sortedAs: 'bounce', by: null, aboutId: ours });
  if (bounce.outcome === 'delayed') return;
  const delivery = await lockDelivery(work, ours);
  assert(delivery, 'a delivery that was found is still there');
  if (delivery.bounced_at) return;
  changeDelivery(work, ours, { bounced_at: work.at });
  if (bounce.permanent && delivery.way_id) markBounced(work, delivery.way_id);
  const detail = { permanent: bounce.permanent };
  work.record({ action: 'delivery.bounced', subject: 'delivery', subjectId: ours, detail });
  work.announce({ name: MAIL_BOUNCED, id });
}
