import type { Hono } from 'hono';
import { type PublicParts, SLUG, discreet } from '#inquiries';
import { listRoutes } from './routes/lists.ts';
import { oneTryRoutes } from './routes/one-try.ts';
import { roomRoutes } from './routes/room.ts';

/** Lists of whom people try, and the pages that their letters lead to. Nobody signs in, and no cookie is set or read. */
export function triesRoutes(app: Hono, parts: PublicParts): void {
  const at = (path: string): string => `${SLUG}${path}`;
  app.use(at('/tries/*'), discreet);
  app.use(at('/room/*'), discreet);
  listRoutes(app, parts, at);
  oneTryRoutes(app, parts, at);
  roomRoutes(app, parts, at);
}
