import { jobs } from '#app/jobs';
import { sweep } from '#app/schedule';
import { statement } from '#kit/db';
import { ASK } from '#requests';
import { heardOfAsk } from './hearing.ts';
import { type World, breach } from './world.ts';

/**
 * The worker of the town. Graphile Worker's own runner waits on the machine's clock, which would stand in the way of
 * months that pass in a minute. So jobs are claimed here from its table, with its meaning kept: a job is taken by
 * marking it, done by removing it, tried again when it failed, and one whose worker died stays taken for four hours.
 */

/** How long Graphile Worker leaves a job with a worker that no longer answers. */
const GIVEN_UP_AFTER = { hours: 4 };
const PASSING_FAULT_AGAIN = { seconds: 3 };

type Claimed = { id: string; name: string; payload: unknown };

const CLAIM = `
  with free as (
    select id from graphile_worker._private_jobs where locked_at is null order by priority, id limit 50
  )
  update graphile_worker._private_jobs j
     set locked_at = j.run_at, locked_by = 'town', attempts = j.attempts + 1
    from free, graphile_worker._private_tasks t
   where j.id = free.id and t.id = j.task_id
  returning j.id, t.identifier as name, j.payload`;

const DONE = 'delete from graphile_worker._private_jobs where id = any($1::bigint[])';

async function claim(world: World): Promise<Claimed[]> {
  const { rows } = await world.admin.query<Claimed>(statement(CLAIM));
  return rows.toSorted((a, b) => Number(a.id) - Number(b.id));
}

async function release(world: World, id: string): Promise<void> {
  world.deadJobs.delete(id);
  await world.admin.query(
    'update graphile_worker._private_jobs set locked_at = null, locked_by = null where id = $1',
    [id],
  );
}

/** Runs every job that is there. True when there was one. */
async function runJobs(world: World): Promise<boolean> {
  const claimed = await claim(world);
  const done: string[] = [];
  for (const job of claimed) {
    const end = await runOne(world, job);
    if (end === 'done') done.push(job.id);
    if (end === 'done' && job.name === ASK) await heardOfAsk(world, job.payload);
    if (end === 'done') continue;
    world.deadJobs.add(job.id);
    const again = world.clock.now().add(end === 'died' ? GIVEN_UP_AFTER : PASSING_FAULT_AGAIN);
    world.agenda.plan(again, () => release(world, job.id));
  }
  if (done.length > 0) {
    await world.admin.query(statement(DONE), [done]);
  }
  return claimed.length > 0;
}

/** A job, or a sweep, runs until it is done or its process is gone. */
async function mortal<T>(world: World, work: () => Promise<T>): Promise<T | 'died'> {
  const death = new Promise<'died'>((resolve) => {
    world.died = () => resolve('died');
  });
  try {
    return await Promise.race([work(), death]);
  } finally {
    world.died = undefined;
  }
}

async function runOne(world: World, job: Claimed): Promise<'done' | 'died' | 'failed'> {
  const run = jobs(world.house)[job.name];
  if (!run) {
    breach(world, 'jobs', '', job.id, `a job that nobody runs: ${job.name}`);
    return 'done';
  }
  try {
    return (await mortal(world, () => run(job.payload))) === 'died' ? 'died' : 'done';
  } catch (error) {
    breach(world, 'jobs', '', job.id, `${job.name} failed: ${String(error)}`);
    return 'failed';
  }
}

const NEXT = `select floor(extract(epoch from least(
  (select min(due_at) from deliveries where due_at is not null),
  (select min(next_due_at) from inquiries where next_due_at is not null),
  (select min(note_due_at) from practices where note_due_at is not null),
  (select min(erase_due_at) from persons where erase_due_at is not null),
  (select min(due_at) from openings where due_at is not null),
  (select min(due_at) from requests where due_at is not null),
  (select min(due_at) from asked_of_us where due_at is not null),
  (select min(due_at) from postings where due_at is not null),
  (select min(due_at) from try_lists),
  (select min(due_at) from appointments where due_at is not null),
  (select min(due_at) from appointment_series where due_at is not null),
  (select min(due_at) from shared_files where due_at is not null),
  (select min(due_at) from digests where due_at is not null),
  (select min(erase_due_at) from received_mails where erase_due_at is not null),
  (select min(due_at) from freed_times where due_at is not null))) * 1000)::float8 as next,
  exists (select from graphile_worker._private_jobs where locked_at is null) as jobs`;

/** The next instant at which something falls due by itself, in milliseconds since the epoch. */
async function whatIsNext(world: World): Promise<{ due: number | undefined; jobs: boolean }> {
  const { rows } = await world.admin.query<{ next: number | null; jobs: boolean }>(statement(NEXT));
  return { due: rows[0]?.next ?? undefined, jobs: rows[0]?.jobs ?? false };
}

const MOST_ROUNDS = 40;

/** Brings the house to rest at this instant: every job run, everything due swept. Returns when next something is due. */
export async function settle(world: World): Promise<number | undefined> {
  for (let round = 1; ; round += 1) {
    const { due, jobs: some } = await whatIsNext(world);
    if (some) await runJobs(world);
    const isDue = due !== undefined && due <= world.clock.now().epochMilliseconds;
    if (!some && !isDue) return due;
    if (round > MOST_ROUNDS) {
      breach(
        world,
        'rest',
        '',
        '',
        'the house does not come to rest: the same thing falls due again and again',
      );
      return undefined;
    }
    if (isDue) await mortal(world, () => sweep(world.house));
  }
}

/** Lives until the end, or until a day that was enough: what was planned and what falls due, one thing after the other. */
export async function live(world: World, atEachDay: () => Promise<'enough' | 'go on'>): Promise<void> {
  const end = world.endsAt.epochMilliseconds;
  let due = await settle(world);
  let midnight = world.startsAt.epochMilliseconds + 86_400_000;
  for (;;) {
    const planned = world.agenda.nextAt;
    const next = Math.min(due ?? Infinity, planned ?? Infinity);
    // What is due at midnight itself is done before the day is looked at.
    if (midnight < next && midnight <= end) {
      moveTo(world, midnight);
      if ((await atEachDay()) === 'enough') return;
      midnight += 86_400_000;
      continue;
    }
    if (next > end) return;
    moveTo(world, next);
    if (planned === next) await world.agenda.take()?.();
    due = await settle(world);
  }
}

function moveTo(world: World, milliseconds: number): void {
  const at = Temporal.Instant.fromEpochMilliseconds(milliseconds);
  if (Temporal.Instant.compare(at, world.clock.now()) > 0) world.clock.moveTo(at);
}
