import { sql } from 'kysely';
import type { Actor, Work, WorkSource } from '#kit/work';
import { dueToEmpty, emptyReceived, receivedAbout } from './incoming/store.ts';
import { type Dressed, db } from './store.ts';

const SYSTEM: Actor = { kind: 'system' };
const NOTHING: Dressed = { neutral: { subject: '', body: '' } };

/**
 * I12 takes away what was written to a person by the gate, and the mails that belong to their inquiries. That words
 * left, for what and when, stays for the figures; an answer to them finds nothing any more and is a new message.
 */
export async function eraseWordsTo(
  work: Work,
  personId: string,
  inquiryIds: readonly string[],
): Promise<void> {
  const rows = await work.all(
    db
      .selectFrom('deliveries')
      .select('id')
      .where('practice_id', '=', work.practice)
      .where('person_id', '=', personId),
  );
  const ids = rows.map((row) => row.id);
  for (const id of ids) emptyDelivery(work, id);
  if (ids.length > 0) holdWhatIsDue(work, ids);
  // A bounce is about the delivery that came back, and quotes it.
  emptyReceived(work, await receivedAbout(work, [...inquiryIds, ...ids]));
}

function emptyDelivery(work: Work, id: string): void {
  work.write(
    db
      .updateTable('deliveries')
      .set({
        // An older key held a hash of the address.
        once: sql<string>`'erased ' || id`,
        cap: null,
        address: null,
        subject: work.seal('deliveries', 'subject', id, ''),
        body: work.seal('deliveries', 'body', id, JSON.stringify(NOTHING)),
        message_id: 'erased',
        in_reply_to: null,
      })
      .where('practice_id', '=', work.practice)
      .where('id', '=', id),
  );
}

function holdWhatIsDue(work: Work, ids: readonly string[]): void {
  work.write(
    db
      .updateTable('deliveries')
      .set({ due_at: null, held_at: work.at, held_because: 'erased' })
      .where('practice_id', '=', work.practice)
      .where('id', 'in', ids)
      .where('due_at', 'is not', null),
  );
}

/** A mail of which nothing may be kept here. Its hashes stay, so that it isn't taken in again. */
export function forgetReceived(work: Work, id: string): void {
  emptyReceived(work, [id]);
  work.record({ action: 'mail.erased', subject: 'mail', subjectId: id });
}

/** The sweep's part: mails that opened no inquiry and joined none are emptied after three months. */
export async function eraseMailDue(source: WorkSource, practice: string, most = 100): Promise<number> {
  return source.inPractice(practice, SYSTEM, async (work) => {
    const due = await dueToEmpty(work, most);
    emptyReceived(work, due);
    for (const id of due) work.record({ action: 'mail.erased', subject: 'mail', subjectId: id });
    return due.length;
  });
}
