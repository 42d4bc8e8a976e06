import { type Selectable, sql } from 'kysely';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import { agesFor, listsFor } from './rules/lists.ts';
import type { Need } from './rules/matching.ts';
import { type Opening, type OpeningRow, toOpening } from './store.ts';

const db = tables<{ openings: OpeningRow }>();

/** So many are looked at closely; what orders them softly chooses among those who were named least lately. */
export const MOST_FOUND = 100;

/**
 * Those that fit a need and may be named now, whoever was named least lately first, at most a hundred. Each of the few lists
 * that the need asks for is read from its beginning until it has given a hundred: so it takes as long among a million as among
 * ten thousand (docs/decisions/0018). One text for every need, which each connection plans once.
 */
export async function findOpenings(work: Work, need: Need): Promise<Opening[]> {
  const rows = await work.all<Selectable<OpeningRow>>({ compile: () => findingFor(work, need) });
  return rows.map(toOpening);
}

/** The statement by itself, for whoever asks how the database goes about it. */
export const findingFor = (work: Pick<Work, 'practice' | 'at'>, need: Need) =>
  sql<Selectable<OpeningRow>>`
  select o.*
    from (select distinct l.named_at, l.opening_id
            from unnest(${listsFor(need)}::text[]) as asked (list)
           cross join lateral (
             select f.named_at, f.opening_id
               from listed_openings f
              where f.practice_id = ${work.practice}
                and f.list = asked.list
                and f.ends_at > ${work.at}
                and f.ages & ${agesFor(need)}::smallint <> 0
              order by f.named_at, f.opening_id
              limit ${MOST_FOUND}) l
           order by l.named_at, l.opening_id
           limit ${MOST_FOUND}) pool
    join openings o on o.practice_id = ${work.practice} and o.id = pool.opening_id
   order by pool.named_at, pool.opening_id`.compile(db);
