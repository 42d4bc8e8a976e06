import { statement } from '#kit/db';
import { type World, breach } from '../world.ts';

/** What is told of a place: everything that the network says, and when who looked. */
const TOLD = `kind, country, organization, name, description, phone, text_to, url, address, hours, cost, cost_kind,
  audience, topics, areas, ages, languages, source, seen_on, sort_order, assured_on, assured_from, version`;

const ofIt = (row: string): string => `row(${TOLD.replaceAll(/(\w+)/g, `${row}.$1`)})`;

const UNEQUAL = `
  with tied as (select unnest($2::uuid[]) as practice_id),
  ours as (select * from resources where practice_id = $1 and network is null and retired_at is null
            and kind not in ('emergency', 'crisis_line')),
  copies as (select * from resources where network = $1 and ended_at is null)
  select t.practice_id, o.id, 'a place of the network isn’t there' as what from tied t cross join ours o
   where not exists (select from copies c where c.practice_id = t.practice_id and c.id = o.id)
  union all
  select c.practice_id, c.id, 'a copy says something else than the network' from copies c join ours o using (id)
    join tied t on t.practice_id = c.practice_id where ${ofIt('c')} is distinct from ${ofIt('o')}
  union all
  select c.practice_id, c.id, 'a copy of what isn’t on the list any more' from copies c
    join tied t on t.practice_id = c.practice_id where not exists (select from ours o where o.id = c.id)`;

const AT_ONCE = `
  select practice_id, id, 'a copy where nobody is in the network' as what from resources
   where network is not null and ended_at is null and not practice_id = any($1::uuid[])
  union all
  select practice_id, id, 'a number for somebody in danger came from a network' from resources
   where network is not null and kind in ('emergency', 'crisis_line')`;

type Row = { practice_id: string; id: string; what: string };

/** R17 R23 one list: every practice of the network holds what it says, and who left holds nothing of it. */
export async function oneListStands(world: World): Promise<void> {
  const network = world.practices.find((one) => one.isNetwork);
  if (!network) return;
  const tied = world.practices.filter(({ tie }) => tie === 'in').map(({ id }) => id);
  const found = await world.admin.query<Row>(statement(AT_ONCE), [tied]);
  // A job that died with its worker brings the list later.
  const isOnItsWay = world.deadJobs.size > 0;
  const differs = isOnItsWay
    ? []
    : (await world.admin.query<Row>(statement(UNEQUAL), [network.id, tied])).rows;
  for (const { practice_id: at, id, what } of [...found.rows, ...differs])
    breach(world, 'R17 one list', world.practices.find((one) => one.id === at)?.slug ?? '', id, what);
}
