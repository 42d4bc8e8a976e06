import type { Hono } from 'hono';
import { type PublicParts, SLUG, discreet } from '#inquiries';
import { paths } from './paths.ts';
import { listByCode } from './store-tries.ts';
import { listRoutes } from './routes/lists.ts';
import { oneTryRoutes } from './routes/one-try.ts';
import { roomRoutes } from './routes/room.ts';

/** What a practice's other pages know of lists: where one begins, and the one that a code leads to. */
export const triesPart: PublicParts['tries'] = {
  begin: (slug) => paths.begin(slug),
  async byCode(work, slug, codeKey) {
    const list = await listByCode(work, codeKey);
    return list && paths.list(slug, list.link);
  },
};

/** Lists of whom people try, and the pages that their letters lead to. Nobody signs in, and no cookie is set or read. */
export function triesRoutes(app: Hono, parts: PublicParts): void {
  const at = (path: string): string => `${SLUG}${path}`;
  app.use(at('/tries/*'), discreet);
  app.use(at('/room/*'), discreet);
  listRoutes(app, parts, at);
  oneTryRoutes(app, parts, at);
  roomRoutes(app, parts, at);
}
