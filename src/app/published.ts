import type { Context, Hono } from 'hono';
import { shownAgreement } from '#agreements';
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
import type { Html } from '#ui';
import type { Work } from '#kit/work';
import type { Locale } from '#kit/wording/time';

type Asked = { slug: string; memberId: string; reader: { locale: Locale; country: string } };
type Shown = (work: Work, asked: Asked) => Promise<{ title: string; main: Html } | undefined>;

/** What whoever looks may read of a therapist who shows it: their agreement (AG14), and the guide that is made of it (G11). */
export function publishedByTherapists(app: Hono, open: PublicParts): void {
  published(app, open, 'agreement', (work, { memberId, reader }) => shownAgreement(work, memberId, reader));
  published(app, open, 'contact-guide', publishedGuide);
}

/** `/{slug}/{part}/{member}`; whoever shows nothing is as if they weren't there. */
function published(app: Hono, open: PublicParts, part: string, shownBy: Shown): void {
  app.use(`${SLUG}/${part}/*`, discreet);
  app.get(`${SLUG}/${part}/:member`, (c: Context) =>
    inSlug(c, open, async (work) => {
      const { practice, frame } = await visitIn(work, c, open);
      const shown = await shownBy(work, {
        slug: frame.slug,
        memberId: c.req.param('member') ?? '',
        reader: { locale: frame.lang, country: practice.country },
      });
      return shown ? answerWith(c, framed(frame, shown)) : answerWith(c, notFoundPage(frame, 'page'), 404);
    }),
  );
}
