import { openPractice } from '#accounts';
import { receive } from '#inquiries';
import pg from 'pg';
import { madeUpAddress, madeUpContact, madeUpPractice } from './made-up.ts';
import type { Newcomer } from './newcomer-house.ts';

/** A practice that nobody in a test has anything to do with: what it holds must not be seen, and must not change. */
export type OtherPractice = {
  readonly id: string;
  /** Of everything that it has, and the way to its person's page. */
  readonly ids: readonly string[];
  /** Its rows, table by table. That an operator looked at its numbers is told in its trail, which doesn't count. */
  rows(): Promise<string>;
  close(): Promise<void>;
};

/** Words of it that stand nowhere else. */
export const THEIRS = /Zephyrine|quillfeather|planted in another practice/i;

export async function otherPractice(h: Newcomer): Promise<OtherPractice> {
  const owner = { name: 'Zephyrine', email: 'zephyrine@quillfeather.example', userId: null };
  const other = await openPractice(
    h.house.source,
    { kind: 'system' },
    madeUpPractice('another', { name: 'Another Practice', owner }),
  );
  const ways = [madeUpAddress('zephyrine@quillfeather.example')];
  const contact = madeUpContact('Zephyrine', { words: 'Planted in another practice.', ways });
  const { inquiry } = await receive(h.house.source, other.practice, { kind: 'visitor' }, contact);
  const admin = new pg.Client({ connectionString: h.adminUrl });
  await admin.connect();
  const { rows: tables } = await admin.query<{ name: string }>(
    `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'practice_id'
       and table_name !~ '^(limits|audit_)' order by 1`,
  );
  const rows = async (): Promise<string> => {
    const all: string[] = [];
    for (const { name } of tables) {
      const { rows: found } = await admin.query<{ said: string | null }>(
        `select string_agg(row::text, ' ' order by row::text) as said from ${name} as row where practice_id = $1`,
        [other.practice],
      );
      all.push(`${name} ${found[0]?.said ?? ''}`);
    }
    return all.join('\n');
  };
  return {
    id: other.practice,
    ids: [other.practice, other.owner, inquiry.id, inquiry.personId, inquiry.link],
    rows,
    close: () => admin.end(),
  };
}
