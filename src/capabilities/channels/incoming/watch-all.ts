import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { tables } from '#kit/db';
import type { InstallationWork, WorkSource } from '#kit/work';
import { Bell } from './bell.ts';
import { type Log, type Pace, watchMailbox } from './imap.ts';

export type WatchAllParts = {
  readonly source: WorkSource;
  readonly log: Log;
  readonly stop: AbortSignal;
  readonly pace?: Partial<Pace>;
  /** How often practices are looked up; the default is a minute. */
  readonly lookMs?: number;
};

export type Watching = {
  /** Looks for practices with a mailbox now: for whoever hears the notification `mailboxes`. */
  lookAgain(): void;
  /** Ends once `stop` was given and every watcher has finished the mail in hand. */
  readonly ended: Promise<void>;
};

/** Watches the mailboxes of all practices that have one. Any number of processes may do so at once. */
export function watchAll(parts: WatchAllParts): Watching {
  const bell = new Bell();
  const ring = (): void => bell.ring();
  parts.stop.addEventListener('abort', ring, { once: true });
  return { lookAgain: ring, ended: keepWatching(parts, bell) };
}

type Watcher = { readonly halt: AbortController; readonly ended: Promise<void> };

async function keepWatching(parts: WatchAllParts, bell: Bell): Promise<void> {
  const watchers = new Map<string, Watcher>();
  const leaving: Promise<void>[] = [];
  while (!parts.stop.aborted) {
    const practices = await lookUp(parts);
    if (practices) leaving.push(...bringInLine(parts, watchers, practices));
    bell.rang();
    if (parts.stop.aborted) break;
    await bell.wait(parts.lookMs ?? 60_000);
  }
  for (const watcher of watchers.values()) watcher.halt.abort();
  await Promise.all([...leaving, ...[...watchers.values()].map((watcher) => watcher.ended)]);
}

/** Starts and stops watchers; the ends of those that were stopped come back, to be waited for at the very end. */
function bringInLine(
  parts: WatchAllParts,
  watchers: Map<string, Watcher>,
  practices: ReadonlySet<string>,
): Promise<void>[] {
  const leaving: Promise<void>[] = [];
  for (const [practice, watcher] of watchers) {
    if (practices.has(practice)) continue;
    watcher.halt.abort();
    watchers.delete(practice);
    leaving.push(watcher.ended);
  }
  for (const practice of practices) {
    if (watchers.has(practice)) continue;
    const halt = new AbortController();
    const { source, log, pace } = parts;
    const ended = watchMailbox({ source, practice, log, stop: halt.signal, ...(pace && { pace }) });
    watchers.set(practice, { halt, ended });
  }
  return leaving;
}

async function lookUp(parts: WatchAllParts): Promise<ReadonlySet<string> | undefined> {
  try {
    const rows = await parts.source.forInstallation(acrossPracticesMailboxes);
    return new Set(rows.map((row) => row.practice_id));
  } catch (error) {
    parts.log.warn({ err: error }, 'mailboxes could not be looked up');
    await wait(1_000, undefined, { signal: parts.stop }).catch(() => undefined);
    return undefined;
  }
}

function acrossPracticesMailboxes(work: InstallationWork): Promise<{ practice_id: string }[]> {
  const asked = sql<{ practice_id: string }>`select practice_id from across_practices_mailboxes()`;
  return work.all({ compile: () => asked.compile(tables()) });
}
