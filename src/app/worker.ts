import { Logger, type Runner, run } from 'graphile-worker';
import { watchAll } from '#channels';
import { forgetOldLimits } from '#kit/http/limits';
import type { House } from './house.ts';
import { Notices } from './notices.ts';
import { jobs } from './jobs.ts';
import type { Log } from './log.ts';
import { chainTrails, sweep } from './schedule.ts';

export type Worker = { stop(): Promise<void> };

const SWEEP_EVERY_MS = 2_000;
const CHAIN_EVERY_MS = 2_000;
const TIDY_EVERY_MS = 3_600_000;
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
  const sweeping = again(SWEEP_EVERY_MS, log, () => sweep(house));
  const chaining = again(CHAIN_EVERY_MS, log, () => chainTrails(house.source));
  const tidying = again(TIDY_EVERY_MS, log, () => house.source.forInstallation(forgetOldLimits));
  const mailboxes = await watchMailboxes(house, log);
  return {
    async stop() {
      await Promise.all([runner.stop(), sweeping.stop(), chaining.stop(), tidying.stop(), mailboxes.stop()]);
    },
  };
}

/** Reads the mail of every practice that has a mailbox; hears of a new one at once. */
async function watchMailboxes(house: House, log: Log): Promise<Worker> {
  const stopping = new AbortController();
  const watching = watchAll({ source: house.source, log, stop: stopping.signal });
  const notices = await Notices.listen(house.databaseUrl, 'mailboxes', {
    heard: () => watching.lookAgain(),
    trouble: (error) => log.warn({ err: error }, 'changes of mailboxes are heard a minute late'),
  });
  return {
    async stop() {
      stopping.abort();
      notices.close();
      await watching.ended;
    },
  };
}

function again(everyMs: number, log: Log, act: () => Promise<unknown>): Worker {
  const stopping = new AbortController();
  const going = (async () => {
    while (!stopping.signal.aborted) {
      try {
        await act();
      } catch (error) {
        log.warn({ err: error }, 'a sweep did not come to its end and will be made again');
      }
      await pause(everyMs, stopping.signal);
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
