import type { Context } from 'hono';
import { type MyEnv, type MyPage, type MyParts, asClient, holderOf } from '#accounts';
import { isUuid } from '#kit/ids';
import { type Me, sharedView } from '../my-view.ts';
import { type SharedPage, sharedPage } from '../pages/my-shared.ts';
import { myWords } from '../words/index.ts';

export type C = Context<MyEnv>;

export const meOf = (my: MyPage): Me => ({ ...my, holderId: holderOf(my) });

/** One of theirs, and what was wrong with what they just did. */
export function showShared(
  parts: MyParts,
  c: C,
  id: string,
  given: Omit<SharedPage, 'view'> & { status?: 409 | 422 } = {},
): Promise<Response> {
  return asClient(parts, c, async (work, my) => {
    const view = await sharedView(work, meOf(my), id);
    if (!view) return c.notFound();
    const { status = 200, ...rest } = given;
    const title = myWords(my.lang).kinds[view.share.kind].title;
    return parts.page(c, work, { title, main: sharedPage({ view, ...rest }), status });
  });
}

/** For routes under an id: what can't be one is nowhere. */
export const withId =
  (parts: MyParts, act: (parts: MyParts, c: C, id: string) => Promise<Response>) =>
  (c: C): Response | Promise<Response> => {
    const id = c.req.param('id') ?? '';
    return isUuid(id) ? act(parts, c, id) : c.notFound();
  };
