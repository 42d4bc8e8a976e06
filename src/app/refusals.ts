import type { MiddlewareHandler } from 'hono';
import type { Log } from './log.ts';

const MINUTE = 60_000;

/**
 * What was turned away, for who watches the server: a line at most each minute, with how often which route gave which
 * answer (wrong codes, limits that were reached, forms of other sites). Whose requests they were is nowhere.
 */
export function refusals(log: Pick<Log, 'warn'>): { count: MiddlewareHandler; stop(): void } {
  const counts = new Map<string, number>();
  let waiting: NodeJS.Timeout | undefined;
  const tell = (): void => {
    clearTimeout(waiting);
    waiting = undefined;
    if (counts.size === 0) return;
    log.warn({ refused: Object.fromEntries(counts) }, 'requests were turned away');
    counts.clear();
  };
  return {
    async count(c, next) {
      await next();
      const { status } = c.res;
      // A path that nobody has is a robot's; what has a route was meant.
      if (status < 400 || status >= 500 || /^\/?\*$/.test(c.req.routePath)) return;
      const what = `${status} ${c.req.method} ${c.req.routePath}`;
      counts.set(what, (counts.get(what) ?? 0) + 1);
      waiting ??= setTimeout(tell, MINUTE).unref();
    },
    stop: tell,
  };
}
