import type { Context, Hono } from 'hono';
import { type PublicPlacesView, publicPlacesRoutes } from '#resources';
import { framed } from '../pages/frame.ts';
import { type PublicParts, answerWith, languageFor, strangerFrame } from './visit.ts';

function page(c: Context, parts: PublicParts, view: PublicPlacesView, status: 200 | 503): Response {
  const stranger = strangerFrame(c, parts);
  const { practice, title, main } = view;
  const own = practice && { slug: practice.slug, name: practice.name, leaveTo: practice.terms.leaveTo };
  const frame = { ...stranger, ...languageFor(c, practice), ...(own ?? { slug: c.req.param('slug') ?? '' }) };
  return answerWith(c, framed(frame, { title, main, numbers: false }), status);
}

/** Help now and places to turn to, in the same frame as every other page of a practice. */
export function placesRoutes(app: Hono, parts: PublicParts): void {
  const places = publicPlacesRoutes({
    source: parts.source,
    lang: (c, practice) => languageFor(c, practice).lang,
    page: (c, view, status) => page(c, parts, view, status),
  });
  app.route('/', places);
}
