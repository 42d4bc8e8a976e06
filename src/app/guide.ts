import type { Context, Hono } from 'hono';
import { publishedGuide } from '#guide';
import {
  type PublicParts,
  SLUG,
  answerWith,
  discreet,
  framed,
  inSlug,
  notFoundPage,
  visitIn,
} from '#inquiries';

/** `/{slug}/contact-guide/{member}`: what whoever looks may read, where a therapist shows it (G11). */
export function guideInPublic(app: Hono, open: PublicParts): void {
  app.use(`${SLUG}/contact-guide/*`, discreet);
  app.get(`${SLUG}/contact-guide/:member`, (c: Context) =>
    inSlug(c, open, async (work) => {
      const { practice, frame } = await visitIn(work, c, open);
      const reader = { locale: frame.lang, country: practice.country };
      const memberId = c.req.param('member') ?? '';
      const shown = await publishedGuide(work, { slug: frame.slug, memberId, reader });
      return shown ? answerWith(c, framed(frame, shown)) : answerWith(c, notFoundPage(frame, 'page'), 404);
    }),
  );
}
