import { Worker } from 'node:worker_threads';
import { type Refusal, refuse } from '#kit/outcome';
import { instantOf } from '#kit/wall-time';
import type { Busy, Reading } from './rules/busy-elsewhere.ts';

/** What the thread is handed: `Reading`, in what can be handed over. */
export type HandedOver = {
  readonly text: string;
  readonly from: number;
  readonly until: number;
  readonly zone: string;
};

/** What it hands back. */
export type HandedBack = Refusal<'no_calendar' | 'too_much'> | readonly (readonly [number, number])[];

const TIME_MS = 15_000;

/**
 * AP32 reads a file in a thread of its own, which is ended when it takes too long: a rule that never comes to an end, or a file that grows as it
 * is read, holds up nobody else's work.
 */
export function readApart(
  text: string,
  reading: Reading,
  timeMs = TIME_MS,
): Promise<readonly Busy[] | Refusal<'no_calendar' | 'too_much'>> {
  const handed: HandedOver = {
    text,
    from: reading.from.epochMilliseconds,
    until: reading.until.epochMilliseconds,
    zone: reading.zone,
  };
  const thread = new Worker(new URL('reading-thread.ts', import.meta.url), {
    workerData: handed,
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  });
  return new Promise((done) => {
    const enough = setTimeout(() => over(refuse('too_much')), timeMs);
    const over = (outcome: readonly Busy[] | Refusal<'no_calendar' | 'too_much'>): void => {
      clearTimeout(enough);
      void thread.terminate();
      done(outcome);
    };
    thread.once('message', (back: HandedBack) =>
      over(
        'refused' in back
          ? back
          : back.map(([from, until]) => ({ from: instantOf(from), until: instantOf(until) })),
      ),
    );
    // It ran out of memory, or met what nobody thought of: this file can't be read.
    thread.once('error', () => over(refuse('too_much')));
  });
}
