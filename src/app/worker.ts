import { Logger, type Runner, run } from 'graphile-worker';
import { readCalendarsDue } from '#appointments';
import { watchAll } from '#channels';
import { forgetOldLimits } from '#kit/http/limits';
import { type Going, again } from './again.ts';
import type { House } from './house.ts';
import { Notices } from './notices.ts';
import { type JobRunner, jobs } from './jobs.ts';
import { type Log, errorLine } from './log.ts';
import { chainTrails, sweep } from './schedule.ts';

const SWEEP_EVERY_MS = 2_000;
const CHAIN_EVERY_MS = 2_000;
const TIDY_EVERY_MS = 3_600_000;
/** Apart from the sweep: another's server may think for seconds. Each calendar has its own date. */
const CALENDARS_EVERY_MS = 10_000;
const CONCURRENCY = 4;

/** Runs the jobs as they come, and sweeps what is due. Any number of workers may run on one database. */
export async function startWorker(house: House, log: Log): Promise<Going> {
  const queue = await runJobs(house, log);
  const sweeping = again(SWEEP_EVERY_MS, log, () => sweep(house));
  const chaining = again(CHAIN_EVERY_MS, log, () => chainTrails(house.source));
  const tidying = again(TIDY_EVERY_MS, log, () => house.source.forInstallation(forgetOldLimits));
  const calendars = again(CALENDARS_EVERY_MS, log, () => readCalendarsDue(house));
  const mailboxes = await watchMailboxes(house, log);
  return {
    async stop() {
      await Promise.all([
        queue.stop(),
        sweeping.stop(),
        chaining.stop(),
        tidying.stop(),
        calendars.stop(),
        mailboxes.stop(),
      ]);
    },
  };
}

/**
 * Keeps a runner of the queue going. It gives up when the database breaks off just as a job's end was to be written down,
 * and another is started then; what that job was about is a date on a row, which the sweep finds.
 */
async function runJobs(house: House, log: Log): Promise<Going> {
  let runner = await startRunner(house, log);
  let [isOver, isStopping] = [false, false];
  const going = again(SWEEP_EVERY_MS, log, async () => {
    if (isOver) runner = await startRunner(house, log);
    isOver = true;
    // Told to stop while this one was starting.
    if (isStopping) await runner.stop();
    await runner.promise;
  });
  return {
    async stop() {
      isStopping = true;
      await Promise.all([runner.stop().catch(() => undefined), going.stop()]);
    },
  };
}

function startRunner(house: House, log: Log): Promise<Runner> {
  return run({
    pgPool: house.pool,
    concurrency: CONCURRENCY,
    noHandleSignals: true,
    // Without these, a broken connection at a job's end is nobody's error, and ends the process.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    logger: new Logger(() => (level, message, meta) => {
      // What went wrong in a job is repeated in full behind these words.
      const [said] = message.split(' with error');
      if (level === 'error' || level === 'warning') log.warn({ from: 'jobs', err: meta?.['error'] }, said);
    }),
    taskList: Object.fromEntries(
      Object.entries(jobs(house)).map(([name, job]) => [name, (payload: unknown) => guarded(job, payload)]),
    ),
  });
}

/** The queue keeps the message of an error beside the job, in plain text: what it is and where it arose, never its words. */
async function guarded(job: JobRunner, payload: unknown): Promise<void> {
  try {
    await job(payload);
  } catch (error) {
    const { type, code, message, stack } = errorLine(error);
    const failed = new Error([type, code, message].filter((part) => part !== undefined).join(' '));
    failed.stack = stack ?? '';
    throw failed;
  }
}

/** Reads the mail of every practice that has a mailbox; hears of a new one at once. */
async function watchMailboxes(house: House, log: Log): Promise<Going> {
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
