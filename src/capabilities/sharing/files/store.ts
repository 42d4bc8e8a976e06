import { type Selectable } from 'kysely';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';

export type StoppedBecause = 'cut' | 'too_large' | 'kind' | 'empty';

type FileRow = {
  practice_id: string;
  id: string;
  share_id: string;
  name: Buffer;
  begun_at: Temporal.Instant;
  coming_as: string | null;
  kept_as: string | null;
  arrived_at: Temporal.Instant | null;
  type: string | null;
  bytes: number | null;
  parts: number | null;
  stopped_because: StoppedBecause | null;
  due_at: Temporal.Instant | null;
};

type PartRow = { practice_id: string; kept_as: string; part: number; file_id: string; sealed: Buffer };

const db = tables<{ shared_files: FileRow; shared_file_parts: PartRow }>();

/** What is kept of a file that is here, whole. */
export type Kept = {
  readonly keptAs: string;
  readonly type: string;
  readonly bytes: number;
  readonly parts: number;
};

export type SharedFile = {
  readonly id: string;
  readonly shareId: string;
  readonly name: string;
  readonly begunAt: Temporal.Instant;
  readonly comingAs: string | null;
  readonly stoppedBecause: StoppedBecause | null;
  readonly arrivedAt: Temporal.Instant | null;
  /** Undefined while it comes, and where it didn't arrive. */
  readonly kept: Kept | undefined;
};

function toFile(work: Work, row: Selectable<FileRow>): SharedFile {
  const { kept_as: keptAs, type, bytes, parts } = row;
  return {
    id: row.id,
    shareId: row.share_id,
    name: work.open('shared_files', 'name', row.id, row.name),
    begunAt: row.begun_at,
    comingAs: row.coming_as,
    stoppedBecause: row.stopped_because,
    arrivedAt: row.arrived_at,
    kept:
      keptAs !== null && type !== null && bytes !== null && parts !== null
        ? { keptAs, type, bytes, parts }
        : undefined,
  };
}

const files = (work: Work) =>
  db.selectFrom('shared_files').selectAll().where('practice_id', '=', work.practice);

/** Of several shares, in the order in which they were begun. */
export async function filesOf(work: Work, shareIds: readonly string[]): Promise<SharedFile[]> {
  if (shareIds.length === 0) return [];
  const rows = await work.all(
    files(work).where('share_id', 'in', shareIds).orderBy('begun_at').orderBy('id'),
  );
  return rows.map((row) => toFile(work, row));
}

export async function lockFile(work: Work, id: string): Promise<SharedFile | undefined> {
  const row = await work.one(files(work).where('id', '=', id).forUpdate());
  return row && toFile(work, row);
}

export async function fileById(work: Work, id: string): Promise<SharedFile | undefined> {
  const row = await work.one(files(work).where('id', '=', id));
  return row && toFile(work, row);
}

/** It begins to come, for the first time or again: what came of it before is taken away. */
export function beginComing(
  work: Work,
  given: { id: string; shareId: string; name: string; comingAs: string; dueAt: Temporal.Instant },
): void {
  deleteParts(work, given.id);
  const state = {
    name: work.seal('shared_files', 'name', given.id, given.name),
    begun_at: work.at,
    coming_as: given.comingAs,
    stopped_because: null,
    due_at: given.dueAt,
  };
  work.write(
    db
      .insertInto('shared_files')
      .values({
        ...state,
        practice_id: work.practice,
        id: given.id,
        share_id: given.shareId,
        kept_as: null,
        arrived_at: null,
        type: null,
        bytes: null,
        parts: null,
      })
      .onConflict((conflict) => conflict.columns(['practice_id', 'id']).doUpdateSet(state)),
  );
}

export function insertPart(
  work: Work,
  given: { fileId: string; keptAs: string; part: number; sealed: Buffer },
): void {
  work.write(
    db.insertInto('shared_file_parts').values({
      practice_id: work.practice,
      kept_as: given.keptAs,
      part: given.part,
      file_id: given.fileId,
      sealed: given.sealed,
    }),
  );
}

export function markArrived(work: Work, id: string, kept: Kept): void {
  work.write(
    db
      .updateTable('shared_files')
      .set({
        kept_as: kept.keptAs,
        type: kept.type,
        bytes: kept.bytes,
        parts: kept.parts,
        arrived_at: work.at,
        coming_as: null,
        stopped_because: null,
        due_at: null,
      })
      .where('practice_id', '=', work.practice)
      .where('id', '=', id),
  );
}

/** It won't come any more as it began; nothing of it is kept but its name, to be sent again. */
export function markStopped(work: Work, id: string, because: StoppedBecause): void {
  deleteParts(work, id);
  work.write(
    db
      .updateTable('shared_files')
      .set({ coming_as: null, stopped_because: because, due_at: null })
      .where('practice_id', '=', work.practice)
      .where('id', '=', id),
  );
}

function deleteParts(work: Work, fileId: string): void {
  work.write(
    db.deleteFrom('shared_file_parts').where('practice_id', '=', work.practice).where('file_id', '=', fileId),
  );
}

/** Of one attempt, where another one has overtaken it. */
export function deletePartsAs(work: Work, keptAs: string): void {
  work.write(
    db.deleteFrom('shared_file_parts').where('practice_id', '=', work.practice).where('kept_as', '=', keptAs),
  );
}

export function deleteFile(work: Work, id: string): void {
  work.write(db.deleteFrom('shared_files').where('practice_id', '=', work.practice).where('id', '=', id));
}

export async function sealedPart(work: Work, keptAs: string, part: number): Promise<Buffer | undefined> {
  const row = await work.one(
    db
      .selectFrom('shared_file_parts')
      .select('sealed')
      .where('practice_id', '=', work.practice)
      .where('kept_as', '=', keptAs)
      .where('part', '=', part),
  );
  return row?.sealed;
}

/** SH14 those whose sender stopped in the middle and never came back. */
export async function filesDue(work: Work, most: number): Promise<string[]> {
  const rows = await work.all(
    db
      .selectFrom('shared_files')
      .select('id')
      .where('practice_id', '=', work.practice)
      .where('due_at', '<=', work.at)
      .limit(most)
      .forUpdate()
      .skipLocked(),
  );
  return rows.map(({ id }) => id);
}
