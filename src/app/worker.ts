import { Logger, type Runner, run } from 'graphile-worker';
import type { House } from './house.ts';
import { jobs } from './jobs.ts';
import type { Log } from './log.ts';
import { sweep } from './schedule.ts';

export type Worker = { stop(): Promise<void> };

const SWEEP_EVERY_MS = 2_000;
const CONCURRENCY = 4;

/** Runs the jobs as they come, and sweeps what is due. Any number of workers may run on one database. */
export async function startWorker(house: House, log: Log): Promise<Worker> {
  const runner: Runner = await run({
    pgPool: house.pool,
    concurrency: CONCURRENCY,
    noHandleSignals: true,
    logger: new Logger(() => (level, message) => {
      if (level === 'error' || level === 'warning') log.warn({ from: 'jobs' }, message);
    }),
    taskList: Object.fromEntries(
      Object.entries(jobs(house)).map(([name, job]) => [name, (payload: unknown) => job(payload)]),
    ),
  });
  const sweeping = sweepAgainAndAgain(house, log);
  return {
    async stop() {
      await Promise.all([runner.stop(), sweeping.stop()]);
    },
  };
}

function sweepAgainAndAgain(house: House, log: Log): Worker {
  const stopping = new AbortController();
  const going = (async () => {
    while (!stopping.signal.aborted) {
      try {
        await sweep(house);
      } catch (error) {
        log.warn({ err: error }, 'a sweep did not come to its end and will be made again');
      }
      await pause(SWEEP_EVERY_MS, stopping.signal);
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await going;
    },
  };
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (signal.aborted) return done();
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      done();
    });
  });
}
