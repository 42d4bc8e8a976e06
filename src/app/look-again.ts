import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';

/** A connection on which nothing is said is cut by what stands in between, most often after a minute. */
const STILL_HERE_AFTER = 25_000;

/** Calls `tell` on each change, until the returned function is called. */
type Watch = (tell: () => void) => () => void;

/**
 * Server-sent events: "look again", never the words themselves. With `isNews` a change is told only where it is one for whoever
 * listens; it is also asked as the line is opened, for what happened before.
 */
export function lookAgain(c: Context, watch: Watch, isNews?: () => Promise<boolean>): Response {
  return streamSSE(c, async (stream) => {
    let changed = isNews !== undefined;
    let wake: () => void = () => undefined;
    const stop = watch(() => {
      changed = true;
      wake();
    });
    stream.onAbort(() => wake());
    try {
      await stream.write(': here\n\n');
      while (!stream.aborted) {
        // What changed while the last word was still on its way is told at once.
        if (!changed) {
          // The timer ends with the wait: left behind, it would keep a server that stops alive.
          await new Promise<void>((done) => {
            const timer = setTimeout(done, STILL_HERE_AFTER);
            wake = () => {
              clearTimeout(timer);
              done();
            };
          });
        }
        const isChanged = changed;
        changed = false;
        if (!isChanged) await stream.write(': still here\n\n');
        // What is no news for them isn't told at all: a line that stirs would say how busy the practice is.
        else if (isNews === undefined || (await isNews())) await stream.writeSSE({ data: 'again' });
      }
    } finally {
      stop();
    }
  });
}
