import { type Insertable, type Selectable, sql } from 'kysely';
import { tables } from '#kit/db';
import type { RecordedBy, Work } from '#kit/work';

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

/** Appends lines in the transaction of the action that they tell of. Ids, codes and numbers only. */
export function append(work: Work, lines: readonly RecordedBy[]): void {
  const rows = lines.map((line) => {
    const row = {
      practice_id: work.practice,
      id: work.uuid(),
      at: work.at,
      actor_kind: line.actor.kind,
      actor_id: 'id' in line.actor ? line.actor.id : null,
      action: line.action,
      subject: line.subject,
      subject_id: line.subjectId ?? null,
      detail: JSON.stringify(line.detail ?? {}),
    };
    return { ...row, mac: work.keys.lookup('audit line', canonical(row)) };
  });
  work.write(db.insertInto('audit_lines').values(rows));
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
