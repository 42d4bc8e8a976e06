import { type Insertable, type Selectable, sql } from 'kysely';
import { tables } from '#kit/db';
import type { AuditLine, Work } from '#kit/work';

type AuditLines = {
  practice_id: string;
  id: string;
  at: Temporal.Instant;
  actor_kind: string;
  actor_id: string | null;
  action: string;
  subject: string;
  subject_id: string | null;
  detail: string;
  mac: Buffer;
};

const db = tables<{ audit_lines: AuditLines }>();

/** What the line's own MAC covers, in a fixed order, so that a changed column is found. */
export function canonical(line: Omit<Insertable<AuditLines>, 'mac'>): string {
  return JSON.stringify([
    line.practice_id,
    line.id,
    line.at.toString(),
    line.actor_kind,
    line.actor_id,
    line.action,
    line.subject,
    line.subject_id,
    line.detail,
  ]);
}

/** Appends a line in the transaction of the action that it tells of. Ids, codes and numbers only. */
export function append(work: Work, line: AuditLine): void {
  const row = {
    practice_id: work.practice,
    id: work.uuid(),
    at: work.at,
    actor_kind: work.actor.kind,
    actor_id: 'id' in work.actor ? work.actor.id : null,
    action: line.action,
    subject: line.subject,
    subject_id: line.subjectId ?? null,
    detail: JSON.stringify(line.detail ?? {}),
  };
  work.write(
    db.insertInto('audit_lines').values({ ...row, mac: work.keys.lookup('audit line', canonical(row)) }),
  );
}

export type RecordedLine = Omit<Selectable<AuditLines>, 'detail' | 'mac'> & {
  detail: Record<string, unknown>;
};

/** The latest lines first, at most `most`. */
export function readBack(work: Work, filter: { subjectId?: string; most: number }): Promise<RecordedLine[]> {
  let query = db
    .selectFrom('audit_lines')
    .select(['practice_id', 'id', 'at', 'actor_kind', 'actor_id', 'action', 'subject', 'subject_id'])
    .select(sql<Record<string, unknown>>`detail`.as('detail'))
    .where('practice_id', '=', work.practice);
  if (filter.subjectId !== undefined) query = query.where('subject_id', '=', filter.subjectId);
  return work.all(query.orderBy('at', 'desc').orderBy('id', 'desc').limit(filter.most));
}
