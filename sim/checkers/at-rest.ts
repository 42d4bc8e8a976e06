import { statement } from '#kit/db';
import { type World, breach } from '../world.ts';

type Row = { what: string; practice_id: string; id: string };

const UNREST = `
  select 'a delivery is due in the past' as what, practice_id::text, id::text from deliveries where due_at <= $1
  union all
  select 'a delivery is neither due nor settled', practice_id::text, id::text from deliveries
   where due_at is null and sent_at is null and held_at is null and failed_at is null
  union all
  select 'a delivery stays taken', practice_id::text, id::text from deliveries
   where taken_at < $2 and sent_at is null and held_at is null and failed_at is null
  union all
  select 'an inquiry is due in the past', practice_id::text, id::text from inquiries where next_due_at <= $1
  union all
  select 'somebody waits and nothing is due', practice_id::text, id::text from inquiries
   where standing = 'waiting' and next_due_at is null and request_says is distinct from 'not_chosen'
  union all
  select 'an answer neither left nor was taken back', practice_id::text, inquiry_id::text from answers
   where left_at is null and leaves_at <= $1 and undone_at is null and withdrawn_at is null and bounced_at is null
  union all
  select 'a no without a place to turn to', practice_id::text, inquiry_id::text from answers
   where kind = 'no' and places is null
     and inquiry_id not in (select i.id from inquiries i join persons p on p.practice_id = i.practice_id
       and p.id = i.person_id where p.erased_at is not null)
  union all
  select 'a job is left lying', coalesce(payload->>'practice', ''), id::text from graphile_worker._private_jobs
   where not id = any($3::bigint[])`;

/** After each day: every job done, every delivery settled or due later, nothing due in the past. */
export async function allAtRest(world: World): Promise<void> {
  const now = world.clock.now();
  const { rows } = await world.admin.query<Row>(statement(UNREST), [
    now.toString(),
    now.subtract({ minutes: 10 }).toString(),
    [...world.deadJobs],
  ]);
  for (const row of rows) breach(world, 'at rest', slugOf(world, row.practice_id), row.id, row.what);
}

export function slugOf(world: World, practice: string): string {
  return world.practices.find((one) => one.id === practice)?.slug ?? practice;
}
