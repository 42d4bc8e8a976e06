import type { Selectable } from 'kysely';
import { nudgeTimes, promiseDue, type Staffing } from '#accounts';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import type { InquiryTables } from './store.ts';

const db = tables<InquiryTables>();

export type Promised = Omit<Selectable<InquiryTables['promises']>, 'practice_id'>;

/** When the practice would answer something that came in now, by the holder's hours; undefined when nobody works. */
export function wouldPromise(
  staff: Staffing,
  holderId: string | null,
  at: Temporal.Instant,
): { due: Temporal.Instant; workingDays: number } | undefined {
  return promiseDue(staff.calendar(holderId), at, { days: staff.practice.settings.promiseDays });
}

/** Where nobody works within a year the clock still runs, so that someone is told: a week. */
const NOBODY_WORKS = { hours: 7 * 24 } as const;

/** Makes a promise and returns it; `inquiries` carries its id and due date. */
export function makePromise(
  work: Work,
  staff: Staffing,
  given: {
    inquiryId: string;
    holderId: string | null;
    dueAt?: Temporal.Instant;
    /** From when the therapist is reminded of it, where that isn't at once. */
    nudgesFrom?: Temporal.Instant;
    toldBy: string | null;
  },
): { id: string; dueAt: Temporal.Instant; promise: Promised } {
  const id = work.uuid();
  const dueAt = given.dueAt ?? wouldPromise(staff, given.holderId, work.at)?.due ?? work.at.add(NOBODY_WORKS);
  const nudges = nudgeTimes(staff.calendar(given.holderId), given.nudgesFrom ?? work.at, dueAt);
  const promise: Promised = {
    id,
    inquiry_id: given.inquiryId,
    holder_id: given.holderId,
    made_at: work.at,
    due_at: dueAt,
    told_by: given.toldBy,
    half_at: nudges?.half ?? null,
    late_at: nudges?.late ?? null,
    warned_half_at: null,
    warned_late_at: null,
    kept_at: null,
    missed_at: null,
    ended_at: null,
  };
  work.write(db.insertInto('promises').values({ ...promise, practice_id: work.practice }));
  return { id, dueAt, promise };
}

export function changePromise(
  work: Work,
  id: string,
  change: Partial<
    Pick<
      Promised,
      'holder_id' | 'warned_half_at' | 'warned_late_at' | 'kept_at' | 'missed_at' | 'ended_at' | 'told_by'
    >
  >,
): void {
  work.write(
    db.updateTable('promises').set(change).where('practice_id', '=', work.practice).where('id', '=', id),
  );
}

export async function promised(work: Work, id: string): Promise<Promised | undefined> {
  return work.one(
    db.selectFrom('promises').selectAll().where('practice_id', '=', work.practice).where('id', '=', id),
  );
}

export async function promisesOf(work: Work, inquiryId: string): Promise<Promised[]> {
  return work.all(
    db
      .selectFrom('promises')
      .selectAll()
      .where('practice_id', '=', work.practice)
      .where('inquiry_id', '=', inquiryId)
      .orderBy('made_at')
      .orderBy('id'),
  );
}
