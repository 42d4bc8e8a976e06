import { sql } from 'kysely';
import { tables } from './db.ts';
import type { Work } from './work.ts';

/** Mails to one reader of one kind are so far apart: what comes between is gathered into the next. */
const APART = { minutes: 60 };

/**
 * When a reader is told by mail of something that came now: at once, or an hour after the last mail of this kind.
 * @param last when that was; null: never
 */
export function toBeTold(last: Temporal.Instant | null, at: Temporal.Instant): Temporal.Instant {
  const next = last?.add(APART);
  return next && Temporal.Instant.compare(next, at) > 0 ? next : at;
}

const db = tables<Record<string, never>>();

/** Until this transaction ends nobody else does this: two that came at the same moment would both be the first of the hour. */
export async function inTurn(work: Work, what: string): Promise<void> {
  const turn = sql<{
    turn: string;
  }>`select pg_advisory_xact_lock(hashtextextended(${`${what} ${work.practice}`}, 0))::text as turn`;
  await work.one({ compile: () => turn.compile(db) });
}
