import type { Context } from 'hono';
import { type PublicParts, type Visit, answerWith, inSlug, visitIn } from '#inquiries';
import type { Work } from '#kit/work';
import { listGonePage } from '../pages/deeds.ts';
import { paths } from '../paths.ts';
import { type TryList, listByLink } from '../store-tries.ts';

export type Here = {
  readonly c: Context;
  readonly work: Work;
  readonly visit: Visit;
  readonly list: TryList;
};

/** The list behind a link, and nothing about it where the link is wrong. Whoever holds the link acts. */
export async function byLink(
  c: Context,
  parts: PublicParts,
  act: (here: Here) => Promise<Response>,
): Promise<Response> {
  return inSlug(c, parts, async (work) => {
    const list = await listByLink(work, c.req.param('link') ?? '');
    const visit = await visitIn(work, c, parts, list && { own: list.locale });
    if (!list) return answerWith(c, listGonePage(visit.frame), 404);
    return act({ c, work, visit, list });
  });
}

export const toList = ({ c, visit: { frame }, list }: Here): Response =>
  c.redirect(paths.inLang(frame, paths.list(frame.slug, list.link)), 303);

/** By the practice's clock: the people of a town live by it. */
export const todayOf = (visit: Visit): Temporal.PlainDate =>
  visit.at.toZonedDateTimeISO(visit.practice.zone).toPlainDate();
