import type { Context, MiddlewareHandler } from 'hono';
import { readAtMost } from '#kit/http/body';

/** Words of any length that people write fit. */
const MOST = 256 * 1024;
/**
 * They bound their own bodies: a call brings a recording along (kit/http/form-with-file.ts), an import its files. Only who
 * is signed in gets there, so that nobody else has so much read.
 */
const WITH_FILES = new Set(['/desk/calls', '/desk/places/import']);
/** A client's file, which is read as it comes (kit/http/file-stream.ts); behind the gate of their page. */
export const isSharedFile = (path: string): boolean =>
  /^\/my\/[^/]+\/shared\/[^/]+\/files\/[^/?]+$/.test(path);

/** Whether whoever answers reads its body itself. The gate gives back plain forms alone, so only a form with a file is left to it. */
const bringsFiles = (c: Context): boolean =>
  WITH_FILES.has(c.req.path) ||
  (isSharedFile(c.req.path) && /^multipart\/form-data/i.test(c.req.header('content-type') ?? ''));

/** What a request can't be made of with a body; what came with one of them all the same isn't read. */
const WITHOUT_BODY = new Set(['GET', 'HEAD', 'TRACE']);

export type Unsound = 'unsound' | 'tooLong';
type Refused = (c: Context, why: Unsound) => Response | Promise<Response>;

/**
 * Refuses what no form of ours can be, before any room reads it: a body that goes on and on (counted as it comes,
 * whatever its header says), and NUL, which PostgreSQL can't hold.
 */
export function soundBody(refused: Refused): MiddlewareHandler {
  return async (c, next) => {
    if (hasNul(c.req.url)) return refused(c, 'unsound');
    const { method } = c.req;
    if (WITHOUT_BODY.has(method) || bringsFiles(c)) return next();
    const { bytes, whole } = await readAtMost(c.req.raw.body, MOST);
    if (!whole) return refused(c, 'tooLong');
    if (hasNul(bytes.toString('latin1'))) return refused(c, 'unsound');
    // Read once, as text or as a form, by whoever wants it.
    c.req.raw = new Request(c.req.raw, { method, body: bytes });
    return next();
  };
}

/** Bare, as addresses and forms write it, and as JSON does: a form would write that backslash as %5C. */
const hasNul = (text: string): boolean => text.includes('\0') || /%00|\\u0000/.test(text);
