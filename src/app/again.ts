import type { Log } from './log.ts';

/** Something that goes on until it is told to stop. */
export type Going = { stop(): Promise<void> };

/** Does it at once, and again so long after each time that it was done; what goes wrong is logged and tried the next time. */
export function again(everyMs: number, log: Log, act: () => Promise<unknown>): Going {
  const stopping = new AbortController();
  const going = (async () => {
    while (!stopping.signal.aborted) {
      try {
        await act();
      } catch (error) {
        log.warn({ err: error }, 'what runs again and again broke off, and will be tried again');
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
