import type { Context } from 'hono';
import { isUuid } from '#kit/ids';
import { type MyEnv, type MyParts, asClient } from '../my-parts.ts';
import { type Me, sharedView } from '../my-view.ts';
import { type SharedPage, sharedPage } from '../pages/my-shared.ts';
import { sharingPaths } from '../paths.ts';
import { myWords } from '../words/index.ts';

export type C = Context<MyEnv>;

export const meOf = (c: C): Me => c.get('my');

/** One of theirs, and what was wrong with what they just did. */
export async function showShared(
  parts: MyParts,
  c: C,
  id: string,
  given: Omit<SharedPage, 'view'> & { status?: 409 | 413 | 422 } = {},
): Promise<Response> {
  const me = meOf(c);
  const view = await asClient(parts, c, (work) => sharedView(work, me, id));
  if (!view) return c.notFound();
  const { status, ...rest } = given;
  const title = myWords(me.lang).kinds[view.share.kind].title;
  const main = sharedPage({ view, ...rest });
  return c.html(parts.frame(c, { title, main, current: sharingPaths.all(me.slug) }), status ?? 200);
}

/** For routes under an id: what can't be one is nowhere. */
export const withId =
  (parts: MyParts, act: (parts: MyParts, c: C, id: string) => Promise<Response>) =>
  (c: C): Response | Promise<Response> => {
    const id = c.req.param('id') ?? '';
    return isUuid(id) ? act(parts, c, id) : c.notFound();
  };
