import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { MAIL_RECEIVED } from '../events.ts';
import { deliveriesNamed } from '../store.ts';
import { messageHash } from './intake.ts';
import { parseMail } from './parse.ts';
import { type MailAddress, isAudio, isRobot } from './rules/facts.ts';
import { possibleDeliveries, threadKeys } from './rules/threads.ts';
import { type BodyWords, bodyWords } from './rules/words.ts';
import { type SortedAs, aboutOf, changeSorting, keptMail, lockSorting } from './store.ts';

export type ReceivedFile = {
  /** Its place among the mail's files. */
  readonly at: number;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  /** The recording itself, where the file is one; any other file is asked for by itself. */
  readonly audio?: Buffer;
};

export type ReceivedMail = BodyWords & {
  readonly id: string;
  readonly from: MailAddress | undefined;
  /** Whom an answer would reach: Reply-To, else From; nobody where the address says that nobody reads there. */
  readonly answerTo: MailAddress | undefined;
  readonly subject: string;
  readonly files: readonly ReceivedFile[];
  readonly receivedAt: Temporal.Instant;
  readonly sortedAs: SortedAs;
  /** Who sorted it by hand; null: the rules did. */
  readonly sortedBy: string | null;
  readonly aboutId: string | null;
  /** Its own Message-ID in brackets, for an answer to name; undefined where it has none. */
  readonly messageId: string | undefined;
  /** Keyed hash of its own Message-ID. */
  readonly messageHash: Buffer;
  /** Keyed hashes of the Message-IDs it answers and of its own, for whoever keeps such hashes of what was said. */
  readonly threadHashes: readonly Buffer[];
  /** Words of ours that it answers, nearest first. */
  readonly threadDeliveryIds: readonly string[];
  /** What earlier mails in its thread were about, the latest first. */
  readonly threadAboutIds: readonly string[];
};

/** A mail that was taken in, taken apart again from its source, or undefined. */
export async function receivedMail(work: Work, id: string): Promise<ReceivedMail | undefined> {
  const kept = await keptMail(work, id);
  if (!kept) return undefined;
  const facts = await parseMail(kept.source, kept.cut_from ?? undefined);
  const keys = threadKeys(facts);
  const threadHashes = [...keys.answers, ...(keys.own ? [keys.own] : [])].map((one) =>
    messageHash(work, one),
  );
  const answerTo = facts.replyTo ?? facts.from;
  const earlier = await aboutOf(work, threadHashes);
  return {
    ...bodyWords(facts),
    id,
    from: facts.from,
    answerTo: answerTo && !isRobot(answerTo.address) ? answerTo : undefined,
    subject: facts.subject,
    files: facts.files.map((file, at) => ({
      at,
      name: file.name,
      type: file.type,
      size: file.size,
      ...(isAudio(file) && { audio: file.content }),
    })),
    receivedAt: kept.received_at,
    sortedAs: kept.sorted_as,
    sortedBy: kept.sorted_by,
    aboutId: kept.about_id,
    messageId: keys.own === undefined ? undefined : `<${keys.own}>`,
    messageHash: kept.message_hash,
    threadHashes,
    threadDeliveryIds: await deliveriesNamed(work, possibleDeliveries([...keys.answers, ...keys.tokens])),
    threadAboutIds: earlier,
  };
}

/** The mail as it came, or its beginning where it was too large to keep. */
export async function receivedSource(work: Work, id: string): Promise<Buffer | undefined> {
  return (await keptMail(work, id))?.source;
}

/**
 * Sorts a mail by hand (a member's id in `by`), or notes what it opened or joined (`by` null). A mail that the rules
 * had put aside and a human calls a message is announced as if it came now.
 */
export async function sortReceived(
  work: Work,
  id: string,
  to: { as: SortedAs; by: string | null; aboutId?: string },
): Promise<Refusal<'not_there'> | undefined> {
  const now = await lockSorting(work, id);
  if (!now) return refuse('not_there');
  changeSorting(work, id, {
    sortedAs: to.as,
    by: to.by,
    ...(to.aboutId !== undefined && { aboutId: to.aboutId }),
  });
  work.record({ action: 'mail.sorted', subject: 'mail', subjectId: id, detail: { as: to.as } });
  work.refreshDesks();
  const rescued = now.sorted_as !== 'message' && now.sorted_as !== 'joined' && now.about_id === null;
  if (to.as === 'message' && rescued && to.aboutId === undefined) work.announce({ name: MAIL_RECEIVED, id });
  return undefined;
}
