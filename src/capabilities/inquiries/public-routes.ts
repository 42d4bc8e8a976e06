import type { Hono, MiddlewareHandler } from 'hono';
import { colleagueRoutes } from './routes/colleague.ts';
import { comeBackRoutes } from './routes/come-back.ts';
import { contactRoutes } from './routes/contact.ts';
import { leaveRoutes } from './routes/leave.ts';
import { ownErasingRoutes } from './routes/own-erasing.ts';
import { placesRoutes } from './routes/places.ts';
import { roomNowRoutes } from './routes/room-now.ts';
import { notMeRoutes } from './routes/not-me.ts';
import { statusRoutes } from './routes/status.ts';
import type { PublicParts } from './routes/visit.ts';

export type { PublicParts, Visit } from './routes/visit.ts';
export type { Frame } from './pages/frame.ts';
/** For other rooms' pages to people who reach out: the same practice, frame, languages and numbers. */
export { answerWith, inSlug, visitIn } from './routes/visit.ts';
export { readForm } from './routes/contact.ts';
export { framed } from './pages/frame.ts';

/** Where a practice's own pages begin. */
export const SLUG = '/:slug{[a-z0-9][a-z0-9-]{1,60}}';

const HEADERS: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
};

/** Nothing of a visit is kept by the browser, told to another site, or framed by one. */
export const discreet: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value);
};

/**
 * Every page for people who reach out. Mount last: an address of one part is a practice's page. No cookie is set or
 * read here, so nothing needs a same-origin check, and old phones that send no origin can write. How long a body may be
 * is asked once, for every page (app/sound.ts): asked twice, one that comes in chunks is read out before the page sees it.
 */
export function publicRoutes(app: Hono, parts: PublicParts): void {
  const at = (path: string): string => `${SLUG}${path}`;
  leaveRoutes(app, parts);
  app.use(at('/*'), discreet);
  contactRoutes(app, parts, at);
  roomNowRoutes(app, parts, at);
  statusRoutes(app, parts, at);
  notMeRoutes(app, parts, at);
  colleagueRoutes(app, parts, at);
  ownErasingRoutes(app, parts, at);
  comeBackRoutes(app, parts, at);
  placesRoutes(app, parts);
}
