/**
 * A watcher that is killed, as by `kill -9`, right after it has taken a mail in and before it can mark it seen.
 * Run as a process of its own by `journey.db.test.ts`: URL, MASTER, PRACTICE in the environment.
 */
import pino from 'pino';
import { watchMailbox } from '#channels';
import { systemClock } from '#kit/clock';
import type { WorkSource } from '#kit/work';
import { connected, countReceived } from './house.ts';

const { URL: url = '', MASTER = '', PRACTICE: practice = '' } = process.env;
const { source } = connected(url, Buffer.from(MASTER, 'hex'), systemClock);
const dying: WorkSource = {
  ...source,
  async inPractice(inside, actor, act) {
    const result = await source.inPractice(inside, actor, act);
    if ((await source.inPractice(practice, { kind: 'system' }, countReceived)) > 0)
      process.kill(process.pid, 'SIGKILL');
    return result;
  },
};

await watchMailbox({
  source: dying,
  practice,
  log: pino({ enabled: false }),
  stop: new AbortController().signal,
  pace: { leaseLasts: { seconds: 2 } },
});
