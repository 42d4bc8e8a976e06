import { type Selectable, sql } from 'kysely';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import { type Format, type Length, type Pattern, patternSchema } from './rules/pattern.ts';

/** What a practice set: rooms, kinds of appointment, and each member's hours for them. */

type KindRow = {
  practice_id: string;
  id: string;
  member_id: string;
  name: string;
  minutes: number;
  before_minutes: number;
  after_minutes: number;
  for_whom: 'new' | 'existing' | 'both';
  formats: Format[];
  added_at: Temporal.Instant;
  closed_at: Temporal.Instant | null;
};

type Tables = {
  rooms: {
    practice_id: string;
    id: string;
    name: string;
    added_at: Temporal.Instant;
    closed_at: Temporal.Instant | null;
  };
  appointment_kinds: KindRow;
  working_patterns: {
    practice_id: string;
    member_id: string;
    pattern: unknown;
    link: Buffer | null;
    changed_at: Temporal.Instant;
  };
};

const db = tables<Tables>();

export type Kind = Length & {
  /** Null: the session as most are, of who named no kinds. */
  readonly id: string | null;
  readonly memberId: string;
  /** As the therapist calls it; empty: the page says it. */
  readonly name: string;
  readonly forWhom: KindRow['for_whom'];
  readonly formats: readonly Format[];
  readonly isClosed: boolean;
};

const toKind = (row: Selectable<KindRow>): Kind => ({
  id: row.id,
  memberId: row.member_id,
  name: row.name,
  minutes: row.minutes,
  before: row.before_minutes,
  after: row.after_minutes,
  forWhom: row.for_whom,
  formats: row.formats,
  isClosed: row.closed_at !== null,
});

/** All kinds, those that are offered no more among them: sessions were of them. In the order in which they were named. */
export async function kinds(work: Work): Promise<Kind[]> {
  const rows = await work.all(
    db
      .selectFrom('appointment_kinds')
      .selectAll()
      .where('practice_id', '=', work.practice)
      .orderBy('added_at')
      .orderBy('id'),
  );
  return rows.map(toKind);
}

export type NewKind = Omit<Kind, 'id' | 'isClosed'>;

export function insertKind(work: Work, kind: NewKind): string {
  const id = work.uuid();
  work.write(
    db.insertInto('appointment_kinds').values({
      practice_id: work.practice,
      id,
      member_id: kind.memberId,
      name: kind.name,
      minutes: kind.minutes,
      before_minutes: kind.before,
      after_minutes: kind.after,
      for_whom: kind.forWhom,
      formats: sql`${[...kind.formats]}::text[]`,
      added_at: work.at,
      closed_at: null,
    }),
  );
  return id;
}

export function closeKind(work: Work, id: string): void {
  work.write(
    db
      .updateTable('appointment_kinds')
      .set({ closed_at: work.at })
      .where('practice_id', '=', work.practice)
      .where('id', '=', id)
      .where('closed_at', 'is', null),
  );
}

export type OwnRoom = { readonly id: string; readonly name: string; readonly isClosed: boolean };

export async function rooms(work: Work): Promise<OwnRoom[]> {
  const rows = await work.all(
    db
      .selectFrom('rooms')
      .selectAll()
      .where('practice_id', '=', work.practice)
      .orderBy('added_at')
      .orderBy('id'),
  );
  return rows.map((row) => ({ id: row.id, name: row.name, isClosed: row.closed_at !== null }));
}

export function insertRoom(work: Work, name: string): string {
  const id = work.uuid();
  work.write(
    db
      .insertInto('rooms')
      .values({ practice_id: work.practice, id, name, added_at: work.at, closed_at: null }),
  );
  return id;
}

export function closeRoom(work: Work, id: string): void {
  work.write(
    db
      .updateTable('rooms')
      .set({ closed_at: work.at })
      .where('practice_id', '=', work.practice)
      .where('id', '=', id),
  );
}

export type OwnPattern = { readonly pattern: Pattern; readonly link: string };

export async function patterns(work: Work): Promise<Map<string, OwnPattern>> {
  const rows = await work.all(
    db.selectFrom('working_patterns').selectAll().where('practice_id', '=', work.practice),
  );
  return new Map(
    rows.map((row) => [
      row.member_id,
      {
        pattern: patternSchema.parse(row.pattern),
        link: row.link ? work.open('working_patterns', 'link', row.member_id, row.link) : '',
      },
    ]),
  );
}

export function writePattern(work: Work, memberId: string, { pattern, link }: OwnPattern): void {
  const values = {
    pattern: JSON.stringify(pattern),
    link: link === '' ? null : work.seal('working_patterns', 'link', memberId, link),
    changed_at: work.at,
  };
  work.write(
    db
      .insertInto('working_patterns')
      .values({ practice_id: work.practice, member_id: memberId, ...values })
      .onConflict((conflict) => conflict.columns(['practice_id', 'member_id']).doUpdateSet(values)),
  );
}
