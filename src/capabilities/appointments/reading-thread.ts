import { parentPort, workerData } from 'node:worker_threads';
import { isRefused } from '#kit/outcome';
import { instantOf } from '#kit/wall-time';
import type { HandedBack, HandedOver } from './reading-apart.ts';
import { busyIn } from './rules/busy-elsewhere.ts';

/** The thread of `readApart`. */

const { text, from, until, zone } = workerData as HandedOver;
const found = busyIn(text, { from: instantOf(from), until: instantOf(until), zone });
const back: HandedBack = isRefused(found)
  ? found
  : found.map((one) => [one.from.epochMilliseconds, one.until.epochMilliseconds]);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, no window's
parentPort?.postMessage(back);
