import type { RecordedBy, Work } from '#kit/work';
import { type SealedLine, keptInstant, macOf } from './seal.ts';
import { db } from './tables.ts';

/**
 * Appends lines in the transaction of the action that they tell of, and queues them for the chain (`chainDue`). Ids,
 * codes and numbers only.
 */
export function append(work: Work, lines: readonly RecordedBy[]): void {
  const rows = lines.map((line) => {
    const row = {
      practice_id: work.practice,
      id: work.uuid(),
      at: keptInstant(work.at),
      actor_kind: line.actor.kind,
      actor_id: 'id' in line.actor ? line.actor.id : null,
      action: line.action,
      subject: line.subject,
      subject_id: line.subjectId ?? null,
      detail: line.detail ?? {},
    };
    return { ...row, detail: JSON.stringify(row.detail), mac: macOf(work.keys, row) };
  });
  work.write(db.insertInto('audit_lines').values(rows));
  const queued = rows.map((row) => ({ practice_id: row.practice_id, line_id: row.id }));
  work.write(db.insertInto('audit_pending').values(queued));
}

export type RecordedLine = SealedLine;

export const COLUMNS = [
  'practice_id',
  'id',
  'at',
  'actor_kind',
  'actor_id',
  'action',
  'subject',
  'subject_id',
  'detail',
] as const;

export type TrailFilter = {
  /** What the line is about. */
  subjectId?: string | undefined;
  /** Who acted. */
  actorId?: string | undefined;
  /** A line's id: only what is older. */
  before?: string | undefined;
  most: number;
};

/** The latest lines first, at most `most`. Ids are ordered by their time. */
export function readBack(work: Work, filter: TrailFilter): Promise<RecordedLine[]> {
  let query = db.selectFrom('audit_lines').select(COLUMNS).where('practice_id', '=', work.practice);
  if (filter.subjectId !== undefined) query = query.where('subject_id', '=', filter.subjectId);
  if (filter.actorId !== undefined) query = query.where('actor_id', '=', filter.actorId);
  if (filter.before !== undefined) query = query.where('id', '<', filter.before);
  return work.all(query.orderBy('id', 'desc').limit(filter.most));
}
