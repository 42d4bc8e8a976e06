import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';

/** Words of any length that people write fit; a file of resources to import may be larger. */
const MOST = 256 * 1024;
const MOST_IMPORTED = 13 * 1024 * 1024;
const IMPORT = '/desk/places/import';
/** Bounds its own body, which brings a recording along (kit/http/form-with-file.ts); only who is signed in gets there. */
const CALLS = '/desk/calls';

type Refused = (c: Context) => Response | Promise<Response>;

/**
 * Refuses what no form of ours can be, before any room reads it: a body that goes on and on (counted as it comes,
 * whatever its header says), and NUL, which PostgreSQL can't hold.
 */
export function soundBody(refused: Refused): MiddlewareHandler {
  const small = bodyLimit({ maxSize: MOST, onError: refused });
  const large = bodyLimit({ maxSize: MOST_IMPORTED, onError: refused });
  return async (c, next) => {
    if (hasNul(c.req.url)) return refused(c);
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    if (c.req.path === CALLS) return next();
    if (c.req.path === IMPORT) return large(c, next);
    return small(c, async () => {
      if (hasNul(await c.req.text())) c.res = await refused(c);
      else await next();
    });
  };
}

/** Bare, as addresses and forms write it, and as JSON does: a form would write that backslash as %5C. */
const hasNul = (text: string): boolean => text.includes('\0') || /%00|\\u0000/.test(text);
