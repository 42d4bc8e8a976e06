import type { Context, Hono } from 'hono';
import { type MyGuideParts, publishedGuide } from '#guide';
import { sharedNews, sharingPaths } from '#sharing';
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

const SHARED = {
  resource: 'resource',
  good_news: 'good_news',
  homework: 'homework',
  question: 'question',
  worry: 'worry',
  not_right: 'not_right',
  note: 'next_time',
} as const;

const isShared = (deed: string): deed is keyof typeof SHARED => deed in SHARED;

/** What the other rooms know of a client, and where their pages are, for the page where a client begins. */
export const besideTheGuide: NonNullable<MyGuideParts['beside']> = {
  nextSession: () => Promise.resolve(undefined),
  inSessionsUntil: () => Promise.resolve(undefined),
  freedThisWeek: () => Promise.resolve([]),
  news: (work, personId, { slug }) => sharedNews(work, personId, slug),
  href: (deed, { slug, memberId }) => {
    if (deed === 'shared') return sharingPaths.all(slug);
    return isShared(deed) ? sharingPaths.kind(slug, SHARED[deed], memberId) : undefined;
  },
};

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
