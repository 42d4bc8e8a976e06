import type { Context, Hono } from 'hono';
import { type PublicPlacesView, publicPlacesRoutes } from '#resources';
import { framed, keepTrack } from '../pages/frame.ts';
import { html } from '#ui';
import { type PublicParts, answerWith, helpLanguage, strangerFrame } from './visit.ts';

function page(c: Context, parts: PublicParts, view: PublicPlacesView, status: 200 | 503): Response {
  const stranger = strangerFrame(c, parts);
  const { practice, title, main, reader } = view;
  const own = practice && { slug: practice.slug, name: practice.name, leaveTo: practice.terms.leaveTo };
  const triesTo = own ? parts.tries.begin(own.slug) : '';
  const frame = {
    ...stranger,
    ...reader,
    help: reader,
    triesTo,
    ...(own ?? { slug: c.req.param('slug') ?? '' }),
  };
  return answerWith(
    c,
    framed(frame, { title, main: html`${main}${keepTrack(frame)}`, numbers: false }),
    status,
  );
}

/** Help now and places to turn to, in the same frame as every other page of a practice. */
export function placesRoutes(app: Hono, parts: PublicParts): void {
  const places = publicPlacesRoutes({
    source: parts.source,
    reader: (c, practice) => helpLanguage(c, practice),
    page: (c, view, status) => page(c, parts, view, status),
  });
  app.route('/', places);
}
