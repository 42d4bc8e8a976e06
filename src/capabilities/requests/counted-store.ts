import { type GeneratedAlways, sql } from 'kysely';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';

/** What is counted of a request, each by itself. `all`: that it was sent. */
export const WHAT = ['all', 'age', 'payment', 'language', 'part', 'format'] as const;
export type What = (typeof WHAT)[number];

type CountedRow = {
  practice_id: string;
  /** 'YYYY-MM' */
  month: string;
  what: What;
  value: string;
  first_yes_hours: number | null;
  people: number;
  line: GeneratedAlways<string>;
};

const db = tables<{ asked_for: CountedRow }>();

/** A number of people who chose one thing in one month, and how long they waited for the first yes; null: none came. */
export type CountedLine = {
  readonly month: string;
  readonly what: What;
  readonly value: string;
  readonly hours: number | null;
  readonly people: number;
};

type One = Omit<CountedLine, 'people'>;

/** One more. */
export function countOne(work: Work, { month, what, value, hours }: One): void {
  work.write(
    db
      .insertInto('asked_for')
      .values({ practice_id: work.practice, month, what, value, first_yes_hours: hours, people: 1 })
      .onConflict((conflict) =>
        conflict.columns(['practice_id', 'line']).doUpdateSet({ people: sql<number>`asked_for.people + 1` }),
      ),
  );
}

/** One fewer; a line of nobody goes. */
export function countOneFewer(work: Work, { month, what, value, hours }: One): void {
  const line = `${month}/${what}/${value}/${hours ?? 'none'}`;
  const gone = db
    .deleteFrom('asked_for')
    .where('practice_id', '=', work.practice)
    .where('line', '=', line)
    .where('people', '=', 1);
  const fewer = db
    .updateTable('asked_for')
    .set({ people: sql<number>`people - 1` })
    .where('practice_id', '=', work.practice)
    .where('line', '=', line)
    .where('people', '>', 1);
  // In this order: a line of one goes, and isn't there to be made fewer.
  work.write(gone);
  work.write(fewer);
}

/** Every line of the months from one to another, both with it. */
export async function countedBetween(work: Work, from: string, to: string): Promise<CountedLine[]> {
  const rows = await work.all(
    db
      .selectFrom('asked_for')
      .selectAll()
      .where('practice_id', '=', work.practice)
      .where('month', '>=', from)
      .where('month', '<=', to)
      .orderBy('line'),
  );
  return rows.map((row) => ({
    month: row.month,
    what: row.what,
    value: row.value,
    hours: row.first_yes_hours,
    people: row.people,
  }));
}
