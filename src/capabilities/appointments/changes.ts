import type { Waiver } from '#agreements';
import { type Selectable } from 'kysely';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import { CLIENT_CHANGED } from './events.ts';

/** What happened to appointments. Every statement on `appointment_changes`. */

export const SAID_BY = ['page', 'email', 'text', 'voicemail', 'phone', 'in_person', 'desk'] as const;
export type SaidBy = (typeof SAID_BY)[number];

export type Because = Waiver | 'other';

/** Why there is a fee, or none. `ours`: the practice itself cancelled or moved. */
export type FeeWhy = 'in_time' | 'never' | 'waived' | 'payer' | 'late' | 'ours';

type ChangeRow = {
  practice_id: string;
  id: string;
  appointment_id: string;
  what: 'booked' | 'moved' | 'cancelled' | 'stays_away';
  by_kind: 'client' | 'staff' | 'visitor' | 'system';
  by_id: string | null;
  said_at: Temporal.Instant;
  said_by: SaidBy;
  noted_at: Temporal.Instant;
  from_starts_at: Temporal.Instant | null;
  to_starts_at: Temporal.Instant | null;
  because: Because | null;
  fee: number;
  currency: string | null;
  fee_why: FeeWhy | null;
  forgiven_at: Temporal.Instant | null;
  forgiven_by: string | null;
  tell_at: Temporal.Instant | null;
  told_at: Temporal.Instant | null;
  undone_at: Temporal.Instant | null;
};

const db = tables<{ appointment_changes: ChangeRow }>();

export type Change = Omit<Selectable<ChangeRow>, 'practice_id'>;

export type NewChange = Pick<
  Change,
  'appointment_id' | 'what' | 'by_kind' | 'by_id' | 'said_at' | 'said_by' | 'tell_at'
> &
  Partial<Pick<Change, 'from_starts_at' | 'to_starts_at' | 'because' | 'fee' | 'currency' | 'fee_why'>>;

export function insertChange(work: Work, given: NewChange): string {
  const id = work.uuid();
  work.write(
    db.insertInto('appointment_changes').values({
      from_starts_at: null,
      to_starts_at: null,
      because: null,
      fee: 0,
      currency: null,
      fee_why: null,
      ...given,
      practice_id: work.practice,
      id,
      noted_at: work.at,
      forgiven_at: null,
      forgiven_by: null,
      told_at: null,
      undone_at: null,
    }),
  );
  // Noted at the desk, it is of one of several, and of which one isn't sure.
  if (given.said_by === 'page' && given.by_kind === 'client' && given.by_id !== null)
    work.announce({ name: CLIENT_CHANGED, id: given.by_id });
  return id;
}

const all = (work: Work) =>
  db.selectFrom('appointment_changes').selectAll().where('practice_id', '=', work.practice);

/** Of one and the same instant, as a life goes. */
const ORDER: readonly Change['what'][] = ['booked', 'moved', 'stays_away', 'cancelled'];

const inOrder = (one: Change, other: Change): number =>
  Temporal.Instant.compare(one.noted_at, other.noted_at) ||
  ORDER.indexOf(one.what) - ORDER.indexOf(other.what);

/** In the order in which they were noted. */
export async function changesOf(work: Work, ids: readonly string[]): Promise<Map<string, Change[]>> {
  const found = new Map<string, Change[]>(ids.map((id) => [id, []]));
  if (ids.length === 0) return found;
  const rows = await work.all(
    all(work)
      .where('appointment_id', 'in', [...ids])
      .orderBy('noted_at')
      .orderBy('id'),
  );
  for (const row of rows.toSorted(inOrder)) found.get(row.appointment_id)?.push(row);
  return found;
}

export async function change(work: Work, id: string): Promise<Change | undefined> {
  return work.one(all(work).where('id', '=', id));
}

export function updateChange(
  work: Work,
  id: string,
  set: Partial<Pick<ChangeRow, 'told_at' | 'undone_at' | 'forgiven_at' | 'forgiven_by'>>,
): void {
  work.write(
    db
      .updateTable('appointment_changes')
      .set(set)
      .where('practice_id', '=', work.practice)
      .where('id', '=', id),
  );
}

/** Late fees that were noted, the latest first. */
export async function feesSince(work: Work, since: Temporal.Instant): Promise<Change[]> {
  return work.all(
    all(work)
      .where('fee', '>', 0)
      .where('undone_at', 'is', null)
      .where('noted_at', '>=', since)
      .orderBy('noted_at', 'desc')
      .orderBy('id')
      .limit(5000),
  );
}

/** Changes of which people were told, by which a time between two instants was given up. */
export async function freedBetween(
  work: Work,
  given: { from: Temporal.Instant; until: Temporal.Instant },
): Promise<string[]> {
  const rows = await work.all(
    db
      .selectFrom('appointment_changes')
      .select('id')
      .where('practice_id', '=', work.practice)
      .where('what', 'in', ['moved', 'cancelled'])
      .where('told_at', 'is not', null)
      .where('undone_at', 'is', null)
      .where('from_starts_at', '>', given.from)
      .where('from_starts_at', '<', given.until)
      .orderBy('from_starts_at')
      .orderBy('id')
      .limit(500),
  );
  return rows.map((row) => row.id);
}
