import type { Context } from 'hono';
import { type PublicParts, type Visit, answerWith, inSlug, notFoundPage, visitIn } from '#inquiries';
import type { Work } from '#kit/work';
import { paths } from '../ask-paths.ts';
import { type Request, requestByLink } from '../store.ts';

export type Here = { c: Context; work: Work; visit: Visit; request: Request };

/** The request behind a link, and nothing about it where the link is wrong. Whoever holds the link acts. */
export async function here(
  c: Context,
  parts: PublicParts,
  act: (here: Here) => Promise<Response>,
): Promise<Response> {
  return inSlug(c, parts, async (work) => {
    const visit = await visitIn(work, c, parts);
    const link = c.req.param('link') ?? '';
    const request = visit.practice.kind === 'network' ? await requestByLink(work, link) : undefined;
    if (!request) return answerWith(c, notFoundPage(visit.frame, 'page'), 404);
    return act({ c, work, visit, request });
  });
}

export const to = ({ c, visit }: Here, path: string): Response =>
  c.redirect(paths.inLang(visit.frame, path), 303);
