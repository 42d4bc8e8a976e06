import { Logger, runOnce } from 'graphile-worker';
import type { House } from '#app/house';
import { jobs } from '#app/jobs';

/** Does what is to be done now, as a worker would, until nothing is left. */
export async function runJobs(house: House): Promise<void> {
  const tasks = Object.entries(jobs(house)).map(([name, job]) => [name, (given: unknown) => job(given)]);
  await runOnce({
    pgPool: house.pool,
    taskList: Object.fromEntries(tasks) as Record<string, (given: unknown) => Promise<void>>,
    noHandleSignals: true,
    logger: new Logger(() => () => undefined),
  });
}
