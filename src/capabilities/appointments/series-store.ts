import { type Selectable } from 'kysely';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import type { Format } from './rules/pattern.ts';

type SeriesRow = {
  practice_id: string;
  id: string;
  member_id: string;
  kind_id: string | null;
  format: Format;
  first_on: string;
  at_minute: number;
  every_weeks: 1 | 2;
  until_on: string | null;
  made_until: string;
  ended_at: Temporal.Instant | null;
  due_at: Temporal.Instant | null;
};

type Tables = {
  appointment_series: SeriesRow;
  series_clients: { practice_id: string; id: string; series_id: string; person_id: string };
  series_gaps: {
    practice_id: string;
    id: string;
    series_id: string;
    on_date: string;
    because: 'taken' | 'away' | 'off';
    noted_at: Temporal.Instant;
  };
};

const db = tables<Tables>();

export type Series = Omit<Selectable<SeriesRow>, 'practice_id'>;
export type Gap = Pick<Selectable<Tables['series_gaps']>, 'on_date' | 'because'>;

export function insertSeries(
  work: Work,
  given: Omit<Series, 'id' | 'ended_at'> & { personIds: readonly string[] },
): string {
  const id = work.uuid();
  const { personIds, ...row } = given;
  work.write(
    db.insertInto('appointment_series').values({ ...row, practice_id: work.practice, id, ended_at: null }),
  );
  for (const person of new Set(personIds))
    work.write(
      db
        .insertInto('series_clients')
        .values({ practice_id: work.practice, id: work.uuid(), series_id: id, person_id: person }),
    );
  return id;
}

const all = (work: Work) =>
  db.selectFrom('appointment_series').selectAll().where('practice_id', '=', work.practice);

export async function lockSeries(work: Work, id: string): Promise<Series | undefined> {
  return work.one(all(work).where('id', '=', id).forUpdate());
}

export async function seriesNow(work: Work, id: string): Promise<Series | undefined> {
  return work.one(all(work).where('id', '=', id));
}

export async function dueSeries(work: Work, most: number): Promise<Series[]> {
  return work.all(
    all(work).where('due_at', '<=', work.at).orderBy('due_at').orderBy('id').limit(most).forUpdate(),
  );
}

export async function seriesClients(work: Work, id: string): Promise<string[]> {
  const rows = await work.all(
    db
      .selectFrom('series_clients')
      .select('person_id')
      .where('practice_id', '=', work.practice)
      .where('series_id', '=', id)
      .orderBy('person_id'),
  );
  return rows.map((row) => row.person_id);
}

export function changeSeries(
  work: Work,
  id: string,
  set: Partial<Pick<SeriesRow, 'made_until' | 'ended_at' | 'due_at'>>,
): void {
  work.write(
    db
      .updateTable('appointment_series')
      .set(set)
      .where('practice_id', '=', work.practice)
      .where('id', '=', id),
  );
}

export function insertGap(work: Work, id: string, gap: Gap): void {
  work.write(
    db
      .insertInto('series_gaps')
      .values({ ...gap, practice_id: work.practice, id: work.uuid(), series_id: id, noted_at: work.at })
      .onConflict((conflict) => conflict.doNothing()),
  );
}

export async function gapsOf(work: Work, id: string): Promise<Gap[]> {
  return work.all(
    db
      .selectFrom('series_gaps')
      .select(['on_date', 'because'])
      .where('practice_id', '=', work.practice)
      .where('series_id', '=', id)
      .orderBy('on_date'),
  );
}

/** P6 a series of who was erased goes on with nobody: what nobody comes to ends. */
export async function forgetInSeries(work: Work, personId: string): Promise<string[]> {
  const rows = await work.all(
    db
      .selectFrom('series_clients')
      .select('series_id')
      .where('practice_id', '=', work.practice)
      .where('person_id', '=', personId),
  );
  work.write(
    db
      .deleteFrom('series_clients')
      .where('practice_id', '=', work.practice)
      .where('person_id', '=', personId),
  );
  return rows.map((row) => row.series_id);
}

/** AP21 those with this member go on without them; which they were. */
export async function leaveSeries(
  work: Work,
  { personId, memberId }: { personId: string; memberId: string },
): Promise<string[]> {
  const theirs = await work.all(
    all(work)
      .where('member_id', '=', memberId)
      .where('ended_at', 'is', null)
      .where('id', 'in', (eb) =>
        eb
          .selectFrom('series_clients')
          .select('series_id')
          .where('practice_id', '=', work.practice)
          .where('person_id', '=', personId),
      )
      .orderBy('id')
      .forUpdate(),
  );
  const ids = theirs.map(({ id }) => id);
  if (ids.length > 0)
    work.write(
      db
        .deleteFrom('series_clients')
        .where('practice_id', '=', work.practice)
        .where('person_id', '=', personId)
        .where('series_id', 'in', ids),
    );
  return ids;
}

/** AP9 what repeats and has nobody left who comes goes on no more; those who left are written down first. */
export async function endWithoutClients(work: Work, ids: readonly string[]): Promise<void> {
  await work.flush();
  for (const id of ids)
    if ((await seriesClients(work, id)).length === 0)
      changeSeries(work, id, { ended_at: work.at, due_at: null });
}
