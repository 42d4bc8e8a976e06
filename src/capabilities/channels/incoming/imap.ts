import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import { Fault } from '#kit/outcome';
import type { WorkSource } from '#kit/work';
import type { Mailbox } from '../mailboxes.ts';
import { Bell } from './bell.ts';
import { Unreachable } from '../connecting.ts';
import { openFolder } from './connect.ts';
import { takeNew } from './folder.ts';
import { NotOurs } from './intake.ts';
import { type Lease, hold, letGo, noteChecked, noteProblem } from './lease.ts';
import { problemOf } from './rules/problems.ts';

export type Log = Pick<Logger, 'info' | 'warn' | 'error'>;

/** How often things happen; the defaults are for real use. */
export type Pace = {
  /** The server tells of new mail by itself (IDLE); behind that, the folder is looked into this often. */
  readonly pollMs: number;
  /** The lease is renewed this often, and changed settings are noticed. */
  readonly renewMs: number;
  readonly leaseLasts: Temporal.DurationLike;
  /** After a fault: the pause before the next try, doubled each time up to the longest. */
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
};

export const PACE: Pace = {
  pollMs: 60_000,
  renewMs: 15_000,
  leaseLasts: { seconds: 45 },
  firstPauseMs: 5_000,
  longestPauseMs: 300_000,
};

export type WatchParts = {
  readonly source: WorkSource;
  readonly practice: string;
  readonly log: Log;
  readonly stop: AbortSignal;
  readonly pace?: Partial<Pace>;
};

type Watch = { readonly lease: Lease; readonly log: Log; readonly stop: AbortSignal; readonly pace: Pace };

/**
 * Watches the practice's folder until told to stop: takes in what is new, waits for more, comes back after every
 * fault. Where another process holds the lease it stands by. Never throws; ends after the mail in hand is done.
 */
export async function watchMailbox(parts: WatchParts): Promise<void> {
  const { source, practice, log, stop } = parts;
  const pace = { ...PACE, ...parts.pace };
  const holder = await nameOfHolder(parts, pace);
  if (holder === undefined) return;
  const watch: Watch = { lease: { source, practice, holder, lasts: pace.leaseLasts }, log, stop, pace };
  let failures = 0;
  while (!stop.aborted) {
    const held = await quietly(watch, () => hold(watch.lease));
    if (!held) {
      await pause(pace.renewMs, stop);
      continue;
    }
    const session = await watchHeld(watch, held);
    if (!session.failed) continue;
    failures = session.gotIn ? 1 : failures + 1;
    await rest(watch, held, Math.min(pace.firstPauseMs * 2 ** (failures - 1), pace.longestPauseMs));
  }
  await quietly(watch, () => letGo(watch.lease));
}

async function nameOfHolder(parts: WatchParts, pace: Pace): Promise<string | undefined> {
  while (!parts.stop.aborted) {
    try {
      return await parts.source.inPractice(parts.practice, { kind: 'system' }, (work) => work.uuid());
    } catch {
      await pause(pace.firstPauseMs, parts.stop);
    }
  }
  return undefined;
}

/** One connection, from sign-in until it ends, the settings change, somebody else holds the lease, or we stop. */
async function watchHeld(watch: Watch, held: Mailbox): Promise<{ failed: boolean; gotIn: boolean }> {
  const { lease, log, stop, pace } = watch;
  const { practice } = lease;
  const bell = new Bell();
  const ring = (): void => bell.ring();
  let gotIn = false;
  let close = (): void => undefined;
  stop.addEventListener('abort', ring, { once: true });
  try {
    if (!held.imap) return { failed: false, gotIn };
    const { client, box } = await openFolder(held.imap, ring);
    close = () => client.close();
    gotIn = true;
    log.info({ practice }, 'mailbox opened');
    client.on('exists', ring);
    const wakeMs = Math.min(pace.renewMs, pace.pollMs);
    // Counted in waits, not by a clock: a wait that was cut short has rung, and the folder was looked into.
    let quietMs = pace.pollMs;
    while (!stop.aborted) {
      const still = await hold(lease);
      if (!still || !still.changedAt.equals(held.changedAt)) return { failed: false, gotIn };
      if (bell.rang() || quietMs >= pace.pollMs) {
        await takeNew({ lease, client, box, log, stop });
        await noteChecked(lease);
        quietMs = 0;
        // Ends by itself with the next command; a broken connection rings.
        void client.idle().catch(ring);
      }
      await bell.wait(wakeMs);
      quietMs += wakeMs;
      if (!client.usable && !stop.aborted) throw new Unreachable({ kind: 'broken_off' });
    }
    await Promise.race([client.logout().catch(() => undefined), wait(2_000, undefined, { ref: false })]);
    return { failed: false, gotIn };
  } catch (error) {
    if (error instanceof NotOurs) return { failed: false, gotIn };
    await noteFailure(watch, error);
    return { failed: true, gotIn };
  } finally {
    stop.removeEventListener('abort', ring);
    close();
  }
}

async function noteFailure(watch: Watch, error: unknown): Promise<void> {
  const { practice } = watch.lease;
  if (error instanceof Fault) {
    watch.log.warn({ practice, err: error }, 'mail waits on its server');
    return;
  }
  const problem = error instanceof Unreachable ? error.problem : problemOf(error);
  // Not its message, in which servers like to repeat names and addresses.
  const name = error instanceof Error ? error.name : 'unknown';
  watch.log.warn({ practice, problem: problem.kind, name }, 'mailbox can not be read');
  await quietly(watch, () => noteProblem(watch.lease, problem));
}

/** Waits before the next try, keeps the lease meanwhile (another process would only meet the same), notices new settings. */
async function rest(watch: Watch, held: Mailbox, milliseconds: number): Promise<void> {
  for (let left = milliseconds; left > 0 && !watch.stop.aborted; left -= watch.pace.renewMs) {
    await pause(Math.min(left, watch.pace.renewMs), watch.stop);
    const still = await quietly(watch, () => hold(watch.lease));
    if (still && !still.changedAt.equals(held.changedAt)) return;
  }
}

/** The database may be away for a moment: that is told in the log, and tried again with the next round. */
async function quietly<T>(watch: Watch, act: () => Promise<T>): Promise<T | undefined> {
  try {
    return await act();
  } catch (error) {
    watch.log.warn(
      { practice: watch.lease.practice, err: error },
      'watching a mailbox: the database did not answer',
    );
    return undefined;
  }
}

async function pause(milliseconds: number, stop: AbortSignal): Promise<void> {
  await wait(milliseconds, undefined, { signal: stop }).catch(() => undefined);
}
