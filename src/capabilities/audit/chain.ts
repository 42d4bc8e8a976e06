import { sql } from 'kysely';
import type { InstallationWork, Work, WorkSource } from '#kit/work';
import { NO_LINK, linkOf } from './seal.ts';
import { db } from './tables.ts';

/** How many lines get their link in one transaction. */
const AT_ONCE = 500;

/** Practices with lines that wait for their place in the chain. */
export async function unchained(work: Pick<InstallationWork, 'all'>, most: number): Promise<string[]> {
  const rows = await work.all(
    db
      .selectFrom(sql<{ practice_id: string }>`across_practices_unchained(${most})`.as('u'))
      .select(sql<string>`practice_id`.as('practice')),
  );
  return rows.map((row) => row.practice);
}

/**
 * Gives every line that waits its place in the practice's chain; returns how many got one. Where two workers come to one
 * practice, one gives way: a chain has one end. It isn't done in the action's own transaction, because then everybody in
 * a practice would wait for everybody else.
 */
export async function chainDue(source: WorkSource, practice: string): Promise<number> {
  for (let done = 0; ;) {
    const batch = await source.inPractice(practice, { kind: 'system' }, chainSome);
    done += batch;
    if (batch < AT_ONCE) return done;
  }
}

async function chainSome(work: Work): Promise<number> {
  if (!(await takeTurn(work))) return 0;
  // A statement of its own after the turn was taken: it sees what the one before us committed.
  const [head, waiting] = await Promise.all([headOf(work), waitingLines(work)]);
  if (waiting.length === 0) return 0;
  const made = { seqs: [] as number[], lines: [] as string[], links: [] as Buffer[] };
  let { seq, link } = head;
  for (const line of waiting) {
    if (line.isLinked) continue;
    seq += 1;
    link = linkOf(work.keys, { before: link, seq, line: line.id, mac: line.mac });
    made.seqs.push(seq);
    made.lines.push(line.id);
    made.links.push(link);
  }
  const { practice } = work;
  // Arrays, so that the statement's text is the same for any number of lines.
  const insert = sql`insert into audit_links (practice_id, seq, line_id, link, chained_at)
    select ${practice}, seq, line_id, link, ${work.at}
      from unnest(${made.seqs}::bigint[], ${made.lines}::uuid[], ${made.links}::bytea[]) as made (seq, line_id, link)`;
  work.write({ compile: () => insert.compile(db) });
  work.write(
    db
      .deleteFrom('audit_pending')
      .where('practice_id', '=', practice)
      .where('line_id', '=', sql<string>`any(${waiting.map((line) => line.id)}::uuid[])`),
  );
  return waiting.length;
}

/** Whether the end of this practice's chain is ours until this transaction ends. */
async function takeTurn(work: Work): Promise<boolean> {
  const turn = sql<{
    taken: boolean;
  }>`select pg_try_advisory_xact_lock(hashtextextended(${`audit chain ${work.practice}`}, 0)) as taken`;
  const row = await work.one({ compile: () => turn.compile(db) });
  return row?.taken === true;
}

async function headOf(work: Work): Promise<{ seq: number; link: Buffer }> {
  const [head] = await work.all(
    db
      .selectFrom('audit_links')
      .select(['seq', 'link'])
      .where('practice_id', '=', work.practice)
      .orderBy('seq', 'desc')
      .limit(1),
  );
  return head ?? { seq: 0, link: NO_LINK };
}

/** In the order of their ids, which is that of their time. A line that was taken away before its turn stays queued, and is found so. */
function waitingLines(work: Work): Promise<{ id: string; mac: Buffer; isLinked: boolean }[]> {
  return work.all(
    db
      .selectFrom('audit_pending as p')
      .innerJoin('audit_lines as l', (join) =>
        join.onRef('l.practice_id', '=', 'p.practice_id').onRef('l.id', '=', 'p.line_id'),
      )
      .leftJoin('audit_links as k', (join) =>
        join.onRef('k.practice_id', '=', 'p.practice_id').onRef('k.line_id', '=', 'p.line_id'),
      )
      .select(['l.id', 'l.mac', sql<boolean>`k.seq is not null`.as('isLinked')])
      .where('p.practice_id', '=', work.practice)
      .orderBy('p.line_id')
      .limit(AT_ONCE),
  );
}
