import type { Selectable } from 'kysely';
import type { PracticeKeys } from '#kit/crypto';
import type { AuditLines } from './tables.ts';

/** A line as its MAC covers it. */
export type SealedLine = Omit<Selectable<AuditLines>, 'mac'>;

/** The database keeps the instant by the microsecond, and the detail's keys in an order of its own: neither may matter. */
export const keptInstant = (at: Temporal.Instant): Temporal.Instant =>
  at.round({ smallestUnit: 'microsecond', roundingMode: 'trunc' });

function sortedJson(detail: Readonly<Record<string, unknown>> | null): string {
  // What somebody put there by hand may be anything.
  if (typeof detail !== 'object' || detail === null) return JSON.stringify(detail);
  return JSON.stringify(Object.fromEntries(Object.entries(detail).toSorted(([a], [b]) => (a < b ? -1 : 1))));
}

/** What the line's own MAC covers, in a fixed order, so that a changed column is found. */
export function macOf(keys: PracticeKeys, line: SealedLine): Buffer {
  const covered = [
    line.practice_id,
    line.id,
    line.at.toString(),
    line.actor_kind,
    line.actor_id,
    line.action,
    line.subject,
    line.subject_id,
    sortedJson(line.detail),
  ];
  return keys.lookup('audit line', JSON.stringify(covered));
}

/** What stands before the first link of a chain. */
export const NO_LINK: Buffer = Buffer.alloc(32);

/** The link at place `seq`: it covers the line's MAC and the link before, so nothing before it can be changed unseen. */
export function linkOf(
  keys: PracticeKeys,
  given: { before: Buffer; seq: number; line: string; mac: Buffer },
): Buffer {
  const covered = [given.before.toString('hex'), given.seq, given.line, given.mac.toString('hex')];
  return keys.lookup('audit link', JSON.stringify(covered));
}
