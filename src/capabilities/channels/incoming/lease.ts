import { thisPractice } from '#accounts';
import type { Actor, WorkSource } from '#kit/work';
import { type Mailbox, changeMailbox, lockMailbox } from '../mailboxes.ts';
import { type Problem, problemSentence } from './rules/problems.ts';

/**
 * Any number of processes may want to watch a mailbox; the one that holds its lease does. The lease stands on the
 * row, since a lock of a connection would tie that connection up for as long as the practice has mail.
 */
export type Lease = {
  readonly source: WorkSource;
  readonly practice: string;
  readonly holder: string;
  /** How long it holds without being renewed: so long nobody reads after a process was killed. */
  readonly lasts: Temporal.DurationLike;
};

const SYSTEM: Actor = { kind: 'system' };

/** Takes or renews the lease. Undefined where somebody else holds it, or where there is no mailbox to watch. */
export function hold(lease: Lease): Promise<Mailbox | undefined> {
  return lease.source.inPractice(lease.practice, SYSTEM, async (work) => {
    const mailbox = await lockMailbox(work);
    if (!mailbox?.imap) return undefined;
    const free = !mailbox.watchedUntil || Temporal.Instant.compare(mailbox.watchedUntil, work.at) <= 0;
    if (!free && mailbox.watchedBy !== lease.holder) return undefined;
    changeMailbox(work, { watched_by: lease.holder, watched_until: work.at.add(lease.lasts) });
    return mailbox;
  });
}

export function letGo(lease: Lease): Promise<void> {
  return ifHeld(lease, () => ({ watched_by: null, watched_until: null }));
}

/** The folder was read to its end just now. */
export function noteChecked(lease: Lease): Promise<void> {
  return ifHeld(lease, (at) => ({ checked_at: at, fault: null }));
}

/** Keeps on the row, in the practice's language, why its mail can't be read. */
export async function noteProblem(lease: Lease, problem: Problem): Promise<void> {
  await lease.source.inPractice(lease.practice, SYSTEM, async (work) => {
    const mailbox = await lockMailbox(work);
    if (!mailbox?.imap || mailbox.watchedBy !== lease.holder) return;
    const { locale } = await thisPractice(work);
    const fault = problemSentence(problem, mailbox.imap, locale);
    if (fault === mailbox.fault) return;
    changeMailbox(work, { fault });
    work.record({
      action: 'mailbox.fault',
      subject: 'mailbox',
      subjectId: mailbox.id,
      detail: { kind: problem.kind },
    });
    work.refreshDesks();
  });
}

type Change = Parameters<typeof changeMailbox>[1];

export async function ifHeld(
  lease: Lease,
  change: (at: Temporal.Instant, mailbox: Mailbox) => Change,
): Promise<void> {
  await lease.source.inPractice(lease.practice, SYSTEM, async (work) => {
    const mailbox = await lockMailbox(work);
    if (mailbox?.watchedBy === lease.holder) changeMailbox(work, change(work.at, mailbox));
  });
}
