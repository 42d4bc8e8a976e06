import type { Context, Hono } from 'hono';
import { DEFAULT_TERMS, thisPractice } from '#accounts';
import { type PublicParts, practiceOf } from './visit.ts';

/**
 * Not "cookies": nobody has one of ours who comes here, and it would end the sign-ins of everything under the same domain. A
 * browser listens to this over https alone.
 */
const CLEARS = { 'clear-site-data': '"cache", "storage"', 'cache-control': 'no-store' };

/** Where the practice that somebody leaves wants them to arrive. Leaving works with the database away too. */
async function whereTo(c: Context, parts: PublicParts): Promise<string> {
  try {
    const id = await practiceOf(parts, c.req.query('from') ?? '');
    if (id === undefined) return DEFAULT_TERMS.leaveTo;
    const practice = await parts.source.inPractice(id, { kind: 'visitor' }, thisPractice);
    return practice.terms.leaveTo;
  } catch {
    return DEFAULT_TERMS.leaveTo;
  }
}

/**
 * "Leave this page" without script. With it, the script goes by itself and posts here only so that the browser clears
 * what it may; an answer that led elsewhere would make it ask the other site for nothing.
 */
export function leaveRoutes(app: Hono, parts: PublicParts): void {
  app.get('/leave', async (c) => c.body(null, 303, { ...CLEARS, location: await whereTo(c, parts) }));
  app.post('/leave', (c) => c.body(null, 204, CLEARS));
}
