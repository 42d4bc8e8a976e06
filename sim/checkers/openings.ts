import { statement } from '#kit/db';
import { type World, breach } from '../world.ts';

const ROWS = `
  select o.practice_id, o.id, o.named::int as named,
         (select count(*)::int from opening_namings n
           where n.practice_id = o.practice_id and n.opening_id = o.id and n.named_at > o.confirmed_at) as counted,
         (select count(*)::int from opening_namings n
           where n.practice_id = o.practice_id and n.opening_id = o.id and n.named_at = o.confirmed_at) as just_then,
         (select count(*)::int from opening_namings n
            join answers a on a.practice_id = coalesce(n.for_practice, n.practice_id) and a.id = n.for_id
           where n.practice_id = o.practice_id and n.opening_id = o.id and a.left_at is null
             and coalesce(a.undone_at, a.withdrawn_at) is not null) as kept_back,
         o.closed_at is null and o.ends_at < $1::timestamptz - interval '2 hours' as forgotten
    from openings o where o.home_practice is null`;

type Row = {
  practice_id: string;
  id: string;
  named: number;
  counted: number;
  /** In the very instant in which it was confirmed, before or after: nobody can tell. */
  just_then: number;
  kept_back: number;
  forgotten: boolean;
};

/** On which lists openings should stand and which they do; in each practice whatever is only on one side. */
const LISTED = `
  with should as (
    select o.practice_id, o.id, list, coalesce(o.named_at, '-infinity') as named_at, o.ends_at
      from openings o, unnest(lists_of_opening(o.languages, o.formats, o.licensed_in, o.payers)) list
     where o.closed_at is null and o.named < 3),
  does as (select practice_id, opening_id, list, named_at, ends_at from listed_openings)
  select distinct practice_id, id
    from ((table should except table does) union all (table does except table should)) differs`;

/** O5 what is found is what is there: open, and named to fewer than three. */
async function listsAreWhole(world: World): Promise<void> {
  const { rows } = await world.admin.query<{ practice_id: string; id: string }>(statement(LISTED));
  for (const row of rows) {
    const slug = world.practices.find((one) => one.id === row.practice_id)?.slug ?? '';
    breach(world, 'O5 listed', slug, row.id, 'stands on other lists than it should');
  }
}

/** O1 O3 nobody is named more than three times between two confirmations, nor by an answer that never left. */
export async function openingsAreHonest(world: World): Promise<void> {
  await listsAreWhole(world);
  const { rows } = await world.admin.query<Row>(statement(ROWS), [world.clock.now().toString()]);
  for (const row of rows) {
    const slug = world.practices.find((one) => one.id === row.practice_id)?.slug ?? '';
    const say = (rule: string, what: string): void => breach(world, rule, slug, row.id, what);
    if (row.counted > 3) say('O3 named', `named to ${row.counted} people`);
    if (row.named < row.counted || row.named > row.counted + row.just_then)
      say('O3 counted', `says ${row.named}, was named ${row.counted} times`);
    if (row.kept_back > 0) say('O3 kept back', 'an answer that never left named it');
    if (row.forgotten) say('O1 ended', 'it ended and nobody swept it');
  }
}
