import type { Context, MiddlewareHandler } from 'hono';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Did this request come from a page of our own? Asked of every request that may change something. */
export function isFromOwnPage(request: { method: string; headers: Headers }, ownOrigin: string): boolean {
  if (READS.has(request.method)) return true;
  // Written by the browser itself, never by a page. A form of ours always says "same-origin"; "none" (typed, bookmarked)
  // and "same-site" (another name under the same domain, perhaps not ours) can't be the sending of a form of ours.
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  // Browsers before 2023, and every browser on plain http outside the own machine, say only this. A page that tells
  // no referrer says "null" here, which every other page can say too, so it counts for nothing.
  return request.headers.get('origin') === ownOrigin;
}

/**
 * Refuses to change anything for a form that stands on somebody else's page: such a form would arrive with the
 * signed-in person's cookies. `refused` answers instead; it must say what to do, since an old browser can end here.
 */
export function sameOrigin(
  baseUrl: string,
  refused: (c: Context) => Response | Promise<Response>,
): MiddlewareHandler {
  const ownOrigin = new URL(baseUrl).origin;
  return async (c, next) => {
    if (!isFromOwnPage(c.req.raw, ownOrigin)) return refused(c);
    await next();
    return undefined;
  };
}
